// Tests that names in stills keep clear of the circles of numbers, their own and others.
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {seeded} from '../fixtures/arbitraries.ts';
import {frame} from '../../src/geometry/frame.ts';
import {sizes} from '../../src/layout/still-sizes.ts';
import {textWidth} from '../../src/layout/text-width.ts';
import {sheetOf} from '../../src/still/sheet.ts';
import {still} from '../../src/still/still.ts';
import {circleStory} from '../layers/encoding/circle-story.ts';
import {basemap, files, layerIn} from './article-stills.ts';
import {all, parse} from './svg.ts';

const {viewport, bleed} = sizes.landscape;
const camera = frame(
  [
    [0, 0],
    [12, 6],
  ],
  viewport,
  {},
);
const scene = {camera, layers: {layer: {shown: 1, emphasis: 0, reveal: 1}}};

/** The names that a still shows of a story, and the box of the letters of each. */
function namesOf(story: ReturnType<typeof circleStory>) {
  const svg = still({story, scene, viewport, bleed, theme: 'light', lang: 'en', basemap, files});
  const layer = layerIn(svg, 'story:layer:label');
  const group = layer && parse(layer.slice(0, layer.indexOf('</g></g>') + 8));
  if (!group) return [];
  const px = Number(group.children[0]!.attributes['font-size']);
  return all(group)
    .filter(({tag}) => tag === 'text')
    .map(({texts: [name = ''], attributes}) => {
      const [x, y, wide] = [Number(attributes['x']), Number(attributes['y']), textWidth(name, 600)];
      const start = {start: 0, middle: 0.5, end: 1}[attributes['text-anchor'] ?? 'middle']!;
      const left = x - start * wide * px;
      return {name, left, right: left + wide * px, top: y - 0.7 * px, bottom: y};
    });
}

const circle = fc.record({
  v: fc.integer({min: 0, max: 100}),
  at: fc.tuple(fc.double({min: 0, max: 12, noNaN: true}), fc.double({min: 0, max: 6, noNaN: true})),
});

test('no name lies on its own circle, or on another that is not much smaller than that', () => {
  const {point} = sheetOf(camera, viewport, bleed);
  fc.assert(
    fc.property(fc.array(circle, {minLength: 2, maxLength: 25}), (made) => {
      const most = Math.max(1, ...made.map(({v}) => v));
      const circles = made.map((one, index) => ({...one, name: `N${index}`}));
      const radiusOf = ({v}: {v: number}) => 30 * Math.sqrt(v / most);
      for (const {name, left, right, top, bottom} of namesOf(circleStory(circles))) {
        const own = radiusOf(circles.find((one) => one.name === name)!);
        for (const one of circles.filter((other) => radiusOf(other) >= own / 2)) {
          const [x, y] = point([...one.at])!;
          const [dx, dy] = [Math.max(left - x, x - right, 0), Math.max(top - y, y - bottom, 0)];
          expect(Math.hypot(dx, dy), `${name} on ${one.name}`).toBeGreaterThan(radiusOf(one));
        }
      }
    }),
    {...seeded, numRuns: 15},
  );
});

test('the largest circle has its name where dots lie all around it', () => {
  const around = Array.from({length: 30}, (_, index) => ({
    name: `N${index}`,
    v: 1,
    at: [5 + (index % 6) * 0.4, 2 + Math.floor(index / 6) * 0.4] as const,
  }));
  const named = namesOf(circleStory([...around, {name: 'Middle', v: 100, at: [6, 3]}]));
  expect(named.map(({name}) => name)).toContain('Middle');
});
