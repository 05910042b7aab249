import {area, booleanIntersects, distance, length, pointToLineDistance} from '@turf/turf';
import type {Feature, LineString, MultiPolygon, Polygon, Position} from 'geojson';
import {describe, expect, test} from 'vitest';
import {geoFeatures as read} from '../fixtures/geo-files.ts';

const rivers = read<LineString>('rivers');
const river = (id: string): Feature<LineString> => {
  const found = rivers.find((one) => one.id === id);
  if (!found) throw new Error(`There is no river ${id}.`);
  return found;
};

describe('rivers', () => {
  test.each([
    ['indus', 'Skardu', [75.63, 35.3]],
    ['indus', 'Sukkur', [68.86, 27.7]],
    ['gilgit-river', 'Gilgit', [74.31, 35.92]],
    ['hunza-river', 'Hunza', [74.66, 36.32]],
    ['yarkand', 'Yarkand', [77.24, 38.42]],
    ['yangtze', 'Wuhan', [114.3, 30.6]],
    ['yellow-river', 'Lanzhou', [103.83, 36.06]],
    ['ganges', 'Varanasi', [83, 25.32]],
  ] as [string, string, Position][])('%s passes %s', (id, _, at) => {
    expect(pointToLineDistance(at, river(id), {units: 'kilometers'})).toBeLessThan(12);
  });

  test.each([
    ['indus', 2300, 3300],
    ['yangtze', 3500, 6400],
    ['yellow-river', 3500, 5500],
    ['hunza-river', 120, 240],
    ['gilgit-river', 150, 300],
  ])('%s is one line of %i to %i km', (id, least, most) => {
    expect(length(river(id))).toBeGreaterThan(least);
    expect(length(river(id))).toBeLessThan(most);
  });

  test('run without gaps wider than 90 km', () => {
    for (const {
      id,
      geometry: {coordinates},
    } of rivers) {
      const steps = coordinates
        .slice(1)
        .map((point, i) => distance(coordinates[i] ?? point, point));
      expect(Math.max(...steps), String(id)).toBeLessThan(90); // the gorge of the Salween is that straight
    }
  });

  test('are ranked from 1 to 4', () => {
    for (const {properties} of rivers) expect([1, 2, 3, 4]).toContain(properties?.['rank']);
  });
});

test('the Gilgit and the Shyok reach the Indus, the Hunza reaches the Gilgit', () => {
  const mouth = (id: string) => river(id).geometry.coordinates.at(-1) ?? [];
  expect(
    pointToLineDistance(mouth('gilgit-river'), river('indus'), {units: 'kilometers'}),
  ).toBeLessThan(1.5);
  expect(pointToLineDistance(mouth('shyok'), river('indus'), {units: 'kilometers'})).toBeLessThan(
    1.5,
  );
  expect(
    pointToLineDistance(mouth('hunza-river'), river('gilgit-river'), {units: 'kilometers'}),
  ).toBeLessThan(3);
});

describe('curves for the names of ranges', () => {
  const ranges = read<LineString>('ranges');
  test('run from west to east in 3 to 8 points', () => {
    for (const {
      id,
      geometry: {coordinates},
    } of ranges) {
      expect(coordinates.length, String(id)).toBeGreaterThanOrEqual(3);
      expect(coordinates.length, String(id)).toBeLessThanOrEqual(8);
      coordinates
        .slice(1)
        .forEach(([lng = 0], i) =>
          expect(lng, String(id)).toBeGreaterThan(coordinates[i]?.[0] ?? 0),
        );
    }
  });

  test('keep off the border', () => {
    const touching = ranges.filter((range) =>
      read('border').some((border) => booleanIntersects(range, border)),
    );
    expect(touching.map(({id}) => id)).toEqual([]);
  });
});

test('Jiangsu measures 93 000 to 107 000 km², and its coast is that of the land as drawn', () => {
  const vertices = (features: Feature<Polygon | MultiPolygon>[]) =>
    JSON.stringify(features.map(({geometry}) => geometry)).match(/\[-?[\d.]+,-?[\d.]+\]/g) ?? [];
  const china = new Set(
    vertices(read<Polygon | MultiPolygon>('countries').filter(({id}) => id === 'CHN')),
  );
  const sea = vertices(read<Polygon | MultiPolygon>('jiangsu')).filter(
    (vertex) =>
      Number(vertex.slice(1).split(',')[0]) > 119.6 &&
      Number(vertex.slice(1, -1).split(',')[1]) > 32.1,
  );
  const km2 = read<Polygon | MultiPolygon>('jiangsu').reduce(
    (sum, feature) => sum + area(feature) / 1e6,
    0,
  );
  expect(km2).toBeGreaterThan(93_000);
  expect(km2).toBeLessThan(107_000);
  expect(sea.length).toBeGreaterThan(10);
  expect(sea.filter((vertex) => !china.has(vertex))).toEqual([]);
});
