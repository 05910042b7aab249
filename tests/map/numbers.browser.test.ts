// Tests that the live map draws every feature in the colour of the class that cards and the legend name.
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {frame} from '../../src/geometry/frame.ts';
import type {LngLat} from '../../src/geometry/lng-lat.ts';
import {readingOf} from '../../src/layers/encoding/reading.ts';
import {colorOf} from '../../src/layers/themed-color.ts';
import type {Scene} from '../../src/scene/scene.ts';
import {idle, openMap, pixelsOf} from '../fixtures/open-map.ts';
import {encodedStory} from '../layers/encoding/encoded-story.ts';

const story = encodedStory([3, 12, undefined, 40, 88, 130, 410, 1204, 7, 2, 19, 950], {
  value: 'v',
  classes: 'quantile 4',
});
const {data, encoding} = story.layers[0]!;
const features = data!.features;
const viewport = {width: 600, height: 400, padding: {top: 10, right: 10, bottom: 10, left: 10}};
const positions: LngLat[] = [
  [0, 0],
  [12, 4],
];
const scene: Scene = {
  camera: frame(positions, viewport, {}),
  layers: {layer: {shown: 1, emphasis: 0, reveal: 1}},
};

const {view, close} = openMap(story, {camera: scene.camera});

beforeAll(async () => {
  await view.drawn;
  view.show(scene);
  await idle(view);
});

afterAll(close);

/** A little below the middle of a square, where its name does not stand. */
function pointIn(index: number): [x: number, y: number] {
  const [x, y] = [(index % 6) * 2, Math.floor(index / 6) * 2];
  const point = view.map.project([x + 1, y + 0.4]);
  return [point.x, point.y];
}

describe('on the live map, every feature', () => {
  test('is found where it is drawn, with the number that its card has', () => {
    const found = features.map((_, index) => {
      const [feature] = view.map.queryRenderedFeatures(pointIn(index), {
        layers: ['story:layer:fill'],
      });
      return feature?.properties['v'];
    });
    expect(found).toEqual(features.map(({properties}) => (properties as {v?: number}).v));
  });

  test('has the colour of its class', async () => {
    const points = features.map((_, index) => pointIn(index)).map(([x, y]) => ({x, y}));
    const colors = (await pixelsOf(view, points)).map(
      (pixel) =>
        `#${[...pixel.slice(0, 3)].map((part) => part.toString(16).padStart(2, '0')).join('')}`,
    );
    const expected = features.map(({properties}) =>
      colorOf(readingOf(encoding!.color!, properties).color, 'light').toLowerCase(),
    );
    expect(colors).toEqual(expected);
  });
});
