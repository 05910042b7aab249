import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import type {Camera} from '../../src/geometry/camera.ts';
import {flight} from '../../src/geometry/flight.ts';
import {globeRadius} from '../../src/geometry/globe.ts';
import {greatCircle} from '../../src/geometry/lng-lat.ts';
import {camera, seeded} from '../fixtures/arbitraries.ts';

const padding = {top: 0, right: 0, bottom: 0, left: 0};
const over = (lng: number, lat: number, zoom: number, more: Partial<Camera> = {}): Camera => ({
  center: [lng, lat],
  zoom,
  bearing: 0,
  pitch: 0,
  padding,
  ...more,
});
const fly = flight(600);
const samples = Array.from({length: 101}, (_, index) => index / 100);

describe('a flight', () => {
  test('begins and ends at the very cameras it was given', () => {
    fc.assert(
      fc.property(camera, camera, (from, to) => {
        const path = fly(from, to);
        expect(path(0)).toBe(from);
        expect(path(1)).toBe(to);
        expect(path(-1)).toBe(from);
        expect(path(2)).toBe(to);
      }),
      seeded,
    );
  });

  test('leaves its first camera and reaches its last without a jump', () => {
    fc.assert(
      fc.property(camera, camera, (from, to) => {
        const path = fly(from, to);
        for (const [camera, end] of [
          [path(1e-9), from],
          [path(1 - 1e-9), to],
        ] as const) {
          expect(greatCircle(camera.center, end.center).angle).toBeLessThan(1e-6);
          expect(camera.zoom).toBeCloseTo(end.zoom, 4);
          expect(camera.pitch).toBeCloseTo(end.pitch, 4);
          // a bearing is the same after every turn
          expect(Math.cos(((camera.bearing - end.bearing) * Math.PI) / 180)).toBeCloseTo(1, 9);
          for (const side of ['top', 'right', 'bottom', 'left'] as const)
            expect(camera.padding[side]).toBeCloseTo(end.padding[side], 4);
        }
      }),
      seeded,
    );
  });

  test('rises and descends once: seen width grows, then shrinks, never the other way round', () => {
    fc.assert(
      fc.property(camera, camera, (from, to) => {
        const path = fly(from, to);
        const radii = samples
          .map((t) => path(t))
          .map(({zoom, center}) => globeRadius(zoom, center[1]));
        const lowest = radii.indexOf(Math.min(...radii));
        radii.forEach((radius, index) => {
          if (index > 0 && index <= lowest)
            expect(radius).toBeLessThanOrEqual(radii[index - 1]! * (1 + 1e-6));
          if (index > lowest) expect(radius).toBeGreaterThanOrEqual(radii[index - 1]! * (1 - 1e-6));
        });
      }),
      {...seeded, numRuns: 60},
    );
  });

  test('takes the shorter way across the antimeridian', () => {
    const middle = fly(over(179, 0, 4), over(-179, 0, 4))(0.5).center[0];
    expect(Math.abs(middle)).toBeCloseTo(180, 6);
  });

  test('follows the great circle', () => {
    // half-way between two places on one parallel lies nearer the pole
    const [lng, lat] = fly(over(0, 60, 5), over(90, 60, 5))(0.5).center;
    expect(lng).toBeCloseTo(45, 6);
    expect(lat).toBeCloseTo(67.7923, 3);
  });

  test('turns the shorter way round', () => {
    expect(
      fly(over(0, 0, 4, {bearing: 170}), over(1, 0, 4, {bearing: -170}))(0.5).bearing,
    ).toBeCloseTo(180, 9);
  });

  test('without moving only zooms', () => {
    const path = fly(over(75, 36, 3), over(75, 36, 7));
    samples.forEach((t) => expect(path(t).center).toEqual([75, 36]));
    expect(path(0.5).zoom).toBeCloseTo(5, 6);
  });
});
