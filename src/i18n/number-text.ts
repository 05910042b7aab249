// Writes numbers with their units in a language.

const formats = new Map<string, Intl.NumberFormat>();

function formatOf(lang: string, unit: string | undefined, digits: number): Intl.NumberFormat {
  const key = `${lang} ${unit === '%'} ${digits}`;
  const format =
    formats.get(key) ??
    new Intl.NumberFormat(lang, {
      ...(unit === '%' && {style: 'percent'}),
      maximumFractionDigits: digits,
    });
  formats.set(key, format);
  return format;
}

/** Digits behind the point of which so many count: 0 is the first of a number. */
const digitsOf = (value: number, count: number) =>
  value === 0 ? 0 : Math.max(0, Math.min(10, count - Math.floor(Math.log10(Math.abs(value)))));

/**
 * As many as readers need of one value, and as many as tell rising values apart: bounds of classes
 * may be large and near each other.
 */
const digitsAmong = (values: readonly number[]) =>
  Math.max(
    0,
    ...values.map((value) => digitsOf(value, 4)),
    ...values.slice(1).map((value, index) => digitsOf(value - values[index]!, 1)),
  );

const share = (value: number, unit: string | undefined) => (unit === '%' ? value / 100 : value);

/** Between a number and its unit no line breaks. */
const withUnit = (text: string, unit: string | undefined) =>
  unit === undefined || unit === '%' ? text : `${text}\u00a0${unit}`;

/** “1,204 people per km²”; `%` is written as the language does. */
export const numberText = (value: number, lang: string, unit?: string): string =>
  withUnit(formatOf(lang, unit, digitsOf(value, 4)).format(share(value, unit)), unit);

/** “3–27 people per km²”. */
export function rangeText(from: number, to: number, lang: string, unit?: string): string {
  if (from === to) return numberText(from, lang, unit);
  const format = formatOf(lang, unit, digitsAmong([from, to]));
  const [low, high] = [share(from, unit), share(to, unit)];
  if (to >= 0) return withUnit(format.formatRange(low, high), unit);
  // `Intl` may write −12 % to −5 % as “-12–5%”, with one sign for both; a range to 0 has the dash,
  // and no common sign
  const between = format
    .formatRangeToParts(low, 0)
    .flatMap(({source, value}) => (source === 'shared' ? [value] : []));
  return withUnit(`${format.format(low)}${between.join('')}${format.format(high)}`, unit);
}

/** A number without its unit, save a percent sign: beside others of its kind. */
export const tickText = (value: number, lang: string, unit?: string): string =>
  numberText(value, lang, unit === '%' ? unit : undefined);

/** The same for rising values that stand side by side: no two that differ read alike. */
export function ticksText(values: readonly number[], lang: string, unit?: string): string[] {
  const format = formatOf(lang, unit, digitsAmong(values));
  return values.map((value) => format.format(share(value, unit)));
}
