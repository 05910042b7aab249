import {area, booleanPointInPolygon} from '@turf/turf';
import type {Feature, Point, Polygon} from 'geojson';
import {describe, expect, test} from 'vitest';
import {geoFeatures as read} from '../fixtures/geo-files.ts';

const files: Record<string, readonly string[]> = {
  border: ['border'],
  claims: ['disputed'],
  cpec: ['route'],
  'gilgit-baltistan': ['region'],
  jiangsu: ['region'],
  labels: ['country', 'sea'],
  names: ['country', 'province', 'sea'],
  nature: ['river', 'lake', 'glacier', 'range', 'desert', 'plateau'],
  places: ['place', 'peak', 'country-mark'],
  'populated-places': ['place'],
  towns: ['place'],
  world: ['country', 'region', 'boundary', 'disputed'],
  xinjiang: ['region'],
};

describe.each(Object.entries(files))('%s.geojson', (name, kinds) => {
  const features = read(name);

  test('has features', () => {
    expect(features).not.toEqual([]);
  });

  test('gives every feature id, name, kind, source and licence', () => {
    for (const {id, properties} of features) {
      // a country has two pieces, in the box and around it
      expect(properties?.['id']).toBe(String(id).replace(/-around$/, ''));
      expect(properties).toMatchObject({
        name: expect.stringMatching(/./),
        kind: expect.stringMatching(new RegExp(`^(${kinds.join('|')})$`)),
        source: expect.stringMatching(/./),
        licence: expect.stringMatching(
          /^(ODbL-1\.0|public domain|CC0-1\.0|CC-BY-4\.0|LGPL-3\.0-or-later|CC-BY-4\.0 AND LGPL-3\.0-or-later)$/,
        ),
      });
    }
  });

  test('names no feature twice', () => {
    expect(new Set(features.map(({id}) => id)).size).toBe(features.length);
  });

  test('has only language tags after name: and no empty name', () => {
    for (const {properties} of features) {
      for (const [field, value] of Object.entries(properties ?? {})) {
        if (field.startsWith('name:'))
          expect([field, value]).toEqual([
            expect.stringMatching(/^name:(ur|zh|ug|ar|hi|fr|es|ru)$/),
            expect.stringMatching(/\S/),
          ]);
      }
    }
  });
});

test.each([
  ['shaksgam', 4700],
  ['aksai-chin', 30_000],
  ['siachen', 2500],
  ['demchok', 1520],
])('the tract %s measures about %i km²', (id, km2) => {
  const tract = read('disputed').find((feature) => feature.id === id);
  expect(Math.abs(area(tract as Feature) / 1e6 / km2 - 1)).toBeLessThan(0.1);
  expect(tract?.properties).toMatchObject({
    administeredBy: expect.any(String),
    claimedBy: expect.any(String),
  });
});

test('no label of a country stands on Gilgit-Baltistan, Xinjiang or a disputed tract', () => {
  const kept = [
    ...read('gilgit-baltistan'),
    ...read('xinjiang'),
    ...read('disputed'),
  ] as Feature<Polygon>[];
  const wrong = (read('labels') as Feature<Point>[]).filter((label) =>
    kept.some((tract) => booleanPointInPolygon(label, tract)),
  );
  expect(wrong.map(({id}) => id)).toEqual([]);
});

test.each(['ur', 'zh', 'ar', 'hi', 'fr', 'es', 'ru'])('labels name every sea in %s', (lang) => {
  const seas = read('labels').filter(({properties}) => properties?.['kind'] === 'sea');
  expect(seas.length).toBeGreaterThan(15);
  expect(seas.filter(({properties}) => !properties?.[`name:${lang}`])).toEqual([]);
});

test('labels are ranked from 1 to 4', () => {
  for (const {properties} of read('labels')) expect([1, 2, 3, 4]).toContain(properties?.['rank']);
});

test('labels have an order of their own each: by rank, much larger countries first', () => {
  const sizes = new Map<string, number>();
  for (const feature of read('world').filter(
    ({properties}) => properties?.['kind'] === 'country',
  )) {
    const id = String(feature.properties?.['id']);
    sizes.set(id, (sizes.get(id) ?? 0) + area(feature));
  }
  const sorted = read('labels').sort((a, b) => a.properties?.['order'] - b.properties?.['order']);
  expect(sorted.map(({properties}) => properties?.['order'])).toEqual(
    sorted.map((_, at) => at + 1),
  );
  for (const [at, {properties}] of sorted.entries()) {
    const [rank, size] = [properties?.['rank'], sizes.get(properties?.['id'])];
    for (const {properties: later} of sorted.slice(at + 1)) {
      expect(later?.['rank']).toBeGreaterThanOrEqual(rank);
      const other = sizes.get(later?.['id']) ?? 0;
      // the file is simplified, small islands most
      if (size && other > 4e10) expect(other).toBeLessThan(1.5 * size);
    }
  }
});

test('the east of the border is dashed, its main part is not', () => {
  expect(read('border').map(({properties}) => properties?.['dashed'])).toEqual([undefined, true]);
});
