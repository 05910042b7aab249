import fc from 'fast-check';
import type {Geometry} from 'geojson';
import {describe, expect, test} from 'vitest';
import {occupiedTiles} from '../../src/geometry/occupied-tiles.ts';
import {seeded} from '../fixtures/arbitraries.ts';

const lng = fc.double({min: -180, max: 180, noNaN: true});
const lat = fc.double({min: -85, max: 85, noNaN: true});

/** The tile of a zoom that holds a position, by the formula of slippy maps. */
function tileAt(z: number, [lng, lat]: readonly [number, number]) {
  const radians = (lat * Math.PI) / 180;
  const y = (1 - Math.log(Math.tan(radians) + 1 / Math.cos(radians)) / Math.PI) / 2;
  const within = (share: number) => Math.min(2 ** z - 1, Math.max(0, Math.floor(share * 2 ** z)));
  return [z, within((lng + 180) / 360), within(y)] as const;
}

describe('the tiles in which features lie', () => {
  test('hold every position of them, at every zoom', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(lng, lat), {minLength: 2, maxLength: 5}),
        fc.integer({min: 0, max: 16}),
        (line, z) => {
          const shapes: Geometry[] = [
            {type: 'LineString', coordinates: line},
            {type: 'MultiPoint', coordinates: line},
            {type: 'MultiPolygon', coordinates: [[line]]},
          ];
          for (const shape of shapes) {
            const has = occupiedTiles([shape]);
            for (const position of line) expect(has(...tileAt(z, position))).toBe(true);
          }
        },
      ),
      {...seeded, numRuns: 40},
    );
  });

  test('are not those far from all of them', () => {
    const has = occupiedTiles([
      {type: 'Point', coordinates: [75, 36]},
      {type: 'Point', coordinates: [-60, -10]},
    ]);
    expect(has(...tileAt(5, [75, 36]))).toBe(true);
    expect(has(...tileAt(5, [-60, -10]))).toBe(true);
    expect(has(...tileAt(5, [10, 50]))).toBe(false);
    expect(has(...tileAt(12, [60, 36]))).toBe(false);
    expect(occupiedTiles([])(0, 0, 0)).toBe(false);
  });

  test('reach a little beyond the features, across the edge of the world, too', () => {
    const has = occupiedTiles([{type: 'Point', coordinates: [179.99, 0.01]}]);
    expect([has(3, 7, 3), has(3, 0, 3), has(3, 7, 4), has(3, 0, 4)]).toEqual(Array(4).fill(true));
    expect([has(3, 6, 3), has(3, 1, 3), has(3, 7, 2)]).toEqual([false, false, false]);
  });

  test('are the inside of an area, too', () => {
    const square = [
      [0, 0],
      [90, 0],
      [90, 60],
      [0, 60],
      [0, 0],
    ];
    const has = occupiedTiles([{type: 'Polygon', coordinates: [square]}]);
    expect(has(...tileAt(6, [45, 30]))).toBe(true);
    expect(has(...tileAt(6, [-45, 30]))).toBe(false);
  });
});
