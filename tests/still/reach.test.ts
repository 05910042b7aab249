// Tests that what a still leaves out since it lies elsewhere could not be seen on it.
import fc from 'fast-check';
import type {Position} from 'geojson';
import {expect, test} from 'vitest';
import {globePosition} from '../../src/geometry/globe-position.ts';
import {capOfLine, reachOf} from '../../src/still/reach.ts';
import {sheetOf} from '../../src/still/sheet.ts';
import {camera, seeded, viewport} from '../fixtures/arbitraries.ts';

const share = fc.double({min: 0, max: 1, noNaN: true});
const offset = fc.double({min: -8, max: 8, noNaN: true});

test('a line that passes through the sheet is in reach, wherever its ends are', () => {
  fc.assert(
    fc.property(
      fc.tuple(camera, viewport),
      fc.tuple(share, share),
      fc.array(fc.tuple(offset, offset), {minLength: 1, maxLength: 4}),
      ([view, window], [x, y], offsets) => {
        const {width, height} = window;
        const sheet = {left: -20, top: -20, right: width + 20, bottom: height + 20};
        const at = globePosition(view, window)(
          sheet.left + x * (width + 40),
          sheet.top + y * (height + 40),
        );
        fc.pre(at !== undefined && Math.abs(at[1]) < 75);
        const [lng, lat] = at!;
        // the sheet lies between two of its positions
        const line = offsets.flatMap(([east, north]): Position[] => [
          [lng + east, lat + north],
          [lng - east, lat - north],
        ]);
        expect(reachOf(view, window, sheet)(capOfLine(line))).toBe(true);
      },
    ),
    seeded,
  );
});

const view = {
  center: [8, 46] as const,
  zoom: 8,
  bearing: 0,
  pitch: 0,
  padding: {top: 0, right: 0, bottom: 0, left: 0},
};
const window = {width: 800, height: 600, padding: view.padding};

/** Squares of so many positions each, one at the camera's centre, one far away. */
const areasOf = (count: number) =>
  [8, 20].map((west) => ({
    geometry: {
      type: 'Polygon' as const,
      coordinates: [
        Array.from({length: count}, (_, index) => {
          const turn = (2 * Math.PI * index) / (count - 1);
          return [west + 0.1 * Math.cos(turn), 46 + 0.1 * Math.sin(turn)];
        }),
      ],
    },
  }));

test('of very much that is filled, only what may be seen is projected', () => {
  const sheet = sheetOf(view, window, 0);
  const many = areasOf(30_000);
  expect(sheet.inReach(many)).toEqual([many[0]]);
  const few = areasOf(30);
  expect(sheet.inReach(few)).toBe(few);
});
