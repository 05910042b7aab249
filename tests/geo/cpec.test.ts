import {bearing, booleanPointInPolygon, distance, pointToLineDistance} from '@turf/turf';
import type {Feature, Geometry, LineString, MultiPolygon, Point, Polygon, Position} from 'geojson';
import {describe, expect, test} from 'vitest';
import {geoFeatures as read} from '../fixtures/geo-files.ts';

const cpec = read<LineString>('cpec');
const places = read<Point>('places');
const one = <G extends Geometry>(features: Feature<G>[], id: string): Feature<G> => {
  const found = features.find((feature) => feature.id === id);
  if (!found) throw new Error(`There is no ${id}.`);
  return found;
};
const line = one(cpec, 'line');
const sections = ['kkh-china', 'kkh-pakistan', 'western'].map((id) => one(cpec, id));
const km = (id: string) => Number(one(cpec, id).properties?.['lengthKm']);
const offLine = (id: string) =>
  pointToLineDistance(one(places, id).geometry.coordinates, line, {units: 'kilometers'});

test('the corridor is one line, its sections and dashed alternatives', () => {
  expect(
    cpec.map(({id, properties}) => [id, properties?.['status'], properties?.['dashed']]),
  ).toEqual([
    ['line', 'schematic', undefined],
    ['kkh-china', 'schematic', undefined],
    ['kkh-pakistan', 'schematic', undefined],
    ['western', 'schematic', undefined],
    ['central', 'schematic-alternative', true],
    ['eastern', 'schematic-alternative', true],
    ['coastal', 'schematic-alternative', true],
  ]);
  for (const {properties} of cpec)
    expect(properties?.['note']).toMatch(
      /approximate.*article does not describe.*not of the road/is,
    );
});

test('the line is its sections, joined', () => {
  const joined = sections.flatMap(({geometry}, i) => geometry.coordinates.slice(i > 0 ? 1 : 0));
  expect(line.geometry.coordinates).toEqual(joined);
  sections
    .slice(1)
    .forEach(({geometry}, i) =>
      expect(geometry.coordinates[0]).toEqual(sections[i]?.geometry.coordinates.at(-1)),
    );
});

test('the line runs from Kashgar to Gwadar', () => {
  expect(line.geometry.coordinates[0]).toEqual(one(places, 'kashgar').geometry.coordinates);
  expect(line.geometry.coordinates.at(-1)).toEqual(one(places, 'gwadar').geometry.coordinates);
});

test.each([
  ['khunjerab-pass', 0.5],
  ['tashkurgan', 0.5],
  ['sost', 3],
  ['karimabad', 3.5],
  ['chilas', 3],
  ['besham', 2],
  ['thakot', 2],
  ['mansehra', 0.5],
  ['abbottabad', 0.5],
  ['hasan-abdal', 0.5],
  ['zhob', 0.5],
  ['quetta', 0.5],
  ['turbat', 0.5],
])('it passes %s within %d km', (id, most) => {
  expect(offLine(id)).toBeLessThan(most);
});

test.each([
  ['Danyor', 74.387, 35.925],
  ['Jaglot', 74.6241, 35.6884],
  ['Passu', 74.89, 36.486],
  ['Gulmit', 74.867, 36.388],
])('it passes %s within 3 km', (_, lng, lat) => {
  expect(pointToLineDistance([lng, lat], line, {units: 'kilometers'})).toBeLessThan(3);
});

test('the Karakoram Highway is drawn 1000 to 1060 km long, the line 2550 to 2700 km', () => {
  expect(km('kkh-china') + km('kkh-pakistan')).toBeGreaterThan(1000);
  expect(km('kkh-china') + km('kkh-pakistan')).toBeLessThan(1060);
  expect(km('line')).toBeGreaterThan(2550);
  expect(km('line')).toBeLessThan(2700);
});

test('no drawn line jumps, turns back on itself or comes by the same point twice', () => {
  for (const {
    id,
    geometry: {coordinates},
  } of cpec) {
    const heading = coordinates.slice(1).map((point, i) => bearing(coordinates[i] ?? point, point));
    const turns = heading
      .slice(1)
      .map((next, i) => Math.abs(((next - (heading[i] ?? next) + 540) % 360) - 180));
    expect(Math.max(...turns), `sharpest turn of ${id}`).toBeLessThan(110);
    expect(
      Math.max(...coordinates.slice(1).map((point, i) => distance(coordinates[i] ?? point, point))),
      `longest step of ${id}`,
    ).toBeLessThan(90);
    expect(new Set(coordinates.map(String)).size, id as string).toBe(coordinates.length);
  }
});

describe('the sections lie in their countries', () => {
  const region = read<Polygon | MultiPolygon>('region');
  const holders = (point: Position) =>
    region.filter((area) => booleanPointInPolygon(point, area)).map(({id}) => id);
  test.each([
    ['kkh-china', ['xinjiang']],
    ['kkh-pakistan', ['gilgit-baltistan', 'PAK']],
    ['western', ['PAK']],
    ['central', ['PAK']],
    ['eastern', ['PAK']],
  ])('%s', (id, allowed) => {
    // Both ends may stand on a border or on the shore.
    const outside = one(cpec, id)
      .geometry.coordinates.slice(1, -1)
      .filter((point) => !holders(point).some((holder) => allowed.includes(String(holder))));
    expect(outside).toEqual([]);
  });
});
