// Tests what counts as the face of the globe, on which names stand.
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {globeProjection, optics} from '../../src/geometry/globe.ts';
import {globeFace} from '../../src/geometry/globe-face.ts';
import {toVector} from '../../src/geometry/lng-lat.ts';
import {camera, lngLat, seeded, viewport} from '../fixtures/arbitraries.ts';

test('the face of the globe is what the eye meets at less than 71.8°, whatever the camera', () => {
  fc.assert(
    fc.property(camera, viewport, lngLat, (camera, viewport, position) => {
      const {x, y, hidden} = globeProjection(camera, viewport)(position);
      const {eye, radius} = optics(camera, viewport);
      const up = toVector(position);
      const toEye = [0, 1, 2].map((axis) => eye[axis]! - radius * up[axis]!);
      const cosine =
        toEye.reduce((sum, one, axis) => sum + one * up[axis]!, 0) / Math.hypot(...toEye);
      const sine = Math.sqrt(1 - Math.min(1, cosine) ** 2);
      fc.pre(!hidden && Math.abs(sine - 0.95) > 1e-3);
      const on = globeFace(camera, viewport)({left: x, right: x, top: y, bottom: y});
      expect(on).toBe(sine < 0.95);
    }),
    seeded,
  );
});

test('a rectangle is on the face only if it is whole', () => {
  const padding = {top: 0, right: 0, bottom: 0, left: 0};
  const [width, height] = [800, 600];
  const globe = {center: [30, 10] as const, zoom: 1, bearing: 0, pitch: 0, padding};
  const isOn = globeFace(globe, {width, height});
  expect(isOn({left: 380, right: 420, top: 290, bottom: 310})).toBe(true);
  expect(isOn({left: 380, right: 620, top: 290, bottom: 310})).toBe(false);
  expect(isOn({left: 780, right: 799, top: 290, bottom: 310})).toBe(false);
});
