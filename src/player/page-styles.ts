// Gives the layers of a story on its page the colours and the paint that can be drawn.
import {type Checkers, checkStyles, needed} from '../layers/check-styles.ts';
import type {Problem} from '../story/problem.ts';
import type {Story, StoryLayer} from '../story/types.ts';
import type {PlayerHost} from './player-host.ts';

/** What has been loaded so far; all stories of a page share it. */
let checkers: Checkers = {};

/** Loads what the colours and the paint of a story are checked with; most stories need nothing. */
export async function loadCheckers(story: Story): Promise<void> {
  const wanted = needed(story);
  const [colors, paint] = await Promise.all([
    checkers.colors ?? (wanted.colors ? import('../layers/check-color.ts') : undefined),
    checkers.paint ?? (wanted.paint ? import('../layers/check-paint.ts') : undefined),
  ]);
  checkers = {...checkers, ...(colors && {colors}), ...(paint && {paint})};
}

/**
 * Checks with what has been loaded; without it, the story stays as it is.
 *
 * @param root holds the layers; their custom properties are the page's
 */
export function styled(
  story: Story,
  root: Element,
): Readonly<{story: Story; problems: readonly Problem[]}> {
  const wanted = needed(story);
  if ((wanted.colors && !checkers.colors) || (wanted.paint && !checkers.paint))
    return {story, problems: []};
  const elements = Array.from(root.querySelectorAll('story-layer'));
  const properties = ({id}: StoryLayer) => {
    const element = elements.find((one) => one.id.trim() === id) ?? root;
    return (name: string) => getComputedStyle(element).getPropertyValue(name);
  };
  return checkStyles(story, {...checkers, properties});
}

/** The story in force, and what is wrong with it. */
type Data = {story: Story; problems: readonly Problem[]; replace: (story: Story) => void};

/** Puts the checked story in force, and again when the page changes its custom properties with its theme. */
export async function stylePage(
  {root, report}: PlayerHost,
  data: Data,
  signal: AbortSignal,
): Promise<void> {
  await loadCheckers(data.story);
  const check = () => {
    const {story, problems} = styled(data.story, root);
    if (signal.aborted || stylesOf(story) === stylesOf(data.story)) return;
    problems.forEach(report);
    data.problems = [...data.problems, ...problems];
    data.replace(story);
  };
  check();
  const observer = new MutationObserver(check);
  observer.observe(document.documentElement, {attributes: true});
  signal.addEventListener('abort', () => observer.disconnect());
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', check, {signal});
}

const stylesOf = ({layers}: Story) => JSON.stringify(layers.map(({style}) => style));
