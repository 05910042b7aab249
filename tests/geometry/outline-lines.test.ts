// Tests that what cuts a polygon is no part of its outline.
import {length} from '@turf/turf';
import type {Position} from 'geojson';
import {describe, expect, test} from 'vitest';
import {outlineLines} from '../../src/geometry/outline-lines.ts';

const box = (west: number, south: number, east: number, north: number): Position[] => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
];
const crossesSeam = (lines: readonly Position[][]) =>
  lines.some((line) =>
    line.some(
      ([lng], index) =>
        index > 0 && Math.abs(lng!) === 180 && Math.abs(line[index - 1]![0]!) === 180,
    ),
  );

describe('the outline of a polygon', () => {
  test('is one closed line around both of its halves', () => {
    const [outline, ...more] = outlineLines([
      [box(178, -17, 180, -16)],
      [box(-180, -17, -178, -16)],
    ]);
    expect(more).toEqual([]);
    expect(crossesSeam([outline!])).toBe(false);
    expect(
      Math.max(...outline!.map(([lng]) => lng!)) - Math.min(...outline!.map(([lng]) => lng!)),
    ).toBe(4);
  });

  test('is found whichever way each half is wound, and where a half has more corners on the cut', () => {
    const west = [...box(-180, -17, -178, -16).slice(0, 4), [-180, -16.4], [-180, -17]];
    const outline = outlineLines([[box(178, -17, 180, -16)], [west.toReversed()]]);
    expect(crossesSeam(outline)).toBe(false);
    const around = {type: 'MultiLineString' as const, coordinates: outline};
    const whole = {type: 'LineString' as const, coordinates: box(178, -17, 182, -16)};
    expect(length({type: 'Feature', properties: {}, geometry: around})).toBeCloseTo(
      length({type: 'Feature', properties: {}, geometry: whole}),
      1,
    );
  });

  test('keeps the part along the antimeridian that has nothing beyond it', () => {
    const outline = outlineLines([[box(178, -18, 180, -16)], [box(-180, -17, -178, -16)]]);
    const along = outline.flatMap((line) =>
      line.flatMap(([lng, lat], index) =>
        index > 0 && lng === line[index - 1]![0] && (lng === 180 || lng === -180)
          ? [[lat, line[index - 1]![1]].toSorted((a, b) => a! - b!)]
          : [],
      ),
    );
    expect(along).toEqual([[-18, -17]]);
  });

  test('of a region around a pole has no way to the pole', () => {
    const ice = [-180, -90, 0, 90, 180].map((lng): Position => [lng, -70]);
    const outline = outlineLines([[[...ice, [180, -90], [-180, -90], [-180, -70]]]]);
    expect(outline.flat().every(([, lat]) => lat === -70)).toBe(true);
    expect(outline).toHaveLength(1);
  });
});
