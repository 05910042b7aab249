// Merges edits of a page with what another program made of the same page meanwhile.
import type {Conflict} from '../../editor/edit-types.ts';
import {diffText} from './diff-text.ts';
import {applyPatches, type Patch, type Patches, sorted} from './patch.ts';

/** The lines around what both changed, as each has them, and the first of them. */
export type LineConflict = Conflict & Readonly<{line: number}>;

/**
 * @param mine patches of `base`
 * @param theirs the text that another program wrote
 * @returns patches of `theirs`, or both sides of the first place that both changed
 */
export function mergeEdits(
  base: string,
  mine: Patches,
  theirs: string,
): Readonly<{patches: Patches}> | Readonly<{conflict: LineConflict}> {
  const others = diffText(base, theirs);
  const moved: Patch[] = [];
  for (const patch of mine) {
    if (others.some((other) => isSame(other, patch))) continue;
    const touched = others.filter((other) => touches(other, patch));
    if (touched.length > 0) return {conflict: conflictOf(base, mine, others, [patch, ...touched])};
    const shift = others
      .filter(({end}) => end <= patch.start)
      .reduce((sum, {start, end, text}) => sum + text.length - (end - start), 0);
    moved.push({...patch, start: patch.start + shift, end: patch.end + shift});
  }
  return {patches: sorted(moved)};
}

const isSame = (a: Patch, b: Patch) => a.start === b.start && a.end === b.end && a.text === b.text;

/** Two that only meet touch, too: nobody knows which of them comes first. */
const touches = (a: Patch, b: Patch) => a.start <= b.end && b.start <= a.end;

function conflictOf(
  base: string,
  mine: Patches,
  theirs: Patches,
  clash: readonly Patch[],
): LineConflict {
  let start = Math.min(...clash.map((one) => one.start));
  let end = Math.max(...clash.map((one) => one.end));
  const wide = () => {
    start = start === 0 ? 0 : base.lastIndexOf('\n', start - 1) + 1;
    const next = base.indexOf('\n', end);
    end = next < 0 ? base.length : next;
  };
  wide();
  // what begins or ends in these lines and goes on belongs to them
  for (let grown = true; grown; ) {
    const cut = [...mine, ...theirs].filter(
      (one) => touches(one, {start, end, text: ''}) && (one.start < start || one.end > end),
    );
    grown = cut.length > 0;
    start = Math.min(start, ...cut.map((one) => one.start));
    end = Math.max(end, ...cut.map((one) => one.end));
    if (grown) wide();
  }
  const side = (patches: Patches) => {
    const inside = patches.filter((one) => one.start >= start && one.end <= end);
    return applyPatches(
      base.slice(start, end),
      inside.map((one) => ({...one, start: one.start - start, end: one.end - start})),
    );
  };
  return {
    mine: side(mine),
    theirs: side(theirs),
    base: base.slice(start, end),
    line: base.slice(0, start).split('\n').length,
  };
}
