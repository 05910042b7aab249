// Brings the story on the screen to what its page's text says, and touches only what differs.
import {schema} from '../story/schema.ts';
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

/**
 * @param story the element in the page that the bar shows
 * @param keep elements whose words the author is changing now; they stay as they are
 */
export function syncStory(
  story: Element,
  tree: SourceTree,
  keep: ReadonlySet<Element> = new Set(),
): void {
  syncAttributes(story, new Map(Object.entries(tree.attributes)));
  syncChildren(story, tree.content, keep);
}

function syncAttributes(live: Element, written: ReadonlyMap<string, string>): void {
  for (const name of Object.keys(vocabulary[live.localName] ?? {}))
    if (!written.has(name) && live.hasAttribute(name)) live.removeAttribute(name);
  for (const [name, value] of written)
    if (live.getAttribute(name) !== value) live.setAttribute(name, value);
}

function syncElement(live: Element, source: Element, keep: ReadonlySet<Element>): void {
  if (keep.has(live) || writtenHtml(live) === source.outerHTML) return;
  syncAttributes(
    live,
    new Map(Array.from(source.attributes, ({name, value}) => [name, value] as const)),
  );
  if (looseText(live) === looseText(source) && live.localName !== 'story-layer')
    syncChildren(live, source, keep);
  else if (live.innerHTML !== source.innerHTML)
    live.replaceChildren(...live.ownerDocument.importNode(source, true).childNodes);
}

/** Words that stand in no element. */
const looseText = (element: Element) =>
  Array.from(element.childNodes, (node) =>
    node.nodeType === Node.TEXT_NODE ? (node.nodeValue ?? '').trim() : '',
  ).join('');

function syncChildren(live: Element, wanted: ParentNode, keep: ReadonlySet<Element>): void {
  const sources = [...wanted.children];
  const found = match(ownChildren(live), sources, {html: writtenHtml, keep});
  const used = new Set(found);
  for (const child of ownChildren(live))
    if (!used.has(child)) for (const node of withStills(child)) node.remove();
  const order = sources.map((source, index) => {
    const child = found[index];
    if (child) syncElement(child, source, keep);
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
