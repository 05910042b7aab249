import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {freeRect} from '../../src/geometry/camera.ts';
import {globeProjection} from '../../src/geometry/globe.ts';
import {EDGE_PX, edgeLayer, edgePoints, squares} from '../../src/layers/label-edges.ts';
import {composeStyle} from '../../src/basemap/compose-style.ts';
import {camera, seeded, viewport} from '../fixtures/arbitraries.ts';
import {builtin} from '../fixtures/basemap-fixture.ts';

const phone = {width: 390, height: 844, padding: {top: 60, right: 8, bottom: 504, left: 8}};
const wide = {width: 1280, height: 800, padding: {top: 24, right: 52, bottom: 52, left: 480}};
const lies = (x: number, y: number) => (square: {x: number; y: number; side: number}) =>
  Math.abs(square.x - x) <= square.side / 2 + 1e-9 &&
  Math.abs(square.y - y) <= square.side / 2 + 1e-9;

describe('the squares on which no name may lie', () => {
  test.each([
    ['a phone', phone],
    ['a laptop', wide],
  ])('cover all of %s’s window but the free rectangle', (_, viewport) => {
    const all = squares(viewport);
    const {left, top, right, bottom} = freeRect(viewport);
    for (let x = 2; x < viewport.width; x += 7) {
      for (let y = 2; y < viewport.height; y += 7) {
        const [covered, free] = [
          all.some(lies(x, y)),
          x > Math.max(12, left) &&
            x < Math.min(viewport.width - 12, right) &&
            y > top &&
            y < bottom,
        ];
        expect(covered, `${x}, ${y}`).toBe(!free);
      }
    }
  });

  test('are fewer than 500, on a wide screen too', () => {
    for (const viewport of [phone, wide, {...wide, width: 2560, height: 1080}])
      expect(squares(viewport).length).toBeLessThan(500);
  });

  test('stay inside the window and out of the free rectangle in any window', () => {
    fc.assert(
      fc.property(viewport, (viewport) => {
        const {left, top, right, bottom} = freeRect(viewport);
        for (const {x, y, side} of squares(viewport)) {
          const half = side / 2 - 1e-6;
          expect(
            x - half >= 0 &&
              x + half <= viewport.width &&
              y - half >= 0 &&
              y + half <= viewport.height,
          ).toBe(true);
          expect(
            x + half <= Math.max(12, left) ||
              x - half >= Math.min(viewport.width - 12, right) ||
              y + half <= Math.max(12, top) ||
              y - half >= Math.min(viewport.height - 12, bottom),
          ).toBe(true);
        }
      }),
      seeded,
    );
  });
});

test('the points of the edges are seen in the middles of the squares, or, at the rim of the globe, of their quarters', () => {
  fc.assert(
    fc.property(camera, (camera) => {
      const project = globeProjection(camera, wide);
      const all = squares(wide);
      for (const {geometry, properties} of edgePoints(camera, wide).features) {
        const {x, y} = project(
          (geometry as {coordinates: number[]}).coordinates as unknown as readonly [number, number],
        );
        const half = (Number(properties!['scale']) * EDGE_PX) / 2;
        const inside = all.some((square) => {
          const room = square.side / 2 - half + 0.01;
          const whole = Math.abs(square.side / 2 - half) < 0.01;
          return (
            Math.abs(x - square.x) <= room &&
            Math.abs(y - square.y) <= room &&
            (!whole || Math.hypot(x - square.x, y - square.y) < 0.01)
          );
        });
        expect(inside).toBe(true);
      }
    }),
    {...seeded, numRuns: 30},
  );
});

test('every square has its point where the globe fills the window, some where its rim is in the window, none where the globe is in the free rectangle', () => {
  const padding = {top: 0, right: 0, bottom: 0, left: 0};
  const near = {center: [75, 36] as const, zoom: 6, bearing: 0, pitch: 0, padding};
  expect(edgePoints(near, wide).features).toHaveLength(squares(wide).length);
  expect(edgePoints({...near, zoom: 3, padding: wide.padding}, wide).features).not.toEqual([]);
  expect(edgePoints({...near, zoom: 0, padding: wide.padding}, wide).features).toEqual([]);
});

test('the edges lie above every name, so that they are placed first', () => {
  const {style} = composeStyle(
    {layers: [], steps: [], parts: [], links: [], measures: [], trigger: 0.6},
    {theme: 'light', lang: 'en', basemap: builtin()},
  );
  expect(style.layers.at(-1)).toBe(edgeLayer);
});
