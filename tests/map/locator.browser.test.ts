// Tests that the little globe is turned to where the map looks.
import {expect, test} from 'vitest';
import type {Camera} from '../../src/geometry/camera.ts';
import type {LngLat} from '../../src/geometry/lng-lat.ts';
import {Locator} from '../../src/map/locator.ts';
import {eventually} from '../fixtures/eventually.ts';

const padding = {top: 0, right: 0, bottom: 0, left: 0};
const viewport = {width: 800, height: 600, padding};
const cameraAt = (center: LngLat, zoom = 5): Camera => ({
  center,
  zoom,
  bearing: 0,
  pitch: 0,
  padding,
});

const places: readonly (readonly [string, LngLat])[] = [
  ['the United States', [-97, 39]],
  ['Africa', [25, -5]],
  ['the Karakoram', [75, 36]],
  ['Australia', [134, -25]],
  ['Greenland', [-42, 75]],
];

test('the little globe shows the land around the middle of the map, and marks it there', async () => {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  document.body.append(svg);
  const locator = new Locator(svg);
  const seen = new Set<string>();
  for (const [name, center] of places) {
    await eventually(() => {
      locator.update(cameraAt(center), viewport);
      expect(svg.querySelector('.globe-land')?.getAttribute('d')).toMatch(/^M/);
    });
    const land = svg.querySelector<SVGPathElement>('.globe-land')!;
    const mark = svg.querySelector<SVGRectElement>('.here')!;
    const [x, y, wide, high] = (['x', 'y', 'width', 'height'] as const).map((one) =>
      Number(mark.getAttribute(one)),
    );
    expect(Math.hypot(x! + wide! / 2, y! + high! / 2), name).toBeLessThan(20);
    expect(svg.style.opacity).toBe('1');
    // each of these places is on land
    const point = new DOMPoint(x! + wide! / 2, y! + high! / 2);
    expect(land.isPointInFill(point), name).toBe(true);
    seen.add(land.getAttribute('d')!);
  }
  expect(seen.size).toBe(places.length);
  locator.update(cameraAt([25, -5], 1), viewport);
  expect(svg.style.opacity).toBe('0');
  svg.remove();
});
