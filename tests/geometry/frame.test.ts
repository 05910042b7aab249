import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {freeRect, type Viewport} from '../../src/geometry/camera.ts';
import {frame, frameGlobe} from '../../src/geometry/frame.ts';
import {globeProjection} from '../../src/geometry/globe.ts';
import type {LngLat} from '../../src/geometry/lng-lat.ts';
import {lngLat, seeded, viewport} from '../fixtures/arbitraries.ts';

/** Positions within some degrees of a middle: what a story shows at once. */
const cluster = fc
  .tuple(
    lngLat,
    fc.double({min: 0.01, max: 20, noNaN: true}),
    fc.array(
      fc.tuple(
        fc.double({min: -1, max: 1, noNaN: true}),
        fc.double({min: -1, max: 1, noNaN: true}),
      ),
      {minLength: 2, maxLength: 12},
    ),
  )
  .map(([[lng, lat], size, offsets]) =>
    offsets.map(
      ([x, y]): LngLat => [
        ((lng + x * size + 540) % 360) - 180,
        Math.max(-80, Math.min(80, lat + y * size)),
      ],
    ),
  );

function insets(positions: readonly LngLat[], box: Viewport, camera: ReturnType<typeof frame>) {
  const {left, top, right, bottom} = freeRect(box);
  const seen = positions.map(globeProjection(camera, box));
  expect(seen.some((point) => point.hidden)).toBe(false);
  return seen.flatMap(({x, y}) => [x - left, right - x, y - top, bottom - y]);
}

describe('framing', () => {
  test('keeps every position inside the free rectangle with its margin, of a small one a sixth at most', () => {
    fc.assert(
      fc.property(
        cluster,
        viewport,
        fc.constantFrom(0, 35),
        fc.constantFrom(0, 40),
        (positions, box, pitch, bearing) => {
          const camera = frame(positions, box, {margin: 20, pitch, bearing});
          const {left, top, right, bottom} = freeRect(box);
          const margin = Math.min(20, Math.min(right - left, bottom - top) / 6);
          expect(Math.min(...insets(positions, box, camera))).toBeGreaterThan(margin - 1);
        },
      ),
      seeded,
    );
  });

  test('comes as near as it may: two opposite sides are touched, unless the nearest zoom is reached', () => {
    fc.assert(
      fc.property(cluster, viewport, (positions, box) => {
        const camera = frame(positions, box, {margin: 20, maxZoom: 7});
        if (camera.zoom > 7 - 1e-6) return;
        const all = insets(positions, box, camera);
        const side = (index: number) => Math.min(...all.filter((_, at) => at % 4 === index));
        const [left, right, top, bottom] = [side(0), side(1), side(2), side(3)];
        expect(Math.min(Math.max(left!, right!), Math.max(top!, bottom!))).toBeLessThan(21);
      }),
      seeded,
    );
  });

  test('shows a single place in the middle of the free rectangle, from no nearer than the nearest zoom', () => {
    const box = {width: 1000, height: 700, padding: {top: 10, right: 10, bottom: 10, left: 400}};
    const camera = frame([[119.2, 34.6]], box, {maxZoom: 6});
    expect(camera.zoom).toBe(6);
    expect(camera.center[0]).toBeCloseTo(119.2, 6);
    expect(camera.center[1]).toBeCloseTo(34.6, 6);
  });

  test('works across the antimeridian', () => {
    const box = {width: 800, height: 600, padding: {top: 0, right: 0, bottom: 0, left: 0}};
    const camera = frame(
      [
        [178, -18],
        [-176, -14],
      ],
      box,
    );
    expect(Math.abs(camera.center[0])).toBeGreaterThan(177);
    expect(camera.zoom).toBeGreaterThan(4);
  });

  test('shows as much as a globe can of positions that lie half a world apart', () => {
    const box = {width: 800, height: 600, padding: {top: 0, right: 0, bottom: 0, left: 0}};
    const camera = frame(
      [
        [0, 0],
        [180, 0],
        [90, 80],
      ],
      box,
    );
    expect(camera.zoom).toBeCloseTo(frameGlobe(camera.center, box).zoom, 6);
  });

  test('shows the whole globe as wide as the free rectangle, and a little higher: it is round', () => {
    fc.assert(
      fc.property(lngLat, viewport, (center, box) => {
        const camera = frameGlobe(center, box, {margin: 10});
        const project = globeProjection(camera, box);
        const {left, top, right, bottom} = freeRect(box);
        const middle = (top + bottom) / 2;
        const lowest = Math.min(bottom + 40, box.height - 10);
        const tall = Math.max((bottom - top) / 2, Math.min(middle - 10, lowest - middle));
        const radius = Math.max(8, Math.min((right - left) / 2, tall) - 10);
        let outermost = 0;
        for (let lng = -180; lng < 180; lng += 4) {
          for (let lat = -88; lat <= 88; lat += 4) {
            const {x, y, hidden} = project([lng, lat]);
            if (!hidden)
              outermost = Math.max(
                outermost,
                Math.hypot(x - (left + right) / 2, y - (top + bottom) / 2),
              );
          }
        }
        expect(outermost).toBeLessThan(radius + 0.01);
        expect(outermost).toBeGreaterThan(radius * 0.98);
      }),
      {...seeded, numRuns: 20},
    );
  });
});
