// Tests that a point of the screen is found on the globe where it is drawn.
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {globeProjection} from '../../src/geometry/globe.ts';
import {globePosition} from '../../src/geometry/globe-position.ts';
import {toVector} from '../../src/geometry/lng-lat.ts';
import {camera, lngLat, seeded, viewport} from '../fixtures/arbitraries.ts';

test('a position that is seen is found where it is seen, whatever the camera', () => {
  fc.assert(
    fc.property(camera, viewport, lngLat, fc.double({min: 0, max: 1, noNaN: true}), (...given) => {
      const [looking, window, far, share] = given;
      // from far away to the middle of the view, which is always seen
      const near = looking.center;
      const place = [
        near[0] + share ** 4 * (far[0] - near[0]),
        near[1] + share ** 4 * (far[1] - near[1]),
      ] as const;
      const {x, y, hidden} = globeProjection(looking, window)(place);
      if (hidden) return;
      const found = globePosition(looking, window)(x, y);
      const [wanted, at] = [toVector(place), toVector(found!)];
      expect(Math.hypot(...wanted.map((value, axis) => value - at[axis]!))).toBeLessThan(1e-5);
    }),
    seeded,
  );
});

test('nothing is found beside the globe', () => {
  const padding = {top: 0, right: 0, bottom: 0, left: 0};
  const looking = {center: [0, 0] as const, zoom: 0, bearing: 0, pitch: 0, padding};
  const at = globePosition(looking, {width: 800, height: 600});
  expect(at(400, 300)).toEqual([expect.closeTo(0), expect.closeTo(0)]);
  expect(at(10, 10)).toBeUndefined();
});
