import {along, length, nearestPointOnLine} from '@turf/turf';
import type {Feature, LineString, MultiLineString, Position} from 'geojson';
import {expect, test} from 'vitest';
import {boundaryLines} from '../../src/basemap/builtin-layers.ts';
import {geoFeatures} from '../fixtures/geo-files.ts';

const features = geoFeatures<LineString | MultiLineString>('boundaries');
const boundaries = features.flatMap(({geometry, ...feature}): Feature<LineString>[] =>
  (geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates).map(
    (coordinates, i) => ({
      ...feature,
      id: `${feature.id} ${i + 1}`,
      geometry: {type: 'LineString', coordinates},
    }),
  ),
);
const of = (status: string) =>
  boundaries.filter(({properties}) => properties?.['status'] === status);
const between = (pair: string) =>
  boundaries.filter(({properties}) => properties?.['between'] === pair);
const km = (lines: Feature<LineString>[]) => lines.reduce((sum, line) => sum + length(line), 0);
const key = (position: Position | undefined) => (position ?? []).join();
const box = {west: 60, south: 21.5, east: 98, north: 49.65};
const onBox = ([lng = 0, lat = 0]: Position) =>
  lng === box.west || lng === box.east || lat === box.south || lat === box.north;

test('each status is one that the map draws and its legend knows', () => {
  const known = Object.keys(boundaryLines);
  expect(boundaries).not.toEqual([]);
  expect(
    [...new Set(boundaries.map(({properties}) => properties?.['status']))].filter(
      (status) => !known.includes(status),
    ),
  ).toEqual([]);
});

test('the boundary of Pakistan and China has the status of the 1963 agreement and nothing else has, but the way to the Karakoram Pass', () => {
  expect(of('agreed-1963').map(({properties}) => properties?.['between'])).toEqual([
    'CHN IND',
    'CHN PAK',
  ]);
  expect(between('CHN PAK')).toHaveLength(1);
});

test('Pakistan and India meet at a settled border, a disputed one, the Line of Control and the ground position line', () => {
  expect(new Set(between('IND PAK').map(({properties}) => properties?.['status']))).toEqual(
    new Set(['settled', 'disputed', 'line-of-control', 'ground-position']),
  );
  expect(km(of('line-of-control'))).toBeGreaterThan(600);
  expect(km(of('line-of-control'))).toBeLessThan(900);
  expect(km(of('ground-position'))).toBeGreaterThan(90);
  expect(km(of('ground-position'))).toBeLessThan(160);
});

test('China and India meet at the Line of Actual Control, but in Sikkim at a settled border', () => {
  expect(km(of('actual-control'))).toBeGreaterThan(2000);
  const settled = between('CHN IND').filter(({properties}) => properties?.['status'] === 'settled');
  expect(km(settled)).toBeGreaterThan(150);
  const outside = settled
    .flatMap(({geometry}) => geometry.coordinates)
    .filter(([lng = 0, lat = 0]) => lng < 87.9 || lng > 89 || lat < 27 || lat > 28.3);
  expect(outside).toEqual([]);
});

test('no segment is drawn twice', () => {
  const seen = new Set<string>();
  const twice = boundaries.flatMap(({id, geometry: {coordinates}}) =>
    coordinates.slice(1).flatMap((point, i) => {
      const segment = [key(point), key(coordinates[i])].sort().join(' ');
      const known = seen.has(segment);
      seen.add(segment);
      return known ? [`${id} ${segment}`] : [];
    }),
  );
  expect(twice).toEqual([]);
});

// near a trijunction two lines may meet at a sharp angle
test('no line runs for long within two kilometres of another', () => {
  const samples = boundaries.flatMap((line) => {
    const total = length(line);
    const steps = Math.floor(total / 5);
    return Array.from({length: steps}, (_, i) => ({
      line,
      at: along(line, (i + 0.5) * 5).geometry.coordinates,
    }));
  });
  const bounds = new Map(boundaries.map((line) => [line, boundsOf(line)]));
  const beside = new Map<string, number>();
  for (const {line, at} of samples) {
    for (const other of boundaries) {
      const [w, s, e, n] = bounds.get(other) ?? [0, 0, 0, 0];
      const [lng = 0, lat = 0] = at;
      if (other === line || lng < w - 0.1 || lng > e + 0.1 || lat < s - 0.1 || lat > n + 0.1)
        continue;
      if (nearestPointOnLine(other, at).properties.dist < 2) {
        const pair = [line.id, other.id].sort().join(' | ');
        beside.set(pair, (beside.get(pair) ?? 0) + 5);
      }
    }
  }
  expect([...beside].filter(([, runKm]) => runKm > 45)).toEqual([]);
});

test('lines of one boundary meet at the edge of the region box', () => {
  const ends = boundaries.flatMap(({id, properties, geometry: {coordinates}}) =>
    [coordinates[0], coordinates.at(-1)].map((end) => ({
      id,
      pair: properties?.['between'],
      source: properties?.['source'],
      end: end ?? [],
    })),
  );
  const fromWorld = new Set(
    ends.filter(({source}) => source === 'Natural Earth').map(({end}) => key(end)),
  );
  expect(
    ends.filter(({source, end}) => source !== 'Natural Earth' && onBox(end)).length,
  ).toBeGreaterThan(5);
  const loose = ends.filter(
    ({source, end}) => source !== 'Natural Earth' && onBox(end) && !fromWorld.has(key(end)),
  );
  expect(loose.map(({id, end}) => `${id} ${key(end)}`)).toEqual([]);
});

function boundsOf({
  geometry: {coordinates},
}: Feature<LineString>): [number, number, number, number] {
  const lngs = coordinates.map(([lng = 0]) => lng);
  const lats = coordinates.map(([, lat = 0]) => lat);
  return [Math.min(...lngs), Math.min(...lats), Math.max(...lngs), Math.max(...lats)];
}
