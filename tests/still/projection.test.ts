import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import type {Camera, Viewport} from '../../src/geometry/camera.ts';
import {globeProjection} from '../../src/geometry/globe.ts';
import {greatCircle, type LngLat, toVector} from '../../src/geometry/lng-lat.ts';
import {outline} from '../../src/still/outline.ts';
import {sheetOf} from '../../src/still/sheet.ts';
import {stillProjection} from '../../src/still/projection.ts';
import type {Point} from '../../src/geometry/simplify.ts';
import {camera, lngLat, seeded, viewport} from '../fixtures/arbitraries.ts';

/** So large that nothing is cut off. */
const everywhere = {left: -1e7, top: -1e7, right: 1e7, bottom: 1e7};

function drawn(camera: Camera, viewport: Viewport, [lng, lat]: LngLat): Point | undefined {
  let found: Point | undefined;
  const nothing = () => {};
  const point = (x: number, y: number) => {
    found = [x, y];
  };
  stillProjection(camera, viewport, everywhere)
    .stream({
      point,
      lineStart: nothing,
      lineEnd: nothing,
      polygonStart: nothing,
      polygonEnd: nothing,
    })
    .point(lng, lat);
  return found;
}

/** By crossings of a ray: whether rings wind around a point. */
function winds(rings: readonly (readonly Point[])[], [x, y]: Point): boolean {
  let number = 0;
  for (const ring of rings) {
    ring.forEach((to, index) => {
      const from = ring[index - 1];
      if (!from || from[1] > y === to[1] > y) return;
      if (from[0] + ((y - from[1]) / (to[1] - from[1])) * (to[0] - from[0]) > x)
        number += to[1] > from[1] ? 1 : -1;
    });
  }
  return number !== 0;
}

/** Points around a place at an angle, in degrees. */
function circle([lng, lat]: LngLat, angle: number, counterclockwise: boolean): LngLat[] {
  const north = greatCircle([lng, lat], [lng, 90]);
  const axis = toVector([lng, lat]);
  const start = toVector(north.at((angle * Math.PI) / 180 / north.angle));
  const points = Array.from({length: 73}, (_, index): LngLat => {
    const turn = (index / 72) * 2 * Math.PI * (counterclockwise ? 1 : -1);
    // Rodrigues' rotation
    const [c, s, d] = [
      Math.cos(turn),
      Math.sin(turn),
      axis[0] * start[0] + axis[1] * start[1] + axis[2] * start[2],
    ];
    const cross = [
      axis[1] * start[2] - axis[2] * start[1],
      axis[2] * start[0] - axis[0] * start[2],
      axis[0] * start[1] - axis[1] * start[0],
    ];
    const [x, y, z] = [0, 1, 2].map(
      (k) => start[k]! * c + cross[k]! * s + axis[k]! * d * (1 - c),
    ) as [number, number, number];
    return [(Math.atan2(y, x) * 180) / Math.PI, (Math.asin(z) * 180) / Math.PI];
  });
  points[72] = points[0]!;
  return points;
}

describe('the projection of stills', () => {
  test('agrees to 0.01 px with the globe that the live map draws, wherever that shows a position', () => {
    let [compared, missed] = [0, 0];
    fc.assert(
      fc.property(
        camera,
        viewport,
        lngLat,
        fc.double({min: 0, max: 1, noNaN: true}),
        (camera, viewport, far, share) => {
          // half of the positions near the camera: most others are behind the horizon
          const position =
            share < 0.5
              ? far
              : greatCircle(camera.center, far).at((share - 0.5) / 2 ** camera.zoom);
          const {x, y, hidden} = globeProjection(camera, viewport)(position);
          if (hidden || Math.hypot(x, y) > 1e5) return;
          const still = drawn(camera, viewport, position);
          // at the very horizon, and just before the eye, one may see what the other does not
          if (!still) return void missed++;
          compared++;
          expect(Math.hypot(still[0] - x, still[1] - y)).toBeLessThan(0.01);
        },
      ),
      {...seeded, numRuns: 1000},
    );
    expect(compared).toBeGreaterThan(300);
    expect(missed).toBeLessThan(10);
  });

  test('shows no position that the live map hides', () => {
    fc.assert(
      fc.property(camera, viewport, lngLat, (camera, viewport, position) => {
        if (globeProjection(camera, viewport)(position).hidden)
          expect(drawn(camera, viewport, position)).toBeUndefined();
      }),
      seeded,
    );
  });

  test('an area is filled inside and not outside, whichever way it is wound, be it small or most of what is seen', () => {
    let [inside, outside] = [0, 0];
    const number = (min: number, max: number) => fc.double({min, max, noNaN: true});
    const close = fc.record({
      center: fc.tuple(number(-100, 100), number(-50, 50)),
      zoom: number(0, 6),
      bearing: number(-180, 180),
      pitch: number(0, 60),
      padding: fc.constant({top: 0, right: 0, bottom: 0, left: 0}),
    });
    fc.assert(
      fc.property(
        close,
        number(3, 38),
        fc.boolean(),
        number(0, 1),
        number(0, 1),
        (camera, angle, counterclockwise, across, down) => {
          const viewport = {width: 800, height: 600, padding: camera.padding};
          const coordinates = [
            circle(camera.center, angle, counterclockwise).map((position) => [...position]),
          ];
          const sheet = sheetOf(camera, viewport, 100);
          const rings = sheet.areas(
            outline([{type: 'Feature', properties: {}, geometry: {type: 'Polygon', coordinates}}]),
          );
          const target = greatCircle(camera.center, [
            camera.center[0] + 90 * across,
            -80 + 160 * down,
          ]);
          const position = target.at(
            Math.min(1, (2 * angle * across * Math.PI) / 180 / target.angle),
          );
          const point = sheet.point([...position]);
          if (!point || point[0] < 0 || point[1] < 0 || point[0] > 800 || point[1] > 600) return;
          const away = (greatCircle(camera.center, position).angle * 180) / Math.PI;
          if (Math.abs(away - angle) < 0.3) return;
          away < angle ? inside++ : outside++;
          expect(winds(rings, point)).toBe(away < angle);
        },
      ),
      {...seeded, numRuns: 600},
    );
    expect(inside).toBeGreaterThan(100);
    expect(outside).toBeGreaterThan(30);
  });

  test('what is seen of an area from a pitched camera inside it fills the sheet', () => {
    const camera: Camera = {
      center: [76, 36],
      zoom: 7,
      bearing: 30,
      pitch: 60,
      padding: {top: 0, right: 0, bottom: 0, left: 0},
    };
    const sheet = sheetOf(camera, {width: 800, height: 600, padding: camera.padding}, 50);
    const rings = sheet.areas(
      outline([
        {
          type: 'Feature',
          properties: {},
          geometry: {
            type: 'Polygon',
            coordinates: [
              [
                [40, 10],
                [110, 10],
                [110, 60],
                [40, 60],
                [40, 10],
              ],
            ],
          },
        },
      ]),
    );
    for (const point of [
      [400, 300],
      [10, 590],
      [790, 590],
    ] as const)
      expect(winds(rings, point)).toBe(true);
  });

  test('the globe is a circle where it is seen whole, and all of the sheet where it is near', () => {
    const padding = {top: 0, right: 0, bottom: 0, left: 0};
    const size = {width: 800, height: 600, padding};
    const [far] = sheetOf(
      {center: [80, 30], zoom: 1, bearing: 0, pitch: 0, padding},
      size,
      0,
    ).globe();
    const radii = far!.map(([x, y]) => Math.hypot(x - 400, y - 300));
    expect(Math.max(...radii) - Math.min(...radii)).toBeLessThan(0.3);
    const near = sheetOf(
      {center: [80, 30], zoom: 7, bearing: 0, pitch: 0, padding},
      size,
      10,
    ).globe();
    for (const corner of [
      [-10, -10],
      [810, -10],
      [810, 610],
      [-10, 610],
    ] as const)
      expect(winds(near, corner)).toBe(true);
  });
});

describe('the outline of areas', () => {
  const square = (x: number, y: number, reverse = false) => {
    const ring = [
      [x, y],
      [x + 1, y],
      [x + 1, y + 1],
      [x, y + 1],
      [x, y],
    ];
    return {
      type: 'Feature' as const,
      properties: {},
      geometry: {type: 'Polygon' as const, coordinates: [reverse ? ring.reverse() : ring]},
    };
  };

  test('leaves out what neighbours share, whichever way they are wound', () => {
    for (const reverse of [false, true]) {
      const [ring, ...others] = outline([square(0, 0), square(1, 0, reverse)]);
      expect(others).toEqual([]);
      expect(ring).toHaveLength(7);
      expect(ring).not.toContainEqual([1, 0.5]);
    }
  });

  test('joins areas that the antimeridian cuts', () => {
    expect(outline([square(179, 0), square(-180, 0)])).toHaveLength(1);
  });

  test('keeps a hole', () => {
    const [outer, inner] = [
      square(0, 0).geometry.coordinates[0]!,
      [
        [0.2, 0.2],
        [0.2, 0.8],
        [0.8, 0.8],
        [0.8, 0.2],
        [0.2, 0.2],
      ],
    ];
    expect(
      outline([
        {type: 'Feature', properties: {}, geometry: {type: 'Polygon', coordinates: [outer, inner]}},
      ]),
    ).toHaveLength(2);
  });
});
