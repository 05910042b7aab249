import {distance} from '@turf/turf';
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {globeProjection, globeRadius} from '../../src/geometry/globe.ts';
import {outlook, scaleBar} from '../../src/geometry/scale-bar.ts';
import {camera, seeded} from '../fixtures/arbitraries.ts';

const none = {top: 0, right: 0, bottom: 0, left: 0};
const viewport = {width: 1000, height: 700, padding: none};

describe('the scale bar', () => {
  test('is a round number of kilometres, as long as it may be but no longer', () => {
    fc.assert(
      fc.property(camera, (camera) => {
        const bar = scaleBar(camera, 110);
        // the globe is then 2400 px wide or narrower
        expect(bar === undefined).toBe(globeRadius(camera.zoom, camera.center[1]) < 1200);
        if (!bar) return;
        expect(bar.px).toBeLessThanOrEqual(110 + 1e-9);
        expect(bar.px).toBeGreaterThan(110 / 2.6);
        expect([1, 2, 5]).toContain(Number(bar.km.toExponential().split('e')[0]));
      }),
      seeded,
    );
  });

  test('measures what it says, at the middle of the map', () => {
    const view = {center: [75, 36] as const, zoom: 6, bearing: 0, pitch: 0, padding: none};
    const {km, px} = scaleBar(view, 110)!;
    const project = globeProjection(view, viewport);
    const east: [number, number] = [75.5, 36];
    const [a, b] = [project([75, 36]), project(east)];
    expect((distance([75, 36], east) / Math.hypot(a.x - b.x, a.y - b.y)) * px).toBeCloseTo(km, 1);
  });

  test('is not there where the whole globe is seen', () => {
    expect(
      scaleBar({center: [80, 30], zoom: 1.5, bearing: 0, pitch: 0, padding: none}, 110),
    ).toBeUndefined();
  });
});

test('the outlook of a near camera is small, of a far one at most half the globe', () => {
  const near = outlook({center: [75, 36], zoom: 6, bearing: 0, pitch: 0, padding: none}, viewport);
  expect(near.halfWidth).toBeGreaterThan(near.halfHeight);
  expect(near.halfWidth).toBeLessThan(6);
  expect(
    outlook({center: [75, 36], zoom: 0, bearing: 0, pitch: 0, padding: none}, viewport),
  ).toMatchObject({halfWidth: 90, halfHeight: 90});
});
