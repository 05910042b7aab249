// Tests that cameras stay where MapLibre can have them, and still show what lies around a pole.
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {freeRect} from '../../src/geometry/camera.ts';
import {frame, frameGlobe} from '../../src/geometry/frame.ts';
import {globeProjection, globeRadius} from '../../src/geometry/globe.ts';
import type {LngLat} from '../../src/geometry/lng-lat.ts';
import {reachable} from '../../src/geometry/polar.ts';
import {seeded, viewport} from '../fixtures/arbitraries.ts';

const box = {width: 1000, height: 700, padding: {top: 20, right: 20, bottom: 20, left: 400}};
const camera = (lat: number, zoom: number) => ({
  center: [30, lat] as const,
  zoom,
  bearing: 0,
  pitch: 0,
  padding: box.padding,
});

describe('a camera', () => {
  test('looks at a pole itself from afar, and from nearer at the edge of the Mercator map', () => {
    expect(reachable(camera(90, 0), box).center[1]).toBe(90);
    expect(reachable(camera(-90, 9), box).center[1]).toBeCloseTo(-85.051129, 6);
  });

  test('elsewhere stays where it is', () => {
    const anywhere = camera(85, 9);
    expect(reachable(anywhere, box)).toBe(anywhere);
  });

  test('has a globe of finite size at a pole', () => {
    const whole = frameGlobe([0, -90], box);
    expect(globeRadius(whole.zoom, whole.center[1])).toBeCloseTo(
      globeRadius(frameGlobe([0, 0], box).zoom, 0),
      6,
    );
  });
});

test('framing keeps a ring around a pole inside the free rectangle, however small it is', () => {
  const anyLat = fc.double({min: 60, max: 89.8, noNaN: true});
  fc.assert(
    fc.property(anyLat, fc.boolean(), viewport, (lat, isSouth, view) => {
      const ring = Array.from(
        {length: 36},
        (_, index): LngLat => [10 * index - 180, isSouth ? -lat : lat],
      );
      const framed = frame(ring, view, {margin: 10});
      const {left, top, right, bottom} = freeRect(view);
      expect(reachable(framed, view)).toEqual(framed);
      for (const {x, y, hidden} of ring.map(globeProjection(framed, view))) {
        expect(hidden).toBe(false);
        expect(Math.min(x - left, right - x, y - top, bottom - y)).toBeGreaterThan(0);
      }
    }),
    seeded,
  );
});
