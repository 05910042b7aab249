import {area, booleanPointInPolygon} from '@turf/turf';
import type {Feature, MultiPolygon, Polygon} from 'geojson';
import {describe, expect, test} from 'vitest';
import {geoFeatures} from '../fixtures/geo-files.ts';

type Area = Feature<Polygon | MultiPolygon>;
const read = (name: string): Area[] => geoFeatures<Polygon | MultiPolygon>(name);
const only = (name: string): Area => {
  const [feature, ...more] = read(name);
  if (!feature || more.length > 0) throw new Error(`${name}.geojson should hold one feature`);
  return feature;
};
const km2 = (feature: Area) => area(feature) / 1e6;

const gilgitBaltistan = only('gilgit-baltistan');
const xinjiang = only('xinjiang');
const region = read('region');
const countries = read('countries');
const inside = (areas: Area[], lng: number, lat: number) =>
  areas.filter((feature) => booleanPointInPolygon([lng, lat], feature)).map(({id}) => id);

test('Gilgit-Baltistan measures 65 000 to 66 500 km²', () => {
  expect(km2(gilgitBaltistan)).toBeGreaterThan(65_000);
  expect(km2(gilgitBaltistan)).toBeLessThan(66_500);
});

test('Xinjiang measures 1.62 to 1.64 million km²', () => {
  expect(km2(xinjiang)).toBeGreaterThan(1_620_000);
  expect(km2(xinjiang)).toBeLessThan(1_640_000);
});

test.each([
  ['Gilgit', 74.31, 35.92],
  ['Skardu', 75.63, 35.3],
  ['Chilas', 74.1, 35.41],
  ['Hunza', 74.66, 36.32],
])('%s lies in Gilgit-Baltistan', (_, lng, lat) => {
  expect(inside([gilgitBaltistan, xinjiang], lng, lat)).toEqual(['gilgit-baltistan']);
  expect(inside(region, lng, lat)).toEqual(['gilgit-baltistan']);
});

test.each([
  ['Kashgar', 75.99, 39.47],
  ['Tashkurgan', 75.22, 37.78],
  ['Urumqi', 87.6, 43.8],
  ['Hotan', 79.93, 37.1],
])('%s lies in Xinjiang', (_, lng, lat) => {
  expect(inside([gilgitBaltistan, xinjiang], lng, lat)).toEqual(['xinjiang']);
  expect(inside(region, lng, lat)).toEqual(['xinjiang']);
});

test.each([
  ['Leh', 77.58, 34.16, 'IND'],
  ['Srinagar', 74.8, 34.08, 'IND'],
  ['Muzaffarabad', 73.47, 34.37, 'PAK'],
  ['Chitral', 71.79, 35.85, 'PAK'],
  ['Lhasa', 91.1, 29.65, 'CHN'],
])('%s lies in neither', (_, lng, lat, holder) => {
  expect(inside([gilgitBaltistan, xinjiang], lng, lat)).toEqual([]);
  expect(inside(region, lng, lat)).toEqual([holder]);
});

describe('the world', () => {
  test.each([
    ['Islamabad', 73.05, 33.72],
    ['Beijing', 116.4, 39.9],
    ['Colombo', 80, 7],
    ['Kuala Lumpur', 101.7, 3.14],
    ['Yangon', 96.2, 16.9],
    ['Paris', 2.35, 48.85],
    ['Nairobi', 36.8, -1.3],
    ['Denver', -105, 39.7],
    ['Brasília', -47.9, -15.8],
    ['Anadyr’s hinterland', -175, 67],
    ['the South Pole', 0, -89.5],
    ['Chengdu', 104.07, 30.67],
    ['Lianyungang', 119.1, 34.6],
    ['Delhi', 77.2, 28.6],
    ['Dhaka', 90.4, 23.8],
  ])('covers %s exactly once', (_, lng, lat) => {
    expect(inside([...countries, ...region], lng, lat)).toHaveLength(1);
  });

  test('has no gap and no country missing where it meets the region, all around the box', () => {
    const uncovered: string[] = [];
    for (let lat = 26; lat < 49.6; lat += 0.5) uncovered.push(...gap(60, lat), ...gap(98, lat));
    for (let lng = 60.25; lng < 98; lng += 0.5) uncovered.push(...gap(lng, 49.65));
    expect(uncovered).toEqual([]);
  });

  /** The seam is covered if a point a kilometre inside and one a kilometre outside are land of some country. */
  function gap(lng: number, lat: number): string[] {
    return [
      [lng - 0.012, lat - 0.012],
      [lng, lat],
      [lng + 0.012, lat + 0.012],
    ]
      .filter(([x = 0, y = 0]) => inside([...countries, ...region], x, y).length === 0)
      .map(String);
  }
});
