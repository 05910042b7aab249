import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {globeProjection, globeRadius, zoomOfRadius} from '../../src/geometry/globe.ts';
import {toLngLat, toVector} from '../../src/geometry/lng-lat.ts';
import {camera, lngLat, seeded, viewport} from '../fixtures/arbitraries.ts';

describe('the globe', () => {
  test('shows the camera’s centre in the middle of the padded box, whatever pitch and bearing', () => {
    fc.assert(
      fc.property(camera, viewport, (camera, viewport) => {
        const {x, y, hidden} = globeProjection(camera, viewport)(camera.center);
        const {top, right, bottom, left} = camera.padding;
        expect(x).toBeCloseTo((left + viewport.width - right) / 2, 6);
        expect(y).toBeCloseTo((top + viewport.height - bottom) / 2, 6);
        expect(hidden).toBe(false);
      }),
      seeded,
    );
  });

  test('hides the other side of the world', () => {
    const camera = {
      center: [75, 36] as const,
      zoom: 2,
      bearing: 0,
      pitch: 0,
      padding: {top: 0, right: 0, bottom: 0, left: 0},
    };
    const project = globeProjection(camera, {width: 800, height: 600, padding: camera.padding});
    expect(project([-105, -36]).hidden).toBe(true);
    expect(project([75, 40]).hidden).toBe(false);
  });

  test('puts north above and east to the right, and turns them with the bearing', () => {
    const padding = {top: 0, right: 0, bottom: 0, left: 0};
    const box = {width: 800, height: 600, padding};
    const northUp = globeProjection(
      {center: [75, 36], zoom: 5, bearing: 0, pitch: 0, padding},
      box,
    );
    expect(northUp([75, 37]).y).toBeLessThan(300);
    expect(northUp([76, 36]).x).toBeGreaterThan(400);
    const eastUp = globeProjection(
      {center: [75, 36], zoom: 5, bearing: 90, pitch: 0, padding},
      box,
    );
    expect(eastUp([76, 36]).y).toBeLessThan(300);
    expect(eastUp([75, 37]).x).toBeLessThan(400);
  });

  test('has MapLibre’s size: 512 px of equator at zoom 0, larger by 1 / cos(latitude) elsewhere', () => {
    expect(globeRadius(0, 0) * 2 * Math.PI).toBeCloseTo(512, 9);
    expect(globeRadius(3, 60)).toBeCloseTo(globeRadius(4, 0), 9);
  });

  test('gives the zoom back from the radius', () => {
    fc.assert(
      fc.property(fc.double({min: 0, max: 12, noNaN: true}), lngLat, (zoom, [, lat]) => {
        expect(zoomOfRadius(globeRadius(zoom, lat), lat)).toBeCloseTo(zoom, 9);
      }),
      seeded,
    );
  });

  test('positions survive the way to vectors and back', () => {
    fc.assert(
      fc.property(lngLat, (position) => {
        const [lng, lat] = toLngLat(toVector(position));
        expect(lat).toBeCloseTo(position[1], 9);
        expect(Math.abs(((lng - position[0] + 540) % 360) - 180)).toBeLessThan(1e-9);
      }),
      seeded,
    );
  });
});
