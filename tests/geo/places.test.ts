import {booleanPointInPolygon, nearestPointOnLine, pointToLineDistance} from '@turf/turf';
import type {Feature, LineString, MultiPolygon, Point, Polygon} from 'geojson';
import {expect, test} from 'vitest';
import {geoFeatures as read} from '../fixtures/geo-files.ts';

const places = read<Point>('places');
const areas = [
  ...read<Polygon | MultiPolygon>('region'),
  ...read<Polygon | MultiPolygon>('countries'),
];
const country = (id: string) => ({'gilgit-baltistan': 'PAK', xinjiang: 'CHN'})[id] ?? id;
const within = (place: Feature<Point>) =>
  areas.filter((area) => booleanPointInPolygon(place, area)).map(({id}) => String(id));
const share = (place: Feature<Point>) => Number(place.properties?.['along']);

test('every place lies in a country that administers it, passes and peaks on the border in one of them', () => {
  const wrong = places.filter(
    (place) =>
      !within(place).some((id) =>
        String(place.properties?.['administeredBy']).split(' ').includes(country(id)),
      ),
  );
  expect(wrong.map(({id}) => id)).toEqual([]);
});

test.each([
  ['gilgit-baltistan', ['sost', 'karimabad', 'gilgit', 'chilas', 'skardu', 'nanga-parbat']],
  ['xinjiang', ['kashgar', 'tashkurgan', 'urumqi', 'hotan', 'muztagh-ata']],
  ['jiangsu', ['lianyungang']],
])('%s holds its towns', (region, ids) => {
  const [area] = read<Polygon | MultiPolygon>(region);
  const held = places
    .filter((place) => area && booleanPointInPolygon(place, area))
    .map(({id}) => String(id));
  expect(held).toEqual(expect.arrayContaining(ids));
});

test.each([
  ['khunjerab-pass', 'main'],
  ['k2', 'main'],
  ['indira-col', 'main'],
  ['karakoram-pass', 'east'],
])('%s lies on the border', (id, part) => {
  const place = places.find((one) => one.id === id);
  const border = read<LineString>('border').find((one) => one.id === part);
  expect(
    pointToLineDistance(place?.geometry.coordinates ?? [], border as Feature<LineString>, {
      units: 'kilometers',
    }),
  ).toBeLessThan(0.5);
});

test('along rises from Kashgar to Gwadar in the order in which the towns are listed', () => {
  const shares = places.filter(({properties}) => properties && 'along' in properties).map(share);
  expect(shares).toEqual(shares.slice().sort((a, b) => a - b));
  expect([shares[0], shares.at(-1), shares.length]).toEqual([0, 1, 21]);
});

test('along is the share of the line at the point nearest to the place', () => {
  const line = read<LineString>('cpec').find(({id}) => id === 'line') as Feature<LineString>;
  const whole =
    nearestPointOnLine(line, line.geometry.coordinates.at(-1) ?? []).properties.location ?? NaN;
  for (const place of places.filter(({properties}) => properties && 'along' in properties)) {
    const {location = NaN, dist = NaN} = nearestPointOnLine(
      line,
      place.geometry.coordinates,
    ).properties;
    expect(share(place), String(place.id)).toBeCloseTo(location / whole, 3);
    expect(dist, String(place.id)).toBeLessThan(15);
  }
});

test('the towns are the places along the corridor', () => {
  expect(read('towns')).toEqual(
    places.filter(({properties}) => properties && 'along' in properties),
  );
});

test('places are ranked from 1 to 3', () => {
  for (const {properties} of places) expect([1, 2, 3]).toContain(properties?.['rank']);
});
