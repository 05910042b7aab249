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

/** Digits behind the point that a value has as far as readers need them, and that bounds of classes have. */
const digitsOf = (...values: readonly number[]) =>
  Math.max(
    0,
    ...values.map((value) =>
      value === 0 ? 0 : Math.min(10, 4 - Math.floor(Math.log10(Math.abs(value)))),
    ),
  );

const share = (value: number, unit: string | undefined) => (unit === '%' ? value / 100 : value);

/** Between a number and its unit no line breaks. */
const withUnit = (text: string, unit: string | undefined) =>
  unit === undefined || unit === '%' ? text : `${text}\u00a0${unit}`;

/** “1,204 people per km²”; `%` is written as the language does. */
export const numberText = (value: number, lang: string, unit?: string): string =>
  withUnit(formatOf(lang, unit, digitsOf(value)).format(share(value, unit)), unit);

/** “3–27 people per km²”. */
export function rangeText(from: number, to: number, lang: string, unit?: string): string {
  if (from === to) return numberText(from, lang, unit);
  const format = formatOf(lang, unit, digitsOf(from, to));
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
