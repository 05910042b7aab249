// Estimates the width of a text in whichever font the reader has.

/**
 * Advance widths of Inter Regular in hundredths of an em, from the space on; it is wider than what
 * stands in for it elsewhere.
 */
const widths = [
  28, 29, 47, 63, 64, 98, 64, 30, 37, 37, 50, 66, 29, 46, 29, 36, 63, 41, 61, 62, 65, 59, 62, 57,
  62, 62, 29, 30, 66, 66, 66, 51, 97, 69, 65, 73, 72, 60, 59, 75, 74, 27, 57, 67, 57, 90, 75, 77,
  64, 77, 64, 64, 65, 74, 69, 99, 68, 68, 63, 37, 36, 37, 47, 46, 32, 56, 61, 57, 61, 58, 37, 61,
  59, 24, 24, 55, 24, 88, 59, 60, 61, 61, 38, 53, 33, 59, 56, 82, 55, 56, 55, 43, 33, 43, 66,
];
const SPACE = 32;

/** Scripts whose letters have a width of their own: as wide as high, or narrow. */
const square = /[\u2e80-\ua4cf\uac00-\ud7af\uf900-\ufaff\ufe30-\uffef\u{1f000}-\u{3ffff}]/u;
const narrow = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u;
const mark = /\p{M}/u;

/** In em. `weight` as in CSS; `spacing` in em, after every letter. */
export function textWidth(text: string, weight = 400, spacing = 0): number {
  let width = 0;
  for (const letter of text.normalize('NFD')) {
    if (!mark.test(letter)) width += letterWidth(letter) * (1 + (weight - 400) * 0.00016) + spacing;
  }
  return width;
}

function letterWidth(letter: string): number {
  const known = widths[letter.codePointAt(0)! - SPACE];
  if (known !== undefined) return known / 100;
  return square.test(letter) ? 1 : narrow.test(letter) ? 0.5 : 0.62;
}
