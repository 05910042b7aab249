// Reads numbers that people have written: with decimal commas, spaces between groups, and percent signs.

/** What people write where there is no number. */
const NOTHING = /^(?:[-–—.:…/]*|n\.?\/?a\.?|nan|null|none|no data|x)$/i;

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
 * @returns null where there is no value, and undefined where there is one that is no number
 */
export function readNumber(value: unknown, lang: string): number | null | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (value === null || value === undefined) return null;
  if (typeof value !== 'string') return undefined;
  const text = plain(value);
  if (NOTHING.test(text)) return null;
  const number = /^[+-]?(?:[\d.,]*\d|\d[\d.,]*)(?:e[+-]?\d+)?$/i.test(text)
    ? Number(withPoint(text, separatorsOf(lang)))
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

/** A separator that occurs as one of groups only would be is one; of two, the last is that of decimals. */
function withPoint(text: string, {decimal, group}: Separators): string {
  const last = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','));
  if (last < 0) return text;
  const [mark, other] = text[last] === '.' ? ['.', ','] : [',', '.'];
  const isGrouped = /^[+-]?\d{1,3}(?:[.,]\d{3})+$/.test(text);
  const twice = text.indexOf(mark) !== last;
  const groups =
    twice || (isGrouped && (mark === group || (mark !== decimal && !text.includes(other))));
  const whole = text.replaceAll(other, '');
  return groups ? whole.replaceAll(mark, '') : whole.replace(mark, '.');
}
