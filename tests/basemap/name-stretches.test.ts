// Tests the stretches along which rivers and ranges are named.
import type {Feature, LineString} from 'geojson';
import {expect, test} from 'vitest';
import {withNameStretches} from '../../src/basemap/name-stretches.ts';
import {northing} from '../../src/geometry/mercator.ts';
import {degrees, radians} from '../../src/geometry/lng-lat.ts';
import {geoFeatures} from '../fixtures/geo-files.ts';

const rivers = geoFeatures<LineString>('rivers');
const ranges = geoFeatures<LineString>('ranges');
const named = (features: readonly Feature[]) =>
  withNameStretches(features).filter(({properties}) =>
    String(properties?.['kind']).startsWith('name of'),
  ) as Feature<LineString>[];

/** Sum of the turns of a line on a Mercator map, degrees. */
function turns({geometry: {coordinates}}: Feature<LineString>): number {
  const angles = coordinates.slice(1).map(([lng = 0, lat = 0], index) => {
    const [before = 0, south = 0] = coordinates[index]!;
    return Math.atan2(northing(lat) - northing(south), radians(lng - before));
  });
  return angles.slice(1).reduce((sum, angle, index) => {
    const turn = angle - angles[index]!;
    return sum + degrees(Math.abs(Math.atan2(Math.sin(turn), Math.cos(turn))));
  }, 0);
}

test('the rivers of the mountains have a stretch for their name at each range of zooms', () => {
  for (const name of ['Indus', 'Hunza', 'Gilgit', 'Yarkand', 'Shyok']) {
    const river = rivers.find(({properties}) => properties!['name'] === name)!;
    const zooms = named([river]).map(({properties}) => Number(properties!['zoom']));
    expect([...new Set(zooms)], name).toEqual(expect.arrayContaining([6, 7]));
  }
});

test('a stretch is nearly straight, however the river winds', () => {
  const stretches = named(rivers);
  expect(stretches.length).toBeGreaterThan(300);
  expect(Math.max(...stretches.map(turns))).toBeLessThan(75);
});

test('every range can be named somewhere, and keeps its own line', () => {
  const names = new Set(named(ranges).map(({properties}) => properties!['name'] as string));
  for (const {properties} of ranges) expect(names).toContain(properties!['name']);
  expect(withNameStretches(ranges).filter((one) => ranges.includes(one as never))).toEqual(ranges);
});

test('no two features of one source have one id', () => {
  const ids = withNameStretches([...rivers, ...ranges]).map(({id}) => id);
  expect(new Set(ids).size).toBe(ids.length);
});
