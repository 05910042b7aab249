// Tests that the live map draws every feature in the colour of the class that cards and the legend name.
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {builtinBasemap} from '../../src/basemap/builtin.ts';
import {frame} from '../../src/geometry/frame.ts';
import type {LngLat} from '../../src/geometry/lng-lat.ts';
import {readingOf} from '../../src/layers/encoding/reading.ts';
import {colorOf} from '../../src/layers/themed-color.ts';
import {basemapUrls, reliefOf} from '../../src/map/basemap-urls.ts';
import {MapView} from '../../src/map/map-view.ts';
import type {Scene} from '../../src/scene/scene.ts';
import {builtinTexts} from '../fixtures/basemap-fixture.ts';
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

let container: HTMLElement;
let view: MapView;

beforeAll(async () => {
  container = document.createElement('div');
  container.style.cssText = 'position: relative; width: 600px; height: 400px';
  document.body.append(container);
  view = new MapView(container, story, {
    theme: 'light',
    lang: 'en',
    basemap: builtinBasemap(builtinTexts, {urls: basemapUrls, relief: reliefOf}),
    camera: scene.camera,
    title: 'Map',
    onGesture: () => {},
    onPointed: () => {},
    onError: (message: string) => {
      throw new Error(message);
    },
    onForgotten: () => {},
    onLost: () => {},
  });
  await view.drawn;
  view.show(scene);
  await new Promise((resolve) => view.map.once('idle', resolve));
});

afterAll(() => {
  view.dispose();
  container.remove();
});

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
    const colors = await new Promise<string[]>((resolve) => {
      view.map.once('render', () => {
        const context = view.map.getCanvas().getContext('webgl2')!;
        const ratio = view.map.getPixelRatio();
        resolve(
          features.map((_, index) => {
            const [x, y] = pointIn(index);
            const pixel = new Uint8Array(4);
            const row = context.drawingBufferHeight - Math.round(y * ratio);
            context.readPixels(
              Math.round(x * ratio),
              row,
              1,
              1,
              context.RGBA,
              context.UNSIGNED_BYTE,
              pixel,
            );
            return `#${[...pixel.slice(0, 3)].map((part) => part.toString(16).padStart(2, '0')).join('')}`;
          }),
        );
      });
      view.map.triggerRepaint();
    });
    const expected = features.map(({properties}) =>
      colorOf(readingOf(encoding!.color!, properties).color, 'light').toLowerCase(),
    );
    expect(colors).toEqual(expected);
  });
});
