// Says what the properties are called between which the steps of a story change.
import {quoted} from '../../story/problem.ts';
import {parts, toPair} from './author-colors.ts';
import {namesInstead, propertyNamed} from './column.ts';
import type {EncodeContext} from './encode-context.ts';

/**
 * The words of `labels`, else the names of the properties, less the words at their beginning that
 * all of them share: `density_1990` and `density_2020` are “1990” and “2020”.
 *
 * @returns a name for each property that has one
 */
export function propertyNames(
  {layer, report}: EncodeContext,
  properties: readonly string[],
): ReadonlyMap<string, string> {
  const names = restsOf(properties);
  for (const part of parts(layer.labels ?? '')) {
    const [written, label] = toPair(part);
    const property = written === undefined ? undefined : propertyNamed(written, properties);
    if (property !== undefined) names.set(property, label);
    else if (written === undefined) {
      const message = `${quoted(part)} names no property. Write the property, a colon, and what it is called: “d1990:1990 d2020:2020”; commas separate names with spaces.`;
      report('labels', 'encoding-unused', message);
    } else {
      const message = `The layer does not show ${quoted(written)}. ${namesInstead(written, properties)}`;
      report('labels', 'encoding-unused', message);
    }
  }
  return names;
}

/** Between words, and between letters and a number. */
const boundary = /([\s_-]+|(?<=\p{L})(?=\p{N}))/u;

function restsOf(properties: readonly string[]): Map<string, string> {
  if (properties.length < 2) return new Map();
  // each second piece is what lies between two words
  const pieces = properties.map((property) => property.split(boundary));
  let shared = 0;
  while (pieces.every((one) => one[shared] !== undefined && one[shared] === pieces[0]![shared]))
    shared += 2;
  const rests = pieces.map((one) =>
    one
      .slice(shared)
      .map((piece, index) => (index % 2 === 1 && piece !== '' ? ' ' : piece))
      .join(''),
  );
  return new Map(
    properties.flatMap((property, index) => (rests[index] ? [[property, rests[index]]] : [])),
  );
}
