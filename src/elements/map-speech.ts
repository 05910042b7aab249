// Says what the map of a story shows: at once, and in the card of each step. Loaded when a story first rests.
import {css} from 'lit';
import {languageOfWord, tableOf} from '../i18n/language.ts';
import {contents, mapText, shownSentences} from '../layers/alternative.ts';
import type {Player} from '../player/player.ts';
import {stepReached} from '../scene/describe.ts';
import type {Scene} from '../scene/scene.ts';
import type {Story} from '../story/types.ts';
import {adoptStyles} from '../ui/adopt-styles.ts';
import type {StoryStepElement} from './story-step.ts';

/**
 * “Step 6 of 14: A new border. The map shows … Density: from 3 in A to 1,204 in B.” Without an index,
 * the reader visits a place that the text mentions.
 */
export function sayScene(
  {story}: Pick<Player, 'story'>,
  scene: Scene,
  lang: string,
  index?: number,
): string {
  const step = index !== undefined && story.steps[index] ? stepReached(story, index, lang) : '';
  const framed = index === undefined ? [] : story.steps[index]?.framed;
  return [step, ...shownSentences(story, scene, lang, framed)].filter(Boolean).join(' ');
}

/** What a card was last told. */
const told = new WeakMap<Element, Readonly<{story: Story; lang: string; words: unknown}>>();

/**
 * Writes into each card what its map shows, in the words of its still. Maps that show nothing of
 * the story have no text.
 */
export function describeSteps(
  player: Player,
  elements: ArrayLike<StoryStepElement>,
  lang: string,
): void {
  const [{story}, words] = [player, tableOf(lang)];
  if (story.layers.some(({encoding}) => encoding))
    void import('../player/still-legends.ts').then(
      ({legendStills}) => legendStills(story, player.sceneOf, elements, lang),
      () => {},
    );
  story.steps.forEach(({ordinal, framed}, index) => {
    const [element, scene] = [elements[ordinal], player.sceneOf(index)];
    const last = element && told.get(element);
    if (!element || !scene) return;
    if (last?.story === story && last.lang === lang && last.words === words) return;
    told.set(element, {story, lang, words});
    const sentences = contents(story, scene, lang, framed);
    const text = sentences.length > 0 ? mapText(sentences, lang) : '';
    write(element, text, languageOfWord(lang, 'shows'));
  });
}

/** The text stands at the end of the card, where it is heard after the prose; `.steps` says when. */
function write({shadowRoot}: StoryStepElement, text: string, lang: string): void {
  const card = shadowRoot?.querySelector('section');
  if (!card) return;
  adoptStyles(shadowRoot!, [styles]);
  const before = card.querySelector<HTMLElement>('.told');
  if (!text) return void before?.remove();
  const paragraph = before ?? card.appendChild(document.createElement('p'));
  Object.assign(paragraph, {className: 'told', lang, textContent: text});
}

/** Takes no room: a card that changes its size moves the stops. */
const styles = css`
  .told {
    display: var(--map-story-told, none);
    block-size: 1px;
    margin: 0 0 -1px;
    overflow: hidden;
    clip-path: inset(50%);
    user-select: none;
  }
  @media print {
    .told {
      display: none;
    }
  }
`;
