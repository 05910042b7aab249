import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {areaPath, linePath} from '../../src/still/path.ts';
import {type Point, simplify} from '../../src/geometry/simplify.ts';
import {smooth} from '../../src/geometry/smooth.ts';
import {densify} from '../../src/still/densify.ts';
import {sliceLine} from '../../src/still/slice-line.ts';
import {seeded} from '../fixtures/arbitraries.ts';
import {subpaths} from './svg.ts';

const number = (min: number, max: number) => fc.double({min, max, noNaN: true});
const line = fc.array(fc.tuple(number(0, 500), number(0, 500)), {minLength: 2, maxLength: 60});
const sharp = {isSharp: () => true};
const coarse = {isSharp: () => false};

const away = ([x, y]: Point, path: readonly Point[]) =>
  Math.min(
    ...path.slice(1).map(([bx, by], index) => {
      const [ax, ay] = path[index]!;
      const length = (bx - ax) ** 2 + (by - ay) ** 2;
      const share = length
        ? Math.max(0, Math.min(1, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length))
        : 0;
      return Math.hypot(x - ax - share * (bx - ax), y - ay - share * (by - ay));
    }),
  );

describe('a simplified line', () => {
  test('keeps its ends, and passes every point within the tolerance', () => {
    fc.assert(
      fc.property(line, number(0.1, 20), (points, tolerance) => {
        const simple = simplify(points, () => tolerance);
        expect(simple[0]).toEqual(points[0]);
        expect(simple.at(-1)).toEqual(points.at(-1));
        for (const point of points)
          expect(away(point, simple)).toBeLessThanOrEqual(tolerance + 1e-9);
      }),
      seeded,
    );
  });

  test('does not shrink to a point when it is a ring', () => {
    const ring: Point[] = [
      [0, 0],
      [10, 0],
      [10, 10],
      [0, 10],
      [0, 0],
    ];
    expect(simplify(ring, () => 0.5)).toHaveLength(5);
  });
});

describe('an area of which nothing may go', () => {
  const ring = (x: number, y: number, width: number, height: number, turned: boolean): Point[] => {
    const points: Point[] = [
      [x, y],
      [x + width, y],
      [x + width, y + height],
      [x, y + height],
      [x, y],
    ];
    return turned ? points.reverse() : points;
  };
  const wound = (points: readonly Point[]) =>
    points.reduce((sum, [x, y], index) => {
      const [toX, toY] = points[(index + 1) % points.length]!;
      return sum + x * toY - y * toX;
    }, 0);

  test('is drawn where it lies, and wound as it was, however much is lost', () => {
    fc.assert(
      fc.property(
        number(0, 400),
        number(0, 400),
        number(1, 40),
        number(1, 40),
        fc.boolean(),
        number(1, 40),
        (x, y, width, height, turned, loss) => {
          const given = ring(x, y, width, height, turned);
          const [drawn] = subpaths(areaPath([given], {...coarse, loss, whole: true}));
          expect(drawn).toBeDefined();
          expect(Math.sign(wound(drawn!))).toBe(turned ? -1 : 1);
          for (const [dx, dy] of drawn!) {
            expect(dx).toBeGreaterThan(x - 1);
            expect(dx).toBeLessThan(x + width + 1.6);
            expect(dy).toBeGreaterThan(y - 1);
            expect(dy).toBeLessThan(y + height + 1.6);
          }
        },
      ),
      seeded,
    );
  });

  test('is all there where there is very much of it', () => {
    const rings = Array.from({length: 500}, (_, at) =>
      ring((at % 25) * 8, Math.floor(at / 25) * 8, 8, 8, false),
    );
    expect(subpaths(areaPath(rings, {...coarse, loss: 4, whole: true}))).toHaveLength(500);
    expect(subpaths(areaPath(rings, {...coarse, loss: 4})).length).toBeLessThan(250);
  });
});

describe('path data', () => {
  test('say where the line is, to half a tenth of a px and what simplifying takes', () => {
    fc.assert(
      fc.property(line, (points) => {
        const [drawn] = subpaths(linePath([points], sharp));
        if (!drawn) return;
        for (const point of points) expect(away(point, drawn)).toBeLessThan(0.5 + 0.1);
      }),
      seeded,
    );
  });

  test('are relative, in tenths of a px, and in whole px outside of the picture proper', () => {
    const path: Point[] = [
      [10.04, 20],
      [13.26, 10.5],
      [3, -0.5],
    ];
    expect(linePath([path], sharp)).toBe('m10 20 3.3-9.5-10.3-11');
    expect(linePath([path], coarse)).toBe('m10 20 3-9-10-11');
  });

  test('begin again where a ring was closed', () => {
    const [a, b]: Point[][] = [
      [
        [0, 0],
        [10, 0],
        [10, 10],
        [0, 0],
      ],
      [
        [20, 20],
        [30, 20],
        [30, 30],
        [20, 20],
      ],
    ];
    expect(areaPath([a!, b!], sharp)).toBe('m0 0 10 0 0 10zm20 20 10 0 0 10z');
  });

  test('leave out specks', () => {
    expect(
      areaPath(
        [
          [
            [0, 0],
            [1, 0],
            [1, 1],
            [0, 0],
          ],
        ],
        sharp,
      ),
    ).toBe('');
    expect(
      linePath(
        [
          [
            [0, 0],
            [0.2, 0.2],
          ],
        ],
        sharp,
      ),
    ).toBe('');
  });
});

describe('a stretch of a line', () => {
  const length = (path: readonly (readonly number[])[]) =>
    path
      .slice(1)
      .reduce(
        (sum, [x, y], index) => sum + Math.hypot(x! - path[index]![0]!, y! - path[index]![1]!),
        0,
      );

  test('is its share of the length: nothing, half, all', () => {
    const path = [
      [0, 0],
      [1, 0],
      [1, 0.5],
      [4, 0.5],
    ];
    expect(sliceLine(path, 0, 0)).toEqual([]);
    expect(length(sliceLine(path, 0, 0.5)) / length(path)).toBeCloseTo(0.5, 3);
    expect(sliceLine(path, 0, 1)).toEqual(path);
  });

  test('and the stretch after it are the whole line', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(number(-170, 170), number(-70, 70)), {minLength: 2, maxLength: 20}),
        number(0.01, 0.99),
        (path, share) => {
          const [before, after] = [sliceLine(path, 0, share), sliceLine(path, share, 1)];
          expect(length(before) + length(after)).toBeCloseTo(length(path), 5);
        },
      ),
      seeded,
    );
  });
});

test('a long line follows its parallel, as on a Mercator map, and the shorter way over the antimeridian', () => {
  expect(
    densify([
      [0, 50],
      [40, 50],
    ]).every(([, lat]) => Math.abs(lat! - 50) < 1e-9),
  ).toBe(true);
  expect(
    densify([
      [178, 10],
      [-178, 10],
    ]).map(([lng]) => Math.round(lng!)),
  ).toEqual([178, 179, 180, 181, -178]);
});

test('a smoothed line keeps its ends and has no corner left', () => {
  const zigzag: Point[] = Array.from({length: 40}, (_, index) => [index * 5, index % 2 ? 3 : -3]);
  const smoothed = smooth(zigzag, 20);
  expect([smoothed[0], smoothed.at(-1)]).toEqual([zigzag[0], zigzag.at(-1)]);
  expect(Math.max(...smoothed.slice(2, -2).map(([, y]) => Math.abs(y)))).toBeLessThan(1.5);
});
