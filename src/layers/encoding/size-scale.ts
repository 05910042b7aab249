// Makes the scale of circles by area, and of lines by width.
import type {SizeScale} from '../../story/encoding.ts';
import {quoted} from '../../story/problem.ts';
import {nameOfFeature} from './column.ts';
import type {EncodeContext} from './encode-context.ts';
import {numbersOf} from './numbers-of.ts';

/** The largest circle's diameter and the widest line, CSS px, where the author names none. */
const USUAL = {size: 48, width: 14};

/** @returns nothing where no feature has a size */
export function sizeScale(
  context: EncodeContext,
  attribute: 'size' | 'width',
  property: string,
): SizeScale | undefined {
  const {layer, features, report} = context;
  const values = numbersOf(context, attribute, property);
  const negative = values.flatMap((value, index) =>
    value !== undefined && value < 0 ? [index] : [],
  );
  if (negative.length > 0) {
    const names = negative
      .slice(0, 5)
      .map((index) => `${nameOfFeature(features[index]!, index)}: ${values[index]}`);
    const more = negative.length > 5 ? ` and ${negative.length - 5} more` : '';
    report(
      attribute,
      'negative-size',
      `${quoted(property)} has negative values, which have no size (${names.join(', ')}${more}). These features are drawn without one; use “value” with a “midpoint” for what may be negative.`,
    );
  }
  const max = Math.max(0, ...values.filter((value) => value !== undefined));
  if (max === 0) {
    if (values.some((value) => value !== undefined) && negative.length === 0)
      report(attribute, 'few-values', `${quoted(property)} is 0 everywhere: nothing has a size.`);
    return undefined;
  }
  return {
    property,
    max,
    px: layer['max-size'] ?? USUAL[attribute],
    without: values.filter((value) => value === undefined || value < 0).length,
    ...(layer.unit?.trim() && !layer.value && {unit: layer.unit.trim()}),
  };
}
