// Tests closing the card of what the reader points at.
import {expect, test} from 'vitest';
import {initialExplore, nextExplore} from '../../src/explore/explore-state.ts';
import type {Entry} from '../../src/places/gazetteer.ts';

const entry = (name: string): Entry => ({
  key: name,
  name,
  names: {},
  kind: 'place',
  alternatives: [],
  rank: 1,
  at: [0, 0],
  features: [],
  references: [],
});
const [mill, weir] = [entry('mill'), entry('weir')];
const pointing = nextExplore(initialExplore, {type: 'point', entry: mill});
const dismissed = nextExplore(pointing, {type: 'dismiss'});

test('nothing is pointed at any more', () => {
  expect(dismissed.pointed).toBeUndefined();
});

test('it does not come back while the pointer stays', () => {
  expect(nextExplore(dismissed, {type: 'point', entry: mill})).toBe(dismissed);
});

test('it comes back when the pointer has left the thing', () => {
  const left = nextExplore(dismissed, {type: 'point', entry: undefined});
  expect(nextExplore(left, {type: 'point', entry: mill}).pointed).toBe(mill);
});

test('another thing is pointed at as ever', () => {
  expect(nextExplore(dismissed, {type: 'point', entry: weir}).pointed).toBe(weir);
});
