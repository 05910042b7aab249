// Changes the children of an element in the text of a page: inserts, deletes, moves and copies them.
import {type DefaultTreeAdapterTypes as Tree, parseFragment} from 'parse5';
import {attributePatches} from './attribute-patches.ts';
import {elementChildren, isElement, type Place, placeOf} from './page-tree.ts';
import {applyPatches, narrowed, type Patches, sorted} from './patch.ts';
import {isRaw, isVoid, onLines, serialised} from './serialise-nodes.ts';

/** Where the white space before a place begins. */
function gapBefore(text: string, at: number): number {
  let start = at;
  while (start > 0 && /[\t\n\f\r ]/.test(text[start - 1]!)) start--;
  return start;
}

/** Of a place that is the first of its line. */
function indentation(text: string, at: number): string | undefined {
  const line = Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('\r', at - 1)) + 1;
  const before = text.slice(Math.min(line, at), at);
  return /^[\t ]*$/.test(before) ? before : undefined;
}

/** The places of the children; nothing if one of them is not in the text. */
function placesOf(element: Tree.Element): Place[] | undefined {
  const places = elementChildren(element).map(placeOf);
  return places.every((place) => place !== undefined) ? places : undefined;
}

/** Replaces the children `from` to `to` (excluded). */
export function rangePatches(
  text: string,
  element: Tree.Element,
  [from, to]: readonly [number, number],
  nodes: readonly Tree.ChildNode[],
  eol: string,
): Patches | undefined {
  const [place, children] = [placeOf(element), placesOf(element)];
  if (!place || !children || isVoid(element) || isRaw(element) || to > children.length)
    return undefined;
  const [first, last] = [children[from], children[to - 1]];
  if (from < to && first && last) {
    const gap = gapBefore(text, first.start);
    // between two words a space stays
    const within = !/[\n\r]/.test(text.slice(gap, first.start)) && text[gap - 1] !== '>';
    if (nodes.length === 0) return [{start: within ? first.start : gap, end: last.end, text: ''}];
    const space = text.slice(gap, first.start);
    const html = written(nodes, space, unitOf(text, element, place, children), eol);
    return [narrowed(text, {start: gap, end: last.end, text: html})];
  }
  if (nodes.length === 0) return [];
  const unit = unitOf(text, element, place, children);
  const before = children[from - 1];
  const beside = before ?? children[0];
  if (beside) {
    const gap = gapBefore(text, beside.start);
    const at = before ? before.end : gap;
    return [{start: at, end: at, text: written(nodes, text.slice(gap, beside.start), unit, eol)}];
  }
  const outer = indentation(text, place.start);
  const space = outer === undefined ? '' : `${eol}${outer}${unit}`;
  const end = gapBefore(text, place.closeStart);
  const closing = end < place.closeStart || outer === undefined ? '' : `${eol}${outer}`;
  return [{start: end, end, text: written(nodes, space, unit, eol) + closing}];
}

const written = (nodes: readonly Tree.ChildNode[], gap: string, unit: string, eol: string) =>
  /[\n\r]/.test(gap) ? onLines(nodes, gap, unit, eol) : gap + serialised(nodes, eol);

/** One more indentation, as the element has it against its children. */
function unitOf(
  text: string,
  {tagName}: Tree.Element,
  {start}: Place,
  [first]: readonly Place[],
): string {
  const outer = indentation(text, start) ?? '';
  const inner = first && indentation(text, first.start);
  const more = inner?.startsWith(outer) ? inner.slice(outer.length) : '';
  return more || (/\n\t+</.test(text) && tagName !== '' ? '\t' : '  ');
}

/** Moves a child among its siblings, with the white space before it. */
export function movePatches(
  text: string,
  parent: Tree.Element,
  from: number,
  to: number,
): Patches | undefined {
  const places = placesOf(parent);
  const [own, other] = [places?.[from], places?.[to]];
  if (!own || !other) return undefined;
  if (from === to) return [];
  const gap = gapBefore(text, own.start);
  const at = to > from ? other.end : gapBefore(text, other.start);
  return sorted([
    {start: gap, end: own.end, text: ''},
    {start: at, end: at, text: text.slice(gap, own.end)},
  ]);
}

/** Writes a copy after an element; ids within it are left, since each is to occur once. */
export function copyPatches(
  text: string,
  element: Tree.Element,
  id: string,
  eol: string,
): Patches | undefined {
  const place = placeOf(element);
  if (!place) return undefined;
  const source = text.slice(place.start, place.end);
  const copy = parseFragment(source, {sourceCodeLocationInfo: true}).childNodes.find(isElement);
  if (copy?.tagName !== element.tagName) return undefined;
  const inner = elementsWithId(copy).map((one) => attributePatches(source, one, 'id', null, eol));
  const own = attributePatches(source, copy, 'id', id, eol);
  if (!own || !inner.every((one) => one !== undefined)) return undefined;
  const text2 = applyPatches(source, sorted([...own, ...inner.flat()]));
  const gap = text.slice(gapBefore(text, place.start), place.start);
  return [{start: place.end, end: place.end, text: gap + text2}];
}

export const elementsWithId = (element: Tree.Element): Tree.Element[] =>
  elementChildren(element).flatMap((child) => [
    ...(child.attrs.some(({name}) => name === 'id') ? [child] : []),
    ...elementsWithId(child),
  ]);
