// Finds which parts of a step can be edited in place, and makes them editable.
import {proseTags} from '../embed/allowed-markup.ts';
import {ownChildren} from './sync-story.ts';

/** Blocks whose words are edited as one. */
const HOSTS =
  'p, h1, h2, h3, h4, h5, h6, blockquote, ul, ol, dl, pre, address, figcaption, story-note';
/** Blocks that hold others. */
const CONTAINERS = 'div, section, article, aside, header, footer, figure';
/** Elements of a text whose words the caret goes through. All others are one thing each. */
const INLINE = new Set([
  ...proseTags.filter(
    (tag) =>
      tag === 'time' ||
      !/^(img|video|audio|source|track|table|caption|t[a-z]|details|summary|hr)$/.test(tag),
  ),
  'story-note',
]);

/** The attribute's value on an empty new block, which the page has only once it has words. */
export const NEW = 'new';

export const isNew = (element: Element) => element.getAttribute('data-editing') === NEW;

/** The blocks of a step that the page has, or is to have. */
export const blocksOf = (step: Element): Element[] =>
  ownChildren(step).filter((child) => !isNew(child));

/** Makes the prose of a step editable. Calling it again finds what is new. */
export function makeEditable(step: Element): void {
  for (const block of ownChildren(step)) prepare(block);
}

function prepare(block: Element): void {
  if (block.matches(CONTAINERS)) for (const child of block.children) prepare(child);
  else if (block.matches('img, video, audio, story-media'))
    block.setAttribute('contenteditable', 'false');
  else if (block.matches(HOSTS)) makeHost(block);
}

/** A place in which the caret stands. */
export function makeHost(host: Element): void {
  if (host.getAttribute('contenteditable') !== 'true') host.setAttribute('contenteditable', 'true');
  for (const inner of host.querySelectorAll('*'))
    if (!INLINE.has(inner.localName) && !inner.hasAttribute('contenteditable'))
      inner.setAttribute('contenteditable', 'false');
}

/** The place that a node stands in. Nodes of the frame are of another window: `instanceof` knows none. */
export function hostOf(node: Node | null | undefined): HTMLElement | undefined {
  const from = node?.nodeType === Node.ELEMENT_NODE ? (node as Element) : node?.parentElement;
  return from?.closest<HTMLElement>('[contenteditable=true]') ?? undefined;
}

/** All places of a story in which the caret can stand, in its order. */
export const hostsIn = (story: Element): HTMLElement[] => [
  ...story.querySelectorAll<HTMLElement>('[contenteditable=true]'),
];

/** What is one thing in a text, such as a story link. */
export const atomOf = (target: EventTarget | null): HTMLElement | undefined =>
  (target as Element | null)?.closest?.<HTMLElement>('[contenteditable=false]') ?? undefined;

export const isEmpty = (host: Element): boolean =>
  (host.textContent ?? '').trim() === '' && !host.querySelector('[contenteditable=false]');

/** Marks a block that has no words yet, or no more. */
export function markEmpty(host: Element): void {
  const wanted = isEmpty(host) && host.parentElement?.localName === 'story-step' ? NEW : null;
  if (host.getAttribute('data-editing') === wanted) return;
  if (wanted) host.setAttribute('data-editing', wanted);
  else host.removeAttribute('data-editing');
}
