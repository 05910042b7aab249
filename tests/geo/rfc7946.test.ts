import {readdirSync, readFileSync} from 'node:fs';
import {gzipSync} from 'node:zlib';
import {area, booleanClockwise, kinks, polygon} from '@turf/turf';
import type {Feature, FeatureCollection, Geometry, Position} from 'geojson';
import {describe, expect, test} from 'vitest';

const folder = new URL('../../geo/', import.meta.url);
const budgetsKb: Record<string, number> = {
  'border.geojson': 7,
  'claims.geojson': 2,
  'cpec.geojson': 10,
  'gilgit-baltistan.geojson': 8,
  'jiangsu.geojson': 4,
  'labels.geojson': 12,
  'names.geojson': 2,
  'nature.geojson': 62,
  'places.geojson': 5,
  'populated-places.geojson': 140,
  'towns.geojson': 4,
  'world.geojson': 166,
  'xinjiang.geojson': 22,
};
const names = readdirSync(folder).filter((name) => name.endsWith('.geojson'));
const text = (name: string) => readFileSync(new URL(name, folder), 'utf8');
const features = (name: string): Feature[] =>
  (JSON.parse(text(name)) as FeatureCollection).features;

function rings(geometry: Geometry): Position[][] {
  if (geometry.type === 'Polygon') return geometry.coordinates;
  return geometry.type === 'MultiPolygon' ? geometry.coordinates.flat() : [];
}

function positions(geometry: Geometry): Position[] {
  if (geometry.type === 'Point') return [geometry.coordinates];
  return lines(geometry).flat();
}

/** The lines of a geometry, or its rings. */
function lines(geometry: Geometry): Position[][] {
  if (geometry.type === 'LineString') return [geometry.coordinates];
  return geometry.type === 'MultiLineString' ? geometry.coordinates : rings(geometry);
}

test('every file of the map has a byte budget, and is there', () => {
  expect(names.toSorted()).toEqual(Object.keys(budgetsKb));
});

describe.each(Object.keys(budgetsKb))('%s', (name) => {
  test('is a feature collection with one feature on a line', () => {
    expect(text(name).trimEnd().split('\n')).toHaveLength(features(name).length + 2);
  });

  test('keeps its positions within the world and to four decimals', () => {
    for (const {geometry} of features(name)) {
      for (const [lng = NaN, lat = NaN] of positions(geometry)) {
        expect(Math.abs(lng)).toBeLessThanOrEqual(180);
        expect(Math.abs(lat)).toBeLessThanOrEqual(90);
        expect(Math.round(lng * 1e4) / 1e4).toBe(lng);
        expect(Math.round(lat * 1e4) / 1e4).toBe(lat);
      }
    }
  });

  test('has closed rings, outer ones counter-clockwise and holes clockwise', () => {
    for (const {id, geometry} of features(name)) {
      const polygons =
        geometry.type === 'Polygon'
          ? [geometry.coordinates]
          : geometry.type === 'MultiPolygon'
            ? geometry.coordinates
            : [];
      for (const parts of polygons) {
        parts.forEach((ring, i) => {
          expect(ring.length).toBeGreaterThanOrEqual(4);
          expect(ring.at(-1)).toEqual(ring[0]);
          expect(booleanClockwise(ring), `winding of ${id}`).toBe(i > 0);
        });
      }
    }
  });

  test('has no ring that crosses itself and no sliver', () => {
    for (const {id, geometry} of features(name)) {
      for (const ring of rings(geometry)) {
        expect(
          kinks(polygon([ring])).features.map((kink) => kink.geometry.coordinates),
          `kinks of ${id}`,
        ).toEqual([]);
        expect(area(polygon([ring])) / 1e6, `a ring of ${id} in km²`).toBeGreaterThan(0.5);
      }
    }
  });

  test('has no line or ring that crosses the antimeridian', () => {
    for (const {id, geometry} of features(name)) {
      for (const line of lines(geometry)) {
        line.slice(1).forEach(([lng = 0, lat = 0], i) => {
          // Antarctica closes along the pole, where any step in longitude is no distance.
          const atPole = lat === -90 && line[i]?.[1] === -90;
          if (!atPole)
            expect(Math.abs(lng - (line[i]?.[0] ?? 0)), `a step of ${id}`).toBeLessThan(180);
        });
      }
    }
  });

  test('has no position twice in a row', () => {
    for (const {id, geometry} of features(name)) {
      for (const line of lines(geometry))
        line.slice(1).forEach((position, i) => expect(position, `in ${id}`).not.toEqual(line[i]));
    }
  });

  test('keeps its byte budget', () => {
    expect(gzipSync(text(name), {level: 9}).length / 1000).toBeLessThanOrEqual(
      budgetsKb[name] ?? 0,
    );
  });
});

test('all GeoJSON that readers of a story may load stays under 300 kB together', () => {
  const read = names.filter((name) => name !== 'populated-places.geojson');
  const bytes = read.reduce((sum, name) => sum + gzipSync(text(name), {level: 9}).length, 0);
  expect(bytes / 1000).toBeLessThanOrEqual(300);
});
