import {booleanPointInPolygon} from '@turf/turf';
import type {Feature, Point, Polygon} from 'geojson';
import {describe, expect, test} from 'vitest';
import {geoFeatures as read} from '../fixtures/geo-files.ts';

const towns = read('populated-places') as Feature<Point>[];
const named = (name: string) => towns.find(({properties}) => properties?.['name'] === name);

describe('the towns of the world', () => {
  test('are ranked from 1, the fewest, to 8', () => {
    const byRank = new Map<number, number>();
    for (const {properties} of towns)
      byRank.set(properties?.['rank'], (byRank.get(properties?.['rank']) ?? 0) + 1);
    const ranks = [...byRank.keys()].sort();
    expect([ranks.at(0), ranks.at(-1)]).toEqual([1, 8]);
    expect(ranks.every((rank) => [1, 2, 3, 4, 5, 6, 7, 8].includes(rank))).toBe(true);
    expect(byRank.get(1)).toBeLessThan(50);
  });

  test('lie in every part of the world, the largest first', () => {
    expect(towns.slice(0, 30).map(({properties}) => properties?.['name'])).toEqual(
      expect.arrayContaining(['London', 'Tokyo', 'Mumbai', 'Nairobi', 'Sao Paulo', 'Sydney']),
    );
  });

  test('are points with three digits of a degree', () => {
    for (const {geometry} of towns)
      expect(geometry.coordinates.map((one) => Math.round(one * 1e3) / 1e3)).toEqual(
        geometry.coordinates,
      );
  });

  test('have the code of a country of the map, or none', () => {
    const countries = new Set(read('world').map(({properties}) => properties?.['id']));
    for (const {properties} of towns)
      if (properties && 'country' in properties)
        expect(countries, properties['name']).toContain(properties['country']);
    expect(named('Kashgar')?.properties).toMatchObject({country: 'CHN', alt: 'Kashi', rank: 4});
  });

  test.each([
    ['Gilgit'],
    ['Srinagar'],
    ['Itanagar'],
    ['Simferopol'],
    ['Sukhumi'],
    ['Jerusalem'],
    ['Gaza'],
    ['Laayoune'],
    ['Taipei'],
    ['Hargeysa'],
    ['Hong Kong'],
    ['Stanley'],
  ])('%s, about whose country states disagree, has none', (name) => {
    expect(named(name)).toBeDefined();
    expect(named(name)?.properties).not.toHaveProperty('country');
  });

  test('say no country in a tract that somebody claims', () => {
    const tracts = [...read('claims'), ...read('world')].filter(
      ({properties}) => properties?.['claimedBy'],
    ) as Feature<Polygon>[];
    const wrong = towns.filter(
      ({geometry, properties}) =>
        properties?.['country'] && tracts.some((tract) => booleanPointInPolygon(geometry, tract)),
    );
    expect(wrong.map(({id}) => id)).toEqual([]);
  });

  test('claim nothing of capitals', () => {
    const words = new Set(towns.flatMap(({properties}) => Object.keys(properties ?? {})));
    expect([...words].sort()).toEqual(
      ['alt', 'country', 'id', 'kind', 'licence', 'name', 'rank', 'source'].sort(),
    );
  });
});
