// Reads the numbers that a scale needs; what is no number is a problem that names its features.
import {quoted} from '../../story/problem.ts';
import {isCounted} from '../../story/shapes.ts';
import {nameOfFeature, readColumn} from './column.ts';
import type {AskedProperty, EncodeContext} from './encode-context.ts';

/** So many features are named. */
const NAMED = 5;

/** Also writes them into the features, where they may have been texts. */
export function numbersOf(
  {layer, features, lang, report, write}: EncodeContext,
  {at, property}: AskedProperty,
): readonly (number | undefined)[] {
  const {values, texts} = readColumn(features, property, lang);
  const found = texts
    .slice(0, NAMED)
    .map(({index, text}) => `${nameOfFeature(features[index]!, index)}: ${quoted(text)}`);
  const more = texts.length > NAMED ? ` and ${texts.length - NAMED} more` : '';
  const isText = values.every((value) => value === undefined);
  const counted = isCounted(layer.kind);
  const instead = isText
    ? counted
      ? 'Points are counted.'
      : 'Use “category” for words.'
    : counted
      ? 'They add nothing.'
      : 'These features are drawn as having no value.';
  if (texts.length > 0)
    report(
      at,
      'not-numbers',
      `“${property}” has text where a number is expected (${found.join(', ')}${more}). ${instead}`,
      isText ? 'error' : 'warning',
    );
  else if (isText && features.length > 0)
    report(at, 'not-numbers', `“${property}” has no value in any feature.`, 'error');
  const unread = new Set(texts.map(({index}) => index));
  values.forEach((value, index) => {
    if (value !== undefined || !unread.has(index)) write(index, property, value);
  });
  return values;
}
