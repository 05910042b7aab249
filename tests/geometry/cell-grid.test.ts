// Tests that the cells of a grid cover the sphere once, with the same area everywhere.
import {area, booleanPointInPolygon, polygon} from '@turf/turf';
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {cutAtAntimeridian} from '../../src/geometry/antimeridian.ts';
import {cellGrid, spreadOf} from '../../src/geometry/cell-grid.ts';
import type {CellShape} from '../../src/geometry/cell-shape.ts';
import {faces, onFace, onGlobe} from '../../src/geometry/equal-area-icosahedron.ts';
import {
  degrees,
  dot,
  EARTH_RADIUS_KM,
  greatCircle,
  type LngLat,
  toVector,
} from '../../src/geometry/lng-lat.ts';

const place = fc
  .tuple(fc.double({min: -180, max: 180, noNaN: true}), fc.double({min: -1, max: 1, noNaN: true}))
  .map(([lng, sine]): LngLat => [lng, degrees(Math.asin(sine))]);
const shapes = fc.constantFrom<CellShape>('hexagon', 'square');

const whole = {middle: [1, 0, 0], radius: Math.PI} as const;
const around = (middle: LngLat) => ({middle: toVector(middle), radius: 0.3});

/** A cell as a polygon of Turf, with longitudes that do not jump. */
const flat = (ring: readonly LngLat[]) => {
  const first = ring[0]!;
  const line = [...ring, first].map(([lng, lat]) => [
    lng - 360 * Math.round((lng - first[0]) / 360),
    lat,
  ]);
  return polygon([line]);
};

/** Near the poles Turf, which takes no great circles, measures other areas. */
const isTame = (ring: readonly LngLat[]) => ring.every(([, lat]) => Math.abs(lat) < 75);

describe('the faces of the icosahedron', () => {
  test('are twenty, and each position of one is found on it again', () => {
    expect(faces).toHaveLength(20);
    fc.assert(
      fc.property(place, (position) => {
        const vector = toVector(position);
        const {face, shares} = onFace(vector);
        expect(Math.min(...shares)).toBeGreaterThan(-1e-9);
        expect(shares.reduce((sum, share) => sum + share)).toBeCloseTo(1, 9);
        expect(dot(onGlobe(face, shares), vector)).toBeCloseTo(1, 10);
      }),
    );
  });
});

describe('a cell of the whole globe', () => {
  test('holds the positions that it is found for', () => {
    fc.assert(
      fc.property(place, shapes, (position, shape) => {
        const grid = cellGrid(whole, shape, 800);
        const ring = grid.ringOf(grid.keyOf(position));
        const middle = ring.map(toVector);
        // no corner is farther away than a cell is wide, whatever the longitudes do
        for (const corner of middle)
          expect(Math.acos(Math.min(1, dot(corner, toVector(position))))).toBeLessThan(
            (1.5 * 800) / EARTH_RADIUS_KM,
          );
        fc.pre(isTame(ring));
        const [lng, lat] = position;
        const own = lng - 360 * Math.round((lng - ring[0]![0]) / 360);
        const closest = Math.min(...ring.map((corner) => greatCircle(corner, position).angle));
        // edges are straight lines of another projection: beside one a position may be off by a little
        if (!booleanPointInPolygon([own, lat], flat(ring)))
          expect(closest).toBeLessThan((0.62 * 800) / EARTH_RADIUS_KM);
      }),
      {numRuns: 300},
    );
  });

  test('is as large as any other, save twelve pentagons', () => {
    fc.assert(
      fc.property(place, place, shapes, (one, other, shape) => {
        const grid = cellGrid(whole, shape, 500);
        const rings = [one, other].map((position) => grid.ringOf(grid.keyOf(position)));
        fc.pre(rings.every((ring) => isTame(ring) && ring.length !== 5));
        const [a, b] = rings.map((ring) => area(flat(ring))) as [number, number];
        expect(a / b).toBeGreaterThan(0.9);
        expect(a / b).toBeLessThan(1.1);
      }),
      {numRuns: 300},
    );
  });
});

describe('a cell of a plane grid', () => {
  const near = fc.tuple(
    place.filter(([, lat]) => Math.abs(lat) < 60),
    fc.double({min: -10, max: 10, noNaN: true}),
    fc.double({min: -10, max: 10, noNaN: true}),
  );

  test('has the area that its width says', () => {
    fc.assert(
      fc.property(near, shapes, ([middle, dx, dy], shape) => {
        const grid = cellGrid(around(middle), shape, 100);
        const ring = grid.ringOf(grid.keyOf([middle[0] + dx, middle[1] + dy]));
        const wanted = 1e10 * (shape === 'hexagon' ? Math.sqrt(3) / 2 : 1);
        expect(area(flat(ring)) / wanted).toBeCloseTo(1, 2);
      }),
    );
  });

  test('is found from its own middle, and only from there', () => {
    fc.assert(
      fc.property(near, shapes, ([middle, dx, dy], shape) => {
        const grid = cellGrid(around(middle), shape, 100);
        const position: LngLat = [middle[0] + dx, middle[1] + dy];
        const ring = flat(grid.ringOf(grid.keyOf(position)));
        const line = ring.geometry.coordinates[0]!.slice(1);
        const [lng, lat] = [0, 1].map(
          (axis) => line.reduce((sum, corner) => sum + corner[axis]!, 0) / line.length,
        ) as [number, number];
        expect(grid.keyOf([lng, lat])).toBe(grid.keyOf(position));
      }),
    );
  });
});

test('cells across the antimeridian and around a pole are cut into areas that a map can draw', () => {
  for (const middle of [
    [180, -17],
    [0, 90],
    [100, -89],
  ] as const) {
    const grid = cellGrid(around(middle), 'hexagon', 300);
    const ring = grid.ringOf(grid.keyOf(middle));
    const cut = cutAtAntimeridian({
      type: 'Polygon',
      coordinates: [[...ring, ring[0]!].map((one) => [...one])],
    });
    const polygons =
      cut.type === 'MultiPolygon'
        ? cut.coordinates
        : [cut.type === 'Polygon' ? cut.coordinates : []];
    const lngs = polygons.flat(2).map(([lng]) => lng!);
    expect(Math.max(...lngs)).toBeLessThanOrEqual(180);
    expect(Math.min(...lngs)).toBeGreaterThanOrEqual(-180);
    const total = polygons.reduce((sum, rings) => sum + area(polygon(rings)), 0);
    expect(total / (9e10 * (Math.sqrt(3) / 2))).toBeCloseTo(1, 1);
  }
});

test('the middle of positions on both sides of the antimeridian lies between them', () => {
  const {middle, radius} = spreadOf([
    [179, 10],
    [-179, 10],
  ]);
  expect(dot(middle, toVector([180, 10]))).toBeCloseTo(1, 5);
  expect(degrees(radius)).toBeCloseTo(1, 1);
});
