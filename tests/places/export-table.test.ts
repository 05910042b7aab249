// Tests the table that readers take with them.
import {expect, test} from 'vitest';
import {numberTable, sortedRows} from '../../src/layers/encoding/number-table.ts';
import {readTable} from '../../src/layers/encoding/read-table.ts';
import {exportHeadings} from '../../src/layers/encoding/table-headings.ts';
import {exploreWordsOf} from '../../src/i18n/explore-words.ts';
import {tableText} from '../../src/places/export-table.ts';
import {pickedStory} from '../layers/encoding/picked-story.ts';
import {fc} from '../layers/encoding/values.ts';

const {story} = pickedStory(
  [
    {name: 'Åby, "Old"', a_1: 1204.5, source: 'Census', licence: 'CC0-1.0'},
    {name: 'Zell', a_1: 3, a_2: 8, source: 'Census', licence: 'CC0-1.0'},
    {name: 'Aachen', a_2: 12},
  ],
  'kind="region" value="a_1" unit="people"',
  ['density density:a_2'],
);
const layer = story.layers[0]!;
const table = numberTable(layer, 'en')!;
const words = exploreWordsOf('en');
const headings = ['Name', ...exportHeadings(layer.label, table, words)];

test('a table is exported with ids, plain numbers, units, and whose data these are', () => {
  expect(tableText(table, headings, 'en').split('\r\n')).toEqual([
    'id,Name,"1, people","2, people"',
    'f0,"Åby, ""Old""",1204.5,',
    'f1,Zell,3,8',
    'f2,Aachen,,12',
    'Source: Census (CC0-1.0)',
    '',
  ]);
});

test('a table is copied with tabs, as spreadsheets take it', () => {
  const lines = tableText(table, headings, 'en', '\t').split('\r\n');
  expect(lines[1]).toBe('f0\tÅby, "Old"\t1204.5\t');
});

test('the table that is exported can be joined to the features again', () => {
  const {rows} = readTable(tableText(table, headings, 'en'));
  expect(rows.slice(0, 3).map((row) => [row['id'], row['2, people']])).toEqual([
    ['f0', ''],
    ['f1', '8'],
    ['f2', '12'],
  ]);
});

test('rows without data come last in both directions, and alike ones in the order of their names', () => {
  const names = (column: number, up: boolean) =>
    sortedRows(table, {column, up}, 'en').map(({name}) => name);
  expect(names(0, false)).toEqual(['Åby, "Old"', 'Zell', 'Aachen']);
  expect(names(0, true)).toEqual(['Zell', 'Åby, "Old"', 'Aachen']);
  expect(names(1, true)).toEqual(['Zell', 'Aachen', 'Åby, "Old"']);
  expect(names(-1, true)).toEqual(['Aachen', 'Åby, "Old"', 'Zell']);
});

test('sorting keeps every row, whatever the numbers are', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({v: fc.option(fc.double({noNaN: true}), {nil: undefined})}), {
        minLength: 1,
        maxLength: 20,
      }),
      fc.constantFrom(-1, 0, 1),
      fc.boolean(),
      (records, column, up) => {
        const {story} = pickedStory(records, 'kind="region" value="v"', ['density']);
        const all = numberTable(story.layers[0]!, 'en');
        if (!all) return;
        const sorted = sortedRows(all, {column, up}, 'en');
        expect(new Set(sorted)).toEqual(new Set(all.rows));
      },
    ),
    {numRuns: 30},
  );
});
