// Makes the scale of circles by area, and of lines by width.
import type {SizeScale} from '../../story/encoding.ts';
import {quoted} from '../../story/problem.ts';
import {nameOfFeature} from './column.ts';
import type {AskedProperty, EncodeContext} from './encode-context.ts';
import {numbersOf} from './numbers-of.ts';

/** The largest circle's diameter and the widest line, CSS px, where the author names none. */
const USUAL = {size: 48, width: 14};

/**
 * Makes a scale for each property; the largest number of all of them has the largest size.
 *
 * @returns nothing where no feature has a size
 */
export function sizeScales(
  context: EncodeContext,
  attribute: 'size' | 'width',
  asked: readonly AskedProperty[],
): readonly SizeScale[] | undefined {
  const {layer, report} = context;
  const columns = asked.map((one) => {
    const values = numbersOf(context, one);
    const isNegative = reportNegative(context, one, values);
    return {...one, values, isNegative};
  });
  const all = columns.flatMap(({values}) => values);
  const max = all.reduce((most = 0, value) => Math.max(most, value ?? 0), 0) ?? 0;
  if (max === 0) {
    if (all.some((value) => value !== undefined) && !columns.some((one) => one.isNegative)) {
      const names = columns.map(({property}) => quoted(property)).join(', ');
      report(attribute, 'few-values', `${names} is 0 everywhere: nothing has a size.`);
    }
    return undefined;
  }
  return columns.map(({property, values}) => ({
    property,
    max,
    px: layer['max-size'] ?? USUAL[attribute],
    without: values.filter((value) => value === undefined || value < 0).length,
    ...(layer.unit?.trim() && !layer.value && {unit: layer.unit.trim()}),
  }));
}

/** @returns whether some value is negative */
function reportNegative(
  {features, report}: EncodeContext,
  {at, property}: AskedProperty,
  values: readonly (number | undefined)[],
): boolean {
  const negative = values.flatMap((value, index) =>
    value !== undefined && value < 0 ? [index] : [],
  );
  if (negative.length > 0) {
    const names = negative
      .slice(0, 5)
      .map((index) => `${nameOfFeature(features[index]!, index)}: ${values[index]}`);
    const more = negative.length > 5 ? ` and ${negative.length - 5} more` : '';
    report(
      at,
      'negative-size',
      `${quoted(property)} has negative values, which have no size (${names.join(', ')}${more}). These features are drawn without one; use “value” with a “midpoint” for what may be negative.`,
    );
  }
  return negative.length > 0;
}
