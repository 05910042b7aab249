import {expect, test} from 'vitest';
import {keysFor, proposedJoin, tableOf} from '../../src/editor/propose-join.ts';
import type {StoryFeature} from '../../src/story/types.ts';

const featuresOf = (...names: string[]): StoryFeature[] =>
  names.map((name) => ({
    type: 'Feature',
    properties: {name},
    geometry: {type: 'Point', coordinates: [0, 0]},
  }));
const layer = (id: string, ...names: string[]) => ({id, label: id, features: featuresOf(...names)});
const table = tableOf({text: 'Place,Turnout\nMill,61\nHall,55\n'});

test('a table is proposed to the layer of which most has a row, and to the first of equals', () => {
  const layers = [layer('a', 'Mill', 'Port'), layer('b', 'Mill', 'Hall'), layer('c', 'Hall')];
  expect(proposedJoin(layers, table)).toEqual({layer: 'b', column: 'Place', property: 'name'});
  expect(proposedJoin([], table)).toBeUndefined();
});

test('a table and the features of a layer are compared once', () => {
  const dropped = {text: 'Place,Turnout\nMill,61\n'};
  expect(tableOf(dropped)).toBe(tableOf(dropped));
  const [mill, hall] = [featuresOf('Mill'), featuresOf('Hall')];
  expect(keysFor(mill, table)).toBe(keysFor(mill, table));
  // of other features, and of another table, something else is said
  expect(keysFor(hall, tableOf(dropped))?.matched).toBe(0);
  expect(keysFor(hall, table)?.matched).toBe(1);
});
