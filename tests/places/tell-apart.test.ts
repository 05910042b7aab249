import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import type {Entry} from '../../src/places/gazetteer.ts';
import {nameOfEntry, tellApart} from '../../src/places/tell-apart.ts';
import {seeded} from '../fixtures/arbitraries.ts';
import {entries} from './geo.ts';

const town = (key: string, name: string, names: Entry['names'], at: Entry['at']): Entry => ({
  key,
  name,
  names,
  at,
  alternatives: [],
  kind: 'place',
  rank: 1,
  features: [],
  references: [],
});
const kindName = (kind: string) => kind;
const rows = (list: readonly Entry[], lang: string, where?: (place: Entry['at']) => string) => {
  const details = tellApart(list, lang, kindName, where);
  return list.map(
    (entry) =>
      `${nameOfEntry(entry, lang)} ${kindName(entry.kind)} ${details.get(entry.key) ?? ''}`,
  );
};

describe('entries of one name in a list', () => {
  test('are told apart by their name in another language', () => {
    const road = (key: string, name: string) => town(key, name, {zh: '公路'}, [0, 0]);
    expect(rows([road('a', 'Road in the north'), road('b', 'Road in the south')], 'zh')).toEqual([
      '公路 place Road in the north',
      '公路 place Road in the south',
    ]);
  });

  test('else by where they lie, and last by their coordinates', () => {
    const [a, b] = [town('a', 'Paris', {}, [2.35, 48.86]), town('b', 'Paris', {}, [-95.56, 33.66])];
    expect(rows([a, b], 'en', ([lng]) => (lng > 0 ? 'France' : 'Texas'))).toEqual([
      'Paris place France',
      'Paris place Texas',
    ]);
    expect(rows([a, b], 'en')).toEqual([
      'Paris place 48.8600° N, 2.3500° E',
      'Paris place 33.6600° N, 95.5600° W',
    ]);
  });

  test('are left alone where nobody confuses them', () => {
    const [a, b] = [
      town('a', 'Paris', {}, [0, 0]),
      {...town('b', 'Paris', {}, [0, 0]), kind: 'river'},
    ];
    expect(tellApart([a, b], 'en', kindName).size).toBe(0);
  });

  test('never read alike, whatever they are called and wherever they lie', () => {
    const few = fc.constantFrom('A', 'B');
    const entry = fc.tuple(few, few, fc.integer({min: 0, max: 2}));
    fc.assert(
      fc.property(fc.array(entry, {maxLength: 8}), few, (made, where) => {
        const list = made.map(([name, ur, lng], index) =>
          town(String(index), name, {ur}, [lng, 0]),
        );
        const read = rows(list, 'ur', ([lng]) => (lng > 1 ? where : ''));
        expect(new Set(read).size).toBe(read.length);
      }),
      seeded,
    );
  });

  test.each(['en', 'ur', 'zh'])(
    'of the first story need no such help in %s: the data name them apart',
    (lang) => {
      const own = entries.filter(({references}) => references.length > 0);
      expect([...tellApart(own, lang, kindName)]).toEqual([]);
    },
  );
});
