// Brings what others changed in a step to the screen, and leaves what the author has typed since.
import {proseBlocks} from './changed-blocks.ts';
import type {Clash} from './edit-types.ts';

/** Of a list, the part from `from` to `to` (excluded) is another: `made` of the other list. */
type Change = Readonly<{from: number; to: number; made: readonly [from: number, to: number]}>;

/**
 * @param live the step on the screen, whose words are newer than what was sent
 * @param source the same step of the page's text
 * @param sent HTML of its blocks as they were sent last
 * @returns what both changed, which stays as it is on the screen
 */
export function mergeBlocks(live: Element, source: Element, sent: readonly string[]): Clash[] {
  const blocks = proseBlocks(live, source);
  const children = [...source.children];
  const written = children.map((child) => child.outerHTML);
  const shown = blocks.map(({html}) => html);
  const [mine, theirs] = [changesBetween(sent, shown), changesBetween(sent, written)];
  return regionsOf(mine, theirs)
    .toReversed()
    .flatMap((region) => {
      const [from, to] = placeIn(mine, region, region.mine);
      const [start, end] = placeIn(theirs, region, region.theirs);
      const takeTheirs = () => {
        const own = blocks.slice(from, to).map(({block}) => block);
        const next = blocks.slice(from).find(({block}) => block.parentNode === live);
        const wanted = fragmentOf(children.slice(start, end), live.ownerDocument);
        live.insertBefore(wanted, next?.block ?? null);
        for (const block of own) block.remove();
      };
      const clash = {
        base: sent.slice(region.from, region.to).join('\n'),
        mine: shown.slice(from, to).join('\n'),
        theirs: written.slice(start, end).join('\n'),
        takeTheirs,
      } satisfies Clash;
      if (region.theirs.length === 0 || clash.mine === clash.theirs) return [];
      if (region.mine.length > 0) return [clash];
      takeTheirs();
      return [];
    })
    .toReversed();
}

type Region = Readonly<{
  from: number;
  to: number;
  mine: readonly Change[];
  theirs: readonly Change[];
}>;

/** The parts of what was sent that either has changed; changes that lie over one another are one. */
function regionsOf(mine: readonly Change[], theirs: readonly Change[]): Region[] {
  const all = [
    ...mine.map((change): Region => ({...change, mine: [change], theirs: []})),
    ...theirs.map((change): Region => ({...change, mine: [], theirs: [change]})),
  ].sort((a, b) => a.from - b.from || a.to - b.to);
  const regions: Region[] = [];
  for (const next of all) {
    const last = regions.at(-1);
    if (last && next.from < last.to)
      regions[regions.length - 1] = {
        from: last.from,
        to: Math.max(last.to, next.to),
        mine: [...last.mine, ...next.mine],
        theirs: [...last.theirs, ...next.theirs],
      };
    else regions.push(next);
  }
  return regions;
}

/** Where a region lies in the list that changes made. @param within those of the region */
function placeIn(
  changes: readonly Change[],
  {from, to}: Region,
  within: readonly Change[],
): readonly [from: number, to: number] {
  const before = changes.filter((one) => one.to <= from && !within.includes(one));
  const start = from + growth(before);
  return [start, start + to - from + growth(within)];
}

const growth = (changes: readonly Change[]) =>
  changes.reduce((sum, {from, to, made}) => sum + made[1] - made[0] - (to - from), 0);

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
