// Tests that geometry is cut at the antimeridian once, whichever way it was written.
import {area, booleanPointInPolygon, coordAll, length} from '@turf/turf';
import fc from 'fast-check';
import type {Geometry, MultiPolygon, Polygon, Position} from 'geojson';
import {describe, expect, test} from 'vitest';
import {seeded} from '../fixtures/arbitraries.ts';
import {cutAtAntimeridian} from '../../src/geometry/antimeridian.ts';

const line = (...coordinates: Position[]): Geometry => ({type: 'LineString', coordinates});
const polygon = (...coordinates: Position[][]): Geometry => ({type: 'Polygon', coordinates});
const feature = (geometry: Geometry) => ({type: 'Feature' as const, properties: {}, geometry});

const ringAt = (lat: number, step = 10) => [
  ...Array.from({length: 360 / step}, (_, index): Position => [-180 + index * step, lat]),
  [-180, lat],
];

describe('a line', () => {
  test('takes the short way over the antimeridian, in two pieces', () => {
    expect(cutAtAntimeridian(line([170, 0], [-170, 0]))).toEqual({
      type: 'MultiLineString',
      coordinates: [
        [
          [170, 0],
          [180, 0],
        ],
        [
          [-180, 0],
          [-170, 0],
        ],
      ],
    });
  });

  test('of longitudes beyond 180 is the same line', () => {
    const one = cutAtAntimeridian(line([170, 10], [190, 10]));
    expect(cutAtAntimeridian(line([-190, 10], [-170, 10]))).toEqual(one);
    expect(cutAtAntimeridian(line([170, 10], [-170, 10]))).toEqual(one);
    expect(cutAtAntimeridian(line([530, 10], [550, 10]))).toEqual(one);
  });

  test('that only touches the antimeridian is not cut', () => {
    const touching = line([170, 0], [180, 5], [170, 10]);
    expect(cutAtAntimeridian(touching)).toBe(touching);
  });

  test('that begins on the antimeridian has no piece without length', () => {
    expect(cutAtAntimeridian(line([180, 0], [-170, 0]))).toEqual(line([-180, 0], [-170, 0]));
  });
});

describe('a polygon', () => {
  test('over the antimeridian becomes one on each side', () => {
    const island = polygon([
      [178, -17],
      [-178, -17],
      [-178, -16],
      [178, -16],
      [178, -17],
    ]);
    const cut = cutAtAntimeridian(island) as MultiPolygon;
    expect(cut.type).toBe('MultiPolygon');
    expect(cut.coordinates.map((rings) => area({type: 'Polygon', coordinates: rings}))).toEqual([
      expect.closeTo(area(feature(cut)) / 2, 0),
      expect.closeTo(area(feature(cut)) / 2, 0),
    ]);
  });

  test('around a pole is closed over the pole nearer to it', () => {
    for (const [lat, pole] of [
      [75, 90],
      [-75, -90],
    ] as const) {
      const cap = cutAtAntimeridian(polygon(ringAt(lat))) as Polygon;
      expect(cap.type).toBe('Polygon');
      expect(cap.coordinates[0]).toContainEqual([180, pole]);
      expect(cap.coordinates[0]).toContainEqual([-180, pole]);
      // of the sphere's area a cap from 75° on has (1 − sin 75°) / 2
      const sphere = 4 * Math.PI * 6371008.8 ** 2;
      expect(area(cap) / sphere).toBeCloseTo((1 - Math.sin((75 * Math.PI) / 180)) / 2, 3);
    }
  });

  test('around a pole with that pole written in it stays as it is', () => {
    const [, ...rest] = ringAt(-70);
    const ice = polygon([
      [-180, -70],
      ...rest.slice(0, -1),
      [180, -70],
      [180, -90],
      [-180, -90],
      [-180, -70],
    ]);
    expect(cutAtAntimeridian(ice)).toBe(ice);
  });

  test('between two parallels goes around the world and holds no pole', () => {
    const belt = cutAtAntimeridian(polygon(ringAt(60), ringAt(70))) as Polygon;
    expect(belt.type).toBe('Polygon');
    expect(booleanPointInPolygon([0, 65], belt)).toBe(true);
    expect(booleanPointInPolygon([179.9, 65], belt)).toBe(true);
    expect(booleanPointInPolygon([0, 75], belt)).toBe(false);
    expect(booleanPointInPolygon([0, 50], belt)).toBe(false);
  });

  test('keeps its hole where the hole is cut, too', () => {
    const ring = (by: number): Position[] => [
      [180 - by, -by],
      [-180 + by, -by],
      [-180 + by, by],
      [180 - by, by],
      [180 - by, -by],
    ];
    const cut = cutAtAntimeridian(polygon(ring(10), ring(3))) as MultiPolygon;
    expect(booleanPointInPolygon([179, 0], cut)).toBe(false);
    expect(booleanPointInPolygon([-179, 0], cut)).toBe(false);
    expect(booleanPointInPolygon([175, 0], cut)).toBe(true);
    expect(booleanPointInPolygon([-175, 0], cut)).toBe(true);
    expect(booleanPointInPolygon([-179, 5], cut)).toBe(true);
  });
});

/** A star-shaped ring around a middle: it does not cross itself. */
const star = fc
  .record({
    radii: fc.array(fc.double({min: 1, max: 20, noNaN: true}), {minLength: 3, maxLength: 14}),
    lat: fc.double({min: -50, max: 50, noNaN: true}),
  })
  .map(({radii, lat}): Position[] => {
    const ring = radii.map((radius, index): Position => {
      const angle = (2 * Math.PI * (index + 0.31)) / radii.length;
      return [radius * Math.cos(angle), lat + radius * Math.sin(angle)];
    });
    return [...ring, ring[0]!];
  });
const turned = (ring: readonly Position[], by: number) =>
  ring.map(([x, y]): Position => [x! + by, y!]);
const wrap = (lng: number) => ((((lng + 180) % 360) + 360) % 360) - 180;
const around = fc.double({min: -540, max: 540, noNaN: true});

describe('wherever on the globe it lies', () => {
  test('no longitude is beyond 180, and cutting again changes nothing', () => {
    fc.assert(
      fc.property(star, around, (ring, by) => {
        for (const whole of [polygon(turned(ring, by)), line(...turned(ring, by))]) {
          const cut = cutAtAntimeridian(whole);
          expect(coordAll(feature(cut)).every(([lng]) => Math.abs(lng!) <= 180)).toBe(true);
          expect(cutAtAntimeridian(cut)).toBe(cut);
        }
      }),
      seeded,
    );
  });

  test('a polygon keeps its area, whichever way its ring runs and its longitudes are written', () => {
    fc.assert(
      fc.property(star, around, fc.boolean(), fc.boolean(), (ring, by, back, jumping) => {
        const size = area(feature(polygon(ring)));
        const moved = turned(ring, by).map(([x, y]): Position => [jumping ? wrap(x!) : x!, y!]);
        const cut = cutAtAntimeridian(polygon(back ? moved.toReversed() : moved));
        // straight on a Mercator map is not quite straight in degrees
        expect(Math.abs(area(feature(cut)) / size - 1)).toBeLessThan(0.02);
      }),
      seeded,
    );
  });

  test('a position is inside the pieces exactly when it is inside the whole', () => {
    fc.assert(
      fc.property(
        star,
        around,
        fc.double({min: -25, max: 25, noNaN: true}),
        fc.double({min: -25, max: 25, noNaN: true}),
        (ring, by, dx, dy) => {
          const at: Position = [dx, ring[0]![1]! + dy];
          const inside = booleanPointInPolygon(at, {type: 'Polygon', coordinates: [ring]});
          const cut = cutAtAntimeridian(polygon(turned(ring, by))) as Polygon | MultiPolygon;
          const there: Position = [wrap(at[0]! + by), at[1]!];
          // sides that are cut are straight on a Mercator map, which is not quite straight in degrees
          const near = [0.3, -0.3].flatMap((d) => [
            [at[0]! + d, at[1]!],
            [at[0]!, at[1]! + d],
          ]);
          fc.pre(
            near.every(
              (one) =>
                booleanPointInPolygon(one, {type: 'Polygon', coordinates: [ring]}) === inside,
            ),
          );
          expect(booleanPointInPolygon(there, cut)).toBe(inside);
        },
      ),
      seeded,
    );
  });

  test('a line keeps its length', () => {
    fc.assert(
      fc.property(star, around, (ring, by) => {
        const cut = cutAtAntimeridian(line(...turned(ring, by)));
        expect(length(feature(cut)) / length(feature(line(...ring)))).toBeCloseTo(1, 2);
      }),
      seeded,
    );
  });
});
