// Tests that the little globe is turned to where the map looks.
import {expect, test} from 'vitest';
import type {Camera} from '../../src/geometry/camera.ts';
import {dot, type LngLat, tangents, toVector} from '../../src/geometry/lng-lat.ts';
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

/** The middle of the mark, in the units of the drawing. */
function markIn(svg: SVGElement): readonly [x: number, y: number] {
  const mark = svg.querySelector('.here')!;
  const [x, y, wide, high] = ['x', 'y', 'width', 'height'].map((one) =>
    Number(mark.getAttribute(one)),
  );
  return [x! + wide! / 2, y! + high! / 2];
}

const landIn = (svg: SVGElement) => svg.querySelector('.globe-land')?.getAttribute('d') ?? '';

async function locatorAt(center: LngLat): Promise<readonly [SVGElement, Locator]> {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  document.body.append(svg);
  const locator = new Locator(svg);
  locator.update(cameraAt(center), viewport);
  await eventually(() => expect(landIn(svg)).toMatch(/^M/));
  return [svg, locator];
}

test('a frame moves the mark to its place, and the globe turns when the browser is idle', async () => {
  const [from, to]: readonly LngLat[] = [
    [74, 36],
    [86, 28],
  ];
  const [svg, locator] = await locatorAt(from!);
  const before = landIn(svg);
  locator.update(cameraAt(to!), viewport);
  expect(landIn(svg)).toBe(before);
  const {ahead, right} = tangents(from!, 0);
  const [x, y] = markIn(svg);
  expect(x).toBeCloseTo(40 * dot(toVector(to!), right), 0);
  expect(y).toBeCloseTo(-40 * dot(toVector(to!), ahead), 0);
  await eventually(() => expect(landIn(svg)).not.toBe(before));
  const [there] = await locatorAt(to!);
  expect(landIn(svg)).toBe(landIn(there));
  expect(markIn(svg)).toEqual(markIn(there));
  for (const one of [svg, there]) one.remove();
});

test('the globe turns in the frame itself where the mark would come near its edge', async () => {
  const [svg, locator] = await locatorAt([74, 36]);
  const before = landIn(svg);
  locator.update(cameraAt([-97, 39]), viewport);
  expect(landIn(svg)).not.toBe(before);
  expect(Math.hypot(...markIn(svg))).toBeLessThan(2);
  svg.remove();
});

test('a globe that is turned before it is seen needs no drawing when it is', async () => {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  document.body.append(svg);
  const locator = new Locator(svg);
  locator.update(cameraAt([74, 36], 1), viewport);
  await eventually(() => expect(landIn(svg)).toMatch(/^M/));
  expect(svg.style.opacity).toBe('0');
  const before = landIn(svg);
  locator.update(cameraAt([76, 38]), viewport);
  expect(svg.style.opacity).toBe('1');
  expect(landIn(svg)).toBe(before);
  svg.remove();
});
