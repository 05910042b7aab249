// Brings the story on the screen to what its page's text says, and touches only what differs.
import {schema} from '../story/schema.ts';
import type {Clash} from './edit-types.ts';
import {match, stayingIn} from './match-elements.ts';
import type {SourceTree} from './source-story.ts';

/** What the development server writes into a page beside what its author wrote. */
const WRITTEN = '.map-still, .map-legend, .map-data';

/** The attributes by which the editor makes prose editable; no page has them in its text. */
export const EDITING = ['contenteditable', 'data-editing'] as const;
const EDITED = EDITING.map((name) => `[${name}]`).join();

const vocabulary: Readonly<Record<string, Readonly<Record<string, unknown>>>> = schema.elements;

/** The element children that the author wrote. */
export const ownChildren = (parent: ParentNode): Element[] =>
  [...parent.children].filter((child) => !child.matches(WRITTEN));

/** An element's HTML as it would be in the text of a page. */
export function writtenHtml(element: Element): string {
  if (!element.matches(EDITED) && !element.querySelector(EDITED)) return element.outerHTML;
  const copy = element.cloneNode(true) as Element;
  for (const one of [copy, ...copy.querySelectorAll(EDITED)])
    for (const name of EDITING) one.removeAttribute(name);
  return copy.outerHTML;
}

/** Steps whose words on the screen are newer than the text of the page. */
export type EditedSteps = Readonly<{
  has: (step: Element) => boolean;
  /** Brings the words of such a step to a text, and keeps what is newer. */
  merge: (step: Element, source: Element) => void;
  /** What both changed in the steps that were merged. */
  clashes: readonly Clash[];
}>;

const NONE: EditedSteps = {has: () => false, merge: () => {}, clashes: []};

/** @param story the element in the page that the bar shows */
export function syncStory(story: Element, tree: SourceTree, edited: EditedSteps = NONE): void {
  syncAttributes(story, new Map(Object.entries(tree.attributes)));
  syncChildren(story, tree.content, edited);
}

function syncAttributes(live: Element, written: ReadonlyMap<string, string>): void {
  for (const name of Object.keys(vocabulary[live.localName] ?? {}))
    if (!written.has(name) && live.hasAttribute(name)) live.removeAttribute(name);
  for (const [name, value] of written)
    if (live.getAttribute(name) !== value) live.setAttribute(name, value);
}

function syncElement(live: Element, source: Element, edited: EditedSteps): void {
  const isEdited = edited.has(live);
  if (!isEdited && writtenHtml(live) === source.outerHTML) return;
  syncAttributes(
    live,
    new Map(Array.from(source.attributes, ({name, value}) => [name, value] as const)),
  );
  if (isEdited) edited.merge(live, source);
  else if (looseText(live) === looseText(source) && live.localName !== 'story-layer')
    syncChildren(live, source, edited);
  else if (live.innerHTML !== source.innerHTML)
    live.replaceChildren(...live.ownerDocument.importNode(source, true).childNodes);
}

/** Words that stand in no element. */
const looseText = (element: Element) =>
  Array.from(element.childNodes, (node) =>
    node.nodeType === Node.TEXT_NODE ? (node.nodeValue ?? '').trim() : '',
  ).join('');

function syncChildren(live: Element, wanted: ParentNode, edited: EditedSteps): void {
  const sources = [...wanted.children];
  const found = match(ownChildren(live), sources, {html: writtenHtml});
  const used = new Set(found);
  for (const child of ownChildren(live))
    if (!used.has(child)) for (const node of withStills(child)) node.remove();
  const order = sources.map((source, index) => {
    const child = found[index];
    if (child) syncElement(child, source, edited);
    return child ?? live.ownerDocument.importNode(source, true);
  });
  place(live, order);
}

/** Puts children into an order, and moves as few of them as that needs. */
function place(live: Element, order: readonly Element[]): void {
  const staying = stayingIn(ownChildren(live), order);
  let before: Element | null = ownChildren(live).at(-1)?.nextElementSibling ?? null;
  for (const child of order.toReversed()) {
    const nodes = withStills(child);
    if (!staying.has(child)) for (const node of nodes) live.insertBefore(node, before);
    before = nodes[0]!;
  }
}

/** A step, and the still pictures of it that stand before it. */
function withStills(child: Element): Element[] {
  const nodes = [child];
  for (let at = child.previousElementSibling; at?.matches(WRITTEN); at = at.previousElementSibling)
    nodes.unshift(at);
  return nodes;
}
