// Tests by what a table and the features of a layer are matched, and what has no counterpart.
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {matchTable, proposeKeys} from '../../src/layers/encoding/match-table.ts';
import {readTable} from '../../src/layers/encoding/read-table.ts';
import type {StoryFeature} from '../../src/story/types.ts';

const feature = (properties: Readonly<Record<string, string>>): StoryFeature => ({
  type: 'Feature',
  properties,
  geometry: {type: 'Point', coordinates: [0, 0]},
});
const towns = [
  feature({id: 'a', name: 'Ávila', district: 'North'}),
  feature({id: 'b', name: 'Burgos', district: 'North'}),
];

describe('a table', () => {
  test('is matched by the column and the property by which most features have a row', () => {
    const table = readTable('people,district,town\n1,North,ávila\n2,South,BURGOS \n');
    expect(proposeKeys(towns, table)).toEqual({property: 'name', column: 'town', matched: 2});
  });

  test('is matched by the id where the id and another property do equally well', () => {
    const same = ['x', 'y'].map((id) => feature({name: id, id}));
    expect(proposeKeys(same, readTable('k,v\nx,1\ny,2\n'))?.property).toBe('id');
  });

  test('says which features and which rows have no counterpart', () => {
    const table = readTable('town,people\nburgos,1\nLugo,2\n,3\n');
    expect(matchTable(towns, table, {column: 'town', property: 'name'})).toEqual({
      matched: 1,
      bare: ['Ávila'],
      left: ['Lugo'],
    });
  });

  test('matches each feature or names it, whatever the keys are', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), fc.array(fc.string()), (names, keys) => {
        const features = names.map((name, index) => feature({id: String(index), name}));
        const rows = keys.map((key) => ({key}));
        const found = matchTable(
          features,
          {columns: ['key'], rows},
          {column: 'key', property: 'name'},
        );
        expect(found.matched + found.bare.length).toBe(features.length);
      }),
    );
  });
});
