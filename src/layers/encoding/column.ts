// Reads the values of a property from all features of a layer.
import {propertyOf} from '../../story/encoded-values.ts';
import {nearestWord} from '../../story/nearest-word.ts';
import {quoted} from '../../story/problem.ts';
import type {StoryFeature} from '../../story/types.ts';
import {decimalMarkOf, readNumber} from './read-number.ts';

/**
 * `values`: a number for each feature that has one. `texts`: what is there instead, with the
 * feature's place.
 */
export type Column = Readonly<{
  values: readonly (number | undefined)[];
  texts: readonly Readonly<{index: number; text: unknown}>[];
}>;

/** Whether a value is a number, or a text that may be one in some language. */
export const isNumeric = (value: unknown): boolean =>
  typeof value === 'number' || (typeof value === 'string' && /^[\s\d.,+−-]*\d\s*%?$/.test(value));

/** All properties that some feature has. */
export const propertiesOf = (features: readonly StoryFeature[]): string[] => [
  ...new Set(features.flatMap(({properties}) => Object.keys(properties))),
];

export function readColumn(
  features: readonly StoryFeature[],
  property: string,
  lang: string,
): Column {
  const read = features.map(({properties}) => propertyOf(properties, property));
  const mark = decimalMarkOf(read);
  const numbers = read.map((value) => readNumber(value, lang, mark));
  return {
    values: numbers.map((value) => value ?? undefined),
    texts: numbers.flatMap((value, index) =>
      value === undefined ? [{index, text: read[index]}] : [],
    ),
  };
}

/** The property that is meant: an underscore may stand for spaces, which separate what a step names. */
export const propertyNamed = (written: string, known: readonly string[]): string | undefined =>
  known.find((name) => name === written) ??
  known.find((name) => name.trim().replace(/\s+/g, '_') === written);

/** How a message names a feature. */
export const nameOfFeature = ({properties: {name, id}}: StoryFeature, index: number): string =>
  name ?? id ?? `features[${index}]`;

/** The name that was meant: one with other capitals, or with few other letters. */
export function meantName(wanted: string, known: readonly string[]): string | undefined {
  const lower = nearestWord(
    wanted,
    known.map((name) => name.toLowerCase()),
  );
  return known.find((name) => name.toLowerCase() === lower);
}

/** Says which names there are, and which may be meant. */
export function namesInstead(wanted: string, known: readonly string[]): string {
  const own = known.filter((name) => !name.includes(':'));
  const meant = meantName(wanted, own);
  if (meant !== undefined) return `Did you mean ${quoted(meant)}?`;
  return own.length > 0
    ? `There are ${own.slice(0, 20).join(', ')}${own.length > 20 ? '…' : ''}.`
    : 'There are none.';
}
