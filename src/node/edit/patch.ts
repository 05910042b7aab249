// Changes a text by patches, which can be inverted and composed.

/** Replaces what stands from `start` to `end`, in UTF-16 units of the text before. */
export type Patch = Readonly<{start: number; end: number; text: string}>;

/** Of one text, in order, none of them overlapping. */
export type Patches = readonly Patch[];

export function applyPatches(text: string, patches: Patches): string {
  const parts: string[] = [];
  let at = 0;
  for (const {start, end, text: added} of patches) {
    parts.push(text.slice(at, start), added);
    at = end;
  }
  return parts.join('') + text.slice(at);
}

/** @returns patches of the text after, that lead back to the text before */
export function invertPatches(text: string, patches: Patches): Patches {
  let shift = 0;
  return patches.map(({start, end, text: added}) => {
    const from = start + shift;
    shift += added.length - (end - start);
    return {start: from, end: from + added.length, text: text.slice(start, end)};
  });
}

/** In order, and without those that change nothing. */
export const sorted = (patches: Patches): Patches =>
  patches
    .filter(({start, end, text}) => end > start || text !== '')
    .toSorted((a, b) => a.start - b.start || a.end - b.end);

/** What a patch really changes: without what begins and ends alike before and after. */
export function narrowed(text: string, {start, end, text: added}: Patch): Patch {
  const most = Math.min(end - start, added.length);
  let before = 0;
  while (before < most && text[start + before] === added[before]) before++;
  if (isHigh(added.charCodeAt(before - 1))) before--;
  let after = 0;
  while (after < most - before && text[end - 1 - after] === added.at(-1 - after)) after++;
  if (isLow(added.charCodeAt(added.length - after))) after--;
  return {
    start: start + before,
    end: end - after,
    text: added.slice(before, added.length - after),
  };
}

// no pair of surrogates is cut, which would be no letter
const isHigh = (unit: number) => unit >= 0xd800 && unit < 0xdc00;
const isLow = (unit: number) => unit >= 0xdc00 && unit < 0xe000;

/** A stretch of the first text, or a text that was put in. */
type Piece = Readonly<{start: number; end: number}> | Readonly<{text: string}>;

const lengthOf = (piece: Piece) => ('text' in piece ? piece.text.length : piece.end - piece.start);

const cut = (piece: Piece, from: number, to: number): Piece =>
  'text' in piece
    ? {text: piece.text.slice(from, to)}
    : {start: piece.start + from, end: piece.start + to};

/** The pieces from one place to another. */
function slice(pieces: readonly Piece[], from: number, to: number): Piece[] {
  let at = 0;
  return pieces.flatMap((piece) => {
    const begin = at;
    at += lengthOf(piece);
    const [a, b] = [Math.max(from, begin), Math.min(to, at)];
    return a < b ? [cut(piece, a - begin, b - begin)] : [];
  });
}

function replaced(pieces: readonly Piece[], patches: Patches, length: number): Piece[] {
  let at = 0;
  const made = patches.flatMap(({start, end, text}) => {
    const kept = slice(pieces, at, start);
    at = end;
    return [...kept, {text}];
  });
  return [...made, ...slice(pieces, at, length)];
}

/**
 * Makes one list of patches of two.
 *
 * @param first patches of `text`
 * @param second patches of what the first make of it
 */
export function composePatches(text: string, first: Patches, second: Patches): Patches {
  const whole: readonly Piece[] = [{start: 0, end: text.length}];
  const once = replaced(whole, first, text.length);
  const between = once.reduce((sum, piece) => sum + lengthOf(piece), 0);
  const patches: Patch[] = [];
  let [at, added] = [0, ''];
  for (const piece of replaced(once, second, between)) {
    if ('text' in piece) {
      added += piece.text;
      continue;
    }
    patches.push({start: at, end: piece.start, text: added});
    [at, added] = [piece.end, ''];
  }
  patches.push({start: at, end: text.length, text: added});
  return sorted(patches.map((patch) => narrowed(text, patch)));
}
