// Reads numbers that people have written: with decimal commas, spaces between groups, and percent signs.

/** What people write where there is no number. */
const NOTHING = /^(?:[-–—.:…/]*|n\.?\/?a\.?|nan|null|none|no data|x)$/i;

const NUMBER = /^[+-]?(?:[\d.,]*\d|\d[\d.,]*)(?:e[+-]?\d+)?$/i;

/**
 * “1.204”, “1,204,000”: either groups of three digits or decimals. No number is grouped after a
 * zero.
 */
const GROUPED = /^[+-]?[1-9]\d{0,2}([.,])\d{3}(?:\1\d{3})*$/;

/** A sign that stands before decimals, or between groups. */
export type Mark = '.' | ',';

type Separators = Readonly<{decimal: string; group: string}>;

const known = new Map<string, Separators>();

function separatorsOf(lang: string): Separators {
  const found = known.get(lang) ?? partsOf(lang);
  known.set(lang, found);
  return found;
}

function partsOf(lang: string): Separators {
  const parts = new Intl.NumberFormat(lang, {numberingSystem: 'latn'}).formatToParts(1234567.8);
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
  return {decimal: part('decimal') || '.', group: part('group')};
}

/**
 * Reads a value of a table or a property.
 *
 * @param lang the language of the page, which says what a comma means where both readings are possible
 * @param proven the decimal mark of the column of the value, where `decimalMarkOf` finds one
 * @returns null where there is no value, and undefined where there is one that is no number
 */
export function readNumber(value: unknown, lang: string, proven?: Mark): number | null | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (value === null || value === undefined) return null;
  if (typeof value !== 'string') return undefined;
  const text = plain(value);
  if (NOTHING.test(text)) return null;
  const number = NUMBER.test(text)
    ? Number(withPoint(text, separatorsOf(lang), proven))
    : Number.NaN;
  return Number.isFinite(number) ? number + 0 : undefined;
}

/** Digits of any script become those of ASCII; spaces, apostrophes and a percent sign go. */
const plain = (text: string) =>
  text
    .replace(/\p{Nd}/gu, (digit) => String(digitOf(digit)))
    .replace(/٫/g, '.')
    .replace(/(?<=\d)[\s\u00a0\u202f\u2009'’٬](?=\d{3}(?!\d))/g, '')
    .trim()
    .replace(/^[−–](?=[\d.,])/, '-')
    .replace(/\s*[%٪‰]$/, '');

/** Digits of a script follow each other from its zero. */
function digitOf(digit: string): number {
  let zero = digit.codePointAt(0)!;
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1)) && digit.codePointAt(0)! - zero < 9) zero--;
  return digit.codePointAt(0)! - zero;
}

/** The last mark of a number, and whether it is there more than once. */
function lastMark(text: string): Readonly<{mark: Mark; other: Mark; twice: boolean}> | undefined {
  const last = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','));
  if (last < 0) return undefined;
  const [mark, other] = text[last] === '.' ? (['.', ','] as const) : ([',', '.'] as const);
  return {mark, other, twice: text.indexOf(mark) !== last};
}

/**
 * A mark that occurs as one of groups only would be is one; of two, the last is that of decimals.
 */
function withPoint(text: string, {decimal, group}: Separators, proven: Mark | undefined): string {
  const found = lastMark(text);
  if (!found) return text;
  const {mark, other, twice} = found;
  const groups =
    twice ||
    (GROUPED.test(text) && (proven ? mark !== proven : mark === group || mark !== decimal));
  const whole = text.replaceAll(other, '');
  return groups ? whole.replaceAll(mark, '') : whole.replace(mark, '.');
}

/**
 * The decimal mark that numbers of one column prove: beside “2.5”, “1.204” is no thousand. Nothing
 * where they disagree.
 */
export function decimalMarkOf(values: readonly unknown[]): Mark | undefined {
  const proven = new Set(values.map((value) => provenBy(value)).filter(Boolean));
  return proven.size === 1 ? [...proven][0] : undefined;
}

function provenBy(value: unknown): Mark | undefined {
  if (typeof value !== 'string') return undefined;
  const text = plain(value);
  const found = NUMBER.test(text) ? lastMark(text) : undefined;
  if (!found || (!found.twice && GROUPED.test(text))) return undefined;
  return found.twice ? found.other : found.mark;
}
