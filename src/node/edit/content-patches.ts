// Replaces the content of an element in the text of a page: what is the same node before and after
// keeps its bytes.
import {diffArrays} from 'diff';
import type {DefaultTreeAdapterTypes as Tree} from 'parse5';
import {canonical} from './canonical.ts';
import {isElement, placeOf} from './page-tree.ts';
import {narrowed, type Patch, type Patches} from './patch.ts';
import {alike, isRaw, isVoid, serialised} from './serialise-nodes.ts';

type Span = Readonly<{start: number; end: number}>;

/** @returns nothing for an element whose content is not HTML, or is not in the text */
export function contentPatches(
  text: string,
  element: Tree.Element,
  nodes: readonly Tree.ChildNode[],
  eol: string,
): Patches | undefined {
  const place = placeOf(element);
  if (!place || isVoid(element) || isRaw(element)) return undefined;
  const inner = {start: place.openEnd, end: place.closeStart};
  const spans = spansOf(element.childNodes, inner);
  if (!spans) return [narrowed(text, {...inner, text: serialised(nodes, eol)})];
  const old = element.childNodes;
  const changes = diffArrays(
    old.map((node) => canonical(node)),
    nodes.map((node) => canonical(node)),
  );
  const patches: Patch[] = [];
  let [before, after] = [0, 0];
  for (let index = 0; index < changes.length; index++) {
    const change = changes[index]!;
    if (!change.added && !change.removed) {
      before += change.count;
      after += change.count;
      continue;
    }
    // what goes and what comes in its place are one change
    const next = changes[index + 1];
    const pair =
      next && (next.added || next.removed) && next.added !== change.added ? next : undefined;
    if (pair) index++;
    const gone = (change.removed ? change.count : 0) + (pair?.removed ? pair.count : 0);
    const come = (change.added ? change.count : 0) + (pair?.added ? pair.count : 0);
    const [olds, news] = [old.slice(before, before + gone), nodes.slice(after, after + come)];
    const at = {
      start: spans[before]?.start ?? inner.end,
      end: gone > 0 ? spans[before + gone - 1]!.end : (spans[before]?.start ?? inner.end),
    };
    patches.push(...changed(text, at, {olds, news}, spans.slice(before, before + gone), eol));
    before += gone;
    after += come;
  }
  return patches;
}

function changed(
  text: string,
  at: Span,
  {olds, news}: Readonly<{olds: readonly Tree.ChildNode[]; news: readonly Tree.ChildNode[]}>,
  spans: readonly Span[],
  eol: string,
): Patches {
  const whole = [narrowed(text, {...at, text: serialised(news, eol)})];
  if (olds.length !== news.length || !olds.every((node, index) => alike(node, news[index]!)))
    return whole;
  const inside = olds.map((node, index) => {
    const made = news[index]!;
    if (isElement(node) && isElement(made)) return contentPatches(text, node, made.childNodes, eol);
    return [narrowed(text, {...spans[index]!, text: serialised([made], eol)})];
  });
  return inside.every((one) => one !== undefined) ? inside.flat() : whole;
}

/** Where nodes are written; nothing if the browser puts them in another order than the text has. */
function spansOf(nodes: readonly Tree.ChildNode[], {start, end}: Span): Span[] | undefined {
  let at = start;
  const spans: Span[] = [];
  for (const {sourceCodeLocation: place} of nodes) {
    if (!place || place.startOffset < at || place.endOffset > end) return undefined;
    spans.push({start: place.startOffset, end: place.endOffset});
    at = place.endOffset;
  }
  return spans;
}
