// Counts which rows of a table match which features, and proposes a column and a property for it.
import {propertyOf} from '../../story/encoded-values.ts';
import type {StoryFeature} from '../../story/types.ts';
import {nameOfFeature, propertiesOf} from './column.ts';
import {loose} from './loose-key.ts';
import type {Table} from './read-table.ts';

/** `column` of the table holds what `property` of the features does. */
export type TableKeys = Readonly<{column: string; property: string}>;

/** `bare`: features without a row, by name. `left`: rows without a feature, by key. */
export type TableMatch = Readonly<{
  matched: number;
  bare: readonly string[];
  left: readonly string[];
}>;

/** Counts the features that have a row, and lists the others and the rows that no feature has. */
export function matchTable(
  features: readonly StoryFeature[],
  {rows}: Table,
  {column, property}: TableKeys,
): TableMatch {
  const written = new Map(
    rows.flatMap(({[column]: key = ''}) => (loose(key) ? [[loose(key), key] as const] : [])),
  );
  const keys = features.map(({properties}) => loose(propertyOf(properties, property)));
  const used = new Set(keys);
  const bare = features.flatMap((feature, index) =>
    written.has(keys[index]!) ? [] : [nameOfFeature(feature, index)],
  );
  return {
    matched: features.length - bare.length,
    bare,
    left: [...written].flatMap(([key, said]) => (used.has(key) ? [] : [said])),
  };
}

/** The column and the property by which most features have a row; of equals, the first. */
export function proposeKeys(
  features: readonly StoryFeature[],
  {columns, rows}: Table,
): (TableKeys & Readonly<{matched: number}>) | undefined {
  const keysIn = columns.map((column) => new Set(rows.map((row) => loose(row[column]))));
  const all = propertiesOf(features)
    // most people name a feature by its id, which a message need not say
    .toSorted((a, b) => Number(b === 'id') - Number(a === 'id'))
    .flatMap((property) => {
      const values = features.map(({properties}) => loose(propertyOf(properties, property)));
      // what several features share tells none of them
      if (new Set(values).size < values.length / 2) return [];
      return columns.map((column, index) => ({
        property,
        column,
        matched: values.filter((value) => value !== '' && keysIn[index]!.has(value)).length,
      }));
    });
  const most = Math.max(0, ...all.map(({matched}) => matched));
  return all.find(({matched}) => matched === most);
}
