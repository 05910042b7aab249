// Joins the rows of a table to the features of a layer, and names what has no counterpart.
import {propertyOf} from '../../story/encoded-values.ts';
import {
  faultAt,
  type Problem,
  type ProblemCode,
  quoted,
  type Severity,
} from '../../story/problem.ts';
import type {StoryFeature, StoryFeatures, StoryLayer} from '../../story/types.ts';
import {meantName, nameOfFeature, namesInstead, propertiesOf} from './column.ts';
import {decimalMarkOf, readNumber} from './read-number.ts';
import {loose} from './loose-key.ts';
import {readTable, type Table} from './read-table.ts';

/** So many rows and features are named. */
const NAMED = 5;

type Row = Table['rows'][number];
type Report = (attribute: string, code: ProblemCode, message: string, severity?: Severity) => void;

/**
 * Gives features the columns of their rows as properties; a value that a feature has stays.
 * Columns of numbers become numbers.
 *
 * @param text the table
 * @param lang the language in which its numbers are written
 */
export function joinTable(
  layer: StoryLayer,
  data: StoryFeatures,
  text: string,
  lang: string,
): Readonly<{data: StoryFeatures; problems: readonly Problem[]}> {
  const problems: Problem[] = [];
  const report: Report = (attribute, code, message, severity = 'warning') =>
    problems.push(
      faultAt({...layer, path: `${layer.path}[${attribute}]`}, code, severity, message),
    );
  const table = readTable(text);
  if (table.fault !== undefined) {
    report('table', 'invalid-table', table.fault, 'error');
    return {data, problems};
  }
  const keys = keysOf(layer, data.features, table, report);
  if (!keys) return {data, problems};
  const rows = rowsByKey(table, keys.column, report);
  const matched = data.features.map((feature) =>
    rows.get(loose(propertyOf(feature.properties, keys.property))),
  );
  reportUnmatched(data.features, rows, matched, keys, report);
  const read = readerOf(table, keys.column, lang);
  const features = data.features.map((feature, index) => {
    const row = matched[index];
    if (!row) return feature;
    const known = Object.entries(feature.properties).filter(([, value]) => value !== null);
    const properties = {...feature.properties, ...read(row), ...Object.fromEntries(known)};
    return {...feature, properties: properties as StoryFeature['properties']};
  });
  return {data: {...data, features}, problems};
}

type Keys = Readonly<{property: string; column: string}>;

/** `key` of the features, and the column of that name, of `table-key`, or the first. */
function keysOf(
  layer: StoryLayer,
  features: readonly StoryFeature[],
  {columns}: Table,
  report: Report,
): Keys | undefined {
  const property = layer.key?.trim() || 'id';
  const known = propertiesOf(features);
  if (!known.includes(property)) {
    const message = `No feature has the property “${property}”. ${namesInstead(property, known)}`;
    report('key', 'unknown-property', message, 'error');
    return undefined;
  }
  const wanted = layer['table-key']?.trim();
  const column = wanted || (columns.includes(property) ? property : columns[0]!);
  if (columns.includes(column)) return {property, column};
  const message = `The table has no column “${column}”. ${namesInstead(column, columns)}`;
  report('table-key', 'unknown-property', message, 'error');
  return undefined;
}

function rowsByKey({rows}: Table, column: string, report: Report): ReadonlyMap<string, Row> {
  const found = new Map<string, Row>();
  const twice = new Set<string>();
  for (const row of rows) {
    const key = loose(row[column]);
    if (key === '') continue;
    if (found.has(key)) twice.add(row[column]!);
    else found.set(key, row);
  }
  if (twice.size > 0) {
    const message = `The table has more than one row for ${listed([...twice].map((one) => quoted(one)))}. The first is used.`;
    report('table', 'duplicate-row', message);
  }
  return found;
}

const listed = (names: readonly string[]) =>
  `${names.slice(0, NAMED).join(', ')}${names.length > NAMED ? ` and ${names.length - NAMED} more` : ''}`;

function reportUnmatched(
  features: readonly StoryFeature[],
  rows: ReadonlyMap<string, Row>,
  matched: readonly (Row | undefined)[],
  {property, column}: Keys,
  report: Report,
): void {
  const used = new Set(matched);
  const bare = features.flatMap((feature, index) => {
    if (matched[index]) return [];
    const name = nameOfFeature(feature, index);
    const key = propertyOf(feature.properties, property);
    return [key === undefined || key === name ? quoted(name) : `${quoted(name)} (${quoted(key)})`];
  });
  const keys = features.flatMap((feature, index) =>
    matched[index] ? [] : String(propertyOf(feature.properties, property) ?? ''),
  );
  const left = [...rows.values()]
    .filter((row) => !used.has(row))
    .map((row) => {
      const meant = meantName(row[column]!, keys);
      return meant === undefined
        ? quoted(row[column])
        : `${quoted(row[column])} (${quoted(meant)}?)`;
    });
  if (left.length === rows.size && features.length > 0) {
    const message = `No row matches a feature: “${column}” of the table has ${listed(left)}, “${property}” of the features ${listed(bare)}. Name the matching column in “table-key” and the matching property in “key”.`;
    return void report('table-key', 'unmatched-rows', message, 'error');
  }
  if (left.length > 0)
    report(
      'table',
      'unmatched-rows',
      `${left.length === 1 ? 'One row matches' : `${left.length} rows match`} no feature by “${property}”: ${listed(left)}.`,
    );
  if (bare.length > 0)
    report(
      'table',
      'unmatched-features',
      `${bare.length === 1 ? 'One feature has' : `${bare.length} features have`} no row in the table by “${column}”: ${listed(bare)}.`,
    );
}

/** Codes such as 01001 are no numbers. */
const isCode = (text: string) => /^[+-]?0\d/.test(text);

/** Reads a row: columns that hold numbers only, and something, as numbers. */
function readerOf({columns, rows}: Table, column: string, lang: string) {
  const numeric = new Map(
    columns.flatMap((name) => {
      const values = rows.map((row) => row[name] ?? '');
      const mark = decimalMarkOf(values);
      const numbers = values.map((value) => readNumber(value, lang, mark));
      return numbers.every((number) => number !== undefined) &&
        numbers.some((number) => number !== null) &&
        !values.some(isCode)
        ? [[name, mark] as const]
        : [];
    }),
  );
  return (row: Row): Record<string, unknown> =>
    Object.fromEntries(
      columns.flatMap((name) => {
        const text = row[name] ?? '';
        if (name === column || name === '' || name.startsWith('story:')) return [];
        const value = numeric.has(name) ? readNumber(text, lang, numeric.get(name)) : text;
        return value === null || value === '' ? [] : [[name, value] as const];
      }),
    );
}
