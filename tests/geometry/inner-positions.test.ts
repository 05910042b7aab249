// Tests that the best position inside polygons is far from every edge.
import {booleanPointInPolygon, pointToLineDistance} from '@turf/turf';
import type {Polygon, Position} from 'geojson';
import {describe, expect, test} from 'vitest';
import {innerPositions} from '../../src/geometry/inner-positions.ts';

const box = (west: number, south: number, east: number, north: number): Position[] => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
];

describe('the best position inside', () => {
  test('of a region with a hole in its middle is not at a corner of the hole', () => {
    for (const hole of [box(6.5, 46.3, 7.5, 46.7), box(7, 46.3, 7.5, 46.7)]) {
      for (const rings of [
        [box(6, 46, 8, 47), hole],
        [box(6, 46, 8, 47).toReversed(), hole.toReversed()],
      ]) {
        const region: Polygon = {type: 'Polygon', coordinates: rings};
        const [lng, lat] = innerPositions([rings])[0]!;
        expect(booleanPointInPolygon([lng, lat], region)).toBe(true);
        for (const ring of rings)
          expect(
            pointToLineDistance([lng, lat], {type: 'LineString', coordinates: ring}),
          ).toBeGreaterThan(10);
      }
    }
  });

  test('of an island on both sides of the antimeridian is in its middle', () => {
    const [[lng, lat] = []] = innerPositions([
      [box(178, -17, 180, -16)],
      [box(-180, -17, -178.5, -16)],
    ]);
    expect(lng).toBeCloseTo(179.75);
    expect(lat).toBeCloseTo(-16.5);
  });

  test('is there in a region too thin for the grid', () => {
    const thin: Position[] = [
      [0, 0],
      [10, 10],
      [10.001, 10],
      [0.001, 0],
      [0, 0],
    ];
    const [lng, lat] = innerPositions([[thin]])[0]!;
    expect(booleanPointInPolygon([lng, lat], {type: 'Polygon', coordinates: [thin]})).toBe(true);
  });

  test('is found in a region of very many corners without looking at each of them', () => {
    const ring = Array.from({length: 100_001}, (_, index): Position => {
      const angle = (2 * Math.PI * index) / 100_000;
      const radius = index % 2 ? 4 : 4.01;
      return [10 + radius * Math.cos(angle), 40 + radius * Math.sin(angle)];
    });
    ring[100_000] = ring[0]!;
    const [lng, lat] = innerPositions([[ring]])[0]!;
    expect(lng).toBeCloseTo(10, 1);
    expect(lat).toBeCloseTo(40, 1);
  });
});
