import {interpolateZoom} from 'd3-interpolate';
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {zoomPath} from '../../src/geometry/zoom-path.ts';
import {seeded} from '../fixtures/arbitraries.ts';

const width = fc.double({min: 1e-3, max: 10, noNaN: true});
const distance = fc.double({min: 1e-3, max: 3.14, noNaN: true});
const share = fc.double({min: 0, max: 1, noNaN: true});

test('the path is van Wijk and Nuij’s, as d3 has it', () => {
  fc.assert(
    fc.property(width, width, distance, share, (from, to, distance, t) => {
      const [travelled, , seen] = interpolateZoom([0, 0, from], [distance, 0, to])(t);
      const here = zoomPath(from, to, distance)(t);
      expect(here.width / seen).toBeCloseTo(1, 4);
      expect(here.travelled).toBeCloseTo(travelled, 4);
    }),
    seeded,
  );
});

test('it begins and ends where it should, and between two views of one place it only zooms', () => {
  fc.assert(
    fc.property(width, width, fc.oneof(distance, fc.constant(0)), (from, to, distance) => {
      const path = zoomPath(from, to, distance);
      expect(path(0).width / from).toBeCloseTo(1, 6);
      expect(path(1).width / to).toBeCloseTo(1, 6);
      expect(path(0).travelled).toBeCloseTo(0, 6);
      expect(path(1).travelled).toBeCloseTo(distance, 6);
    }),
    seeded,
  );
});

test('the width rises, or falls, or rises and then falls: never again', () => {
  fc.assert(
    fc.property(width, width, distance, (from, to, distance) => {
      const path = zoomPath(from, to, distance);
      const widths = Array.from({length: 60}, (_, step) => path(step / 59).width);
      const highest = widths.indexOf(Math.max(...widths));
      widths.slice(1).forEach((width, at) => {
        if (at < highest) expect(width).toBeGreaterThanOrEqual(widths[at]! - 1e-9);
        else expect(width).toBeLessThanOrEqual(widths[at]! + 1e-9);
      });
    }),
    seeded,
  );
});
