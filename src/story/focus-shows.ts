// Finds steps written when `focus` framed without showing, so that their author can choose. The
// command line and the build ask this.
import {position} from './attributes.ts';
import {descendants, type StoryNode} from './node.ts';
import {toReference} from './parts.ts';
import type {Problem} from './problem.ts';
import type {Story} from './types.ts';
import {featuresAt} from './with-data.ts';

/**
 * Reports what a step frames and would not have shown before version 0.2.
 *
 * Only pages that were written then are told: a `show` repeats what the `focus` of its step names,
 * which was needed then and is not now, and no step has a `frame` or picks a property.
 *
 * @param node the `<map-story>` as it is written
 * @param story the same, with the data that could be read
 */
export function focusShows(node: StoryNode, story: Story): Problem[] {
  const steps = descendants(node, 'story-step');
  const repeats = (step: StoryNode) =>
    wordsOf(step, 'show').some((shown) => covers(wordsOf(step, 'focus'), shown));
  const isNew = story.layers.some(({picked}) => picked);
  if (isNew || !steps.some(repeats) || steps.some((step) => step.attributes['frame'] !== undefined))
    return [];
  return steps.flatMap((step, index) => {
    const shown = ['show', 'highlight', 'draw'].flatMap((name) => wordsOf(step, name));
    const unseen = wordsOf(step, 'focus').filter(
      (word) => !covers(shown, word) && !coversEach(shown, word, story),
    );
    if (unseen.length === 0) return [];
    const id = step.attributes['id']?.trim();
    const names = unseen.join(' ');
    return [
      {
        code: 'focus-shows',
        path: `story-step${id ? `#${id}` : `[${index + 1}]`}[focus]`,
        message: `The map shows “${names}” now: focus shows what it frames. Move it to frame if it is to be framed only; otherwise name it in show, too.`,
        severity: 'warning',
        ...position(step, 'focus'),
      },
    ];
  });
}

const wordsOf = ({attributes}: StoryNode, name: string): readonly string[] =>
  attributes[name]?.match(/\S+/g) ?? [];

/** Whether one of the references is this one, or the whole layer of it. */
const covers = (references: readonly string[], wanted: string) =>
  references.some((one) => wanted === one || wanted.startsWith(`${one}/`));

/** Whether the references name each feature of a layer. */
function coversEach(references: readonly string[], layer: string, story: Story): boolean {
  const features = featuresAt(story, toReference(layer));
  return (
    features.length > 0 &&
    features.every(({properties: {id}}) => id !== undefined && covers(references, `${layer}/${id}`))
  );
}
