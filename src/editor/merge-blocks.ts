// Brings what others changed in a step to the screen, and leaves what the author has typed since.
import {proseBlocks} from './changed-blocks.ts';

/** Of a list, the part from `from` to `to` (excluded) is another: `made` of the other list. */
type Change = Readonly<{from: number; to: number; made: readonly [from: number, to: number]}>;

/**
 * @param live the step on the screen, whose words are newer than what was sent
 * @param source the same step of the page's text
 * @param sent HTML of its blocks as they were sent last
 */
export function mergeBlocks(live: Element, source: Element, sent: readonly string[]): void {
  const blocks = proseBlocks(live, source);
  const children = [...source.children];
  const mine = changesBetween(
    sent,
    blocks.map(({html}) => html),
  );
  const theirs = changesBetween(
    sent,
    children.map((child) => child.outerHTML),
  );
  for (const {from, to, made} of theirs.toReversed()) {
    // the author is changing the same blocks: theirs are what will be sent
    if (mine.some((own) => own.from < to && from < own.to)) continue;
    const shift = mine
      .filter((own) => own.to <= from)
      .reduce((sum, own) => sum + own.made[1] - own.made[0] - (own.to - own.from), 0);
    const before = blocks[to + shift]?.block ?? null;
    const wanted = children.slice(...made);
    live.insertBefore(fragmentOf(wanted, live.ownerDocument), before);
    for (const {block} of blocks.slice(from + shift, to + shift)) block.remove();
  }
}

function fragmentOf(elements: readonly Element[], document: Document): DocumentFragment {
  const fragment = document.createDocumentFragment();
  for (const element of elements) fragment.append(document.importNode(element, true));
  return fragment;
}

/** What has to be replaced in one list to make it another; as much as can stay does. */
export function changesBetween(before: readonly string[], after: readonly string[]): Change[] {
  const longest = Array.from({length: before.length + 1}, () =>
    new Array<number>(after.length + 1).fill(0),
  );
  const at = (from: number, to: number) => longest[from]?.[to] ?? 0;
  for (let i = before.length - 1; i >= 0; i--)
    for (let j = after.length - 1; j >= 0; j--)
      longest[i]![j] =
        before[i] === after[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const changes: Change[] = [];
  let [i, j] = [0, 0];
  while (i < before.length || j < after.length) {
    const [from, start] = [i, j];
    while ((i < before.length || j < after.length) && !same(i, j))
      if (j >= after.length || (i < before.length && at(i + 1, j) >= at(i, j + 1))) i++;
      else j++;
    if (i > from || j > start) changes.push({from, to: i, made: [start, j]});
    else [i, j] = [i + 1, j + 1];
  }
  return changes;

  function same(one: number, other: number): boolean {
    return one < before.length && other < after.length && before[one] === after[other];
  }
}
