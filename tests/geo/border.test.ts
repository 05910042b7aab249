import {length, pointToLineDistance} from '@turf/turf';
import type {Feature, LineString, Position} from 'geojson';
import {expect, test} from 'vitest';
import {geo} from '../fixtures/geo-files.ts';

const key = (position: Position) => position.join();
const vertices = (name: string) => {
  const flat = JSON.stringify(geo(name)).match(/\[-?[\d.]+,-?[\d.]+\]/g) ?? [];
  return new Set(flat.map((pair) => pair.slice(1, -1)));
};

const border = geo<LineString>('border');
const part = (id: string): Feature<LineString> => {
  const found = border.features.find((feature) => feature.id === id);
  if (!found) throw new Error(`border.geojson has no ${id}`);
  return found;
};
const main = part('main');
const east = part('east');

test('the border is two lines, main and east, both drawn from west to east', () => {
  expect(border.features.map(({id}) => id)).toEqual(['main', 'east']);
  for (const {
    geometry: {coordinates},
  } of border.features) {
    expect(coordinates[0]?.[0]).toBeLessThan(coordinates.at(-1)?.[0] ?? 0);
  }
});

test('east begins where main ends, at Indira Col, and ends at the Karakoram Pass', () => {
  expect(east.geometry.coordinates[0]).toEqual(main.geometry.coordinates.at(-1));
  expect(main.geometry.coordinates.at(-1)?.[0]).toBeCloseTo(76.777, 2);
  expect(east.geometry.coordinates.at(-1)?.[0]).toBeCloseTo(77.823, 2);
  expect(east.geometry.coordinates.at(-1)?.[1]).toBeCloseTo(35.513, 2);
});

test('main begins at the trijunction with Afghanistan', () => {
  expect(main.geometry.coordinates[0]?.[0]).toBeCloseTo(74.565, 2);
  expect(main.geometry.coordinates[0]?.[1]).toBeCloseTo(37.031, 2);
});

test.each([
  ['Khunjerab Pass', 75.428, 36.85],
  ['K2', 76.5133, 35.8825],
  ['Broad Peak', 76.5683, 35.8122],
  ['Gasherbrum I', 76.6964, 35.7244],
  ['Gasherbrum II', 76.6533, 35.7575],
  ['Mintaka Pass', 74.8497, 37.0022],
])('%s lies on the border, to half a kilometre', (_, lng, lat) => {
  expect(pointToLineDistance([lng, lat], main, {units: 'kilometers'})).toBeLessThan(0.5);
});

test('main is 442 to 444 km long, and with east 545 to 600 km', () => {
  expect(Number(main.properties?.['lengthKm'])).toBeGreaterThan(442);
  expect(Number(main.properties?.['lengthKm'])).toBeLessThan(444);
  expect(length(main) + length(east)).toBeGreaterThan(545);
  expect(length(main) + length(east)).toBeLessThan(600);
});

test('the lengths in the properties are those of the lines', () => {
  for (const line of border.features) {
    // ours are measured on the ellipsoid, turf's on a sphere
    expect(Math.abs(length(line) / Number(line.properties?.['lengthKm']) - 1)).toBeLessThan(0.003);
  }
});

test('Gilgit-Baltistan and Xinjiang share exactly the vertices of main', () => {
  const xinjiang = vertices('xinjiang');
  const shared = [...vertices('gilgit-baltistan')].filter((vertex) => xinjiang.has(vertex));
  expect(new Set(shared)).toEqual(new Set(main.geometry.coordinates.map(key)));
});

test.each(['boundaries', 'region'])('every vertex of the border is a vertex of %s', (name) => {
  const all = vertices(name);
  expect(
    border.features
      .flatMap(({geometry}) => geometry.coordinates.map(key))
      .filter((vertex) => !all.has(vertex)),
  ).toEqual([]);
});
