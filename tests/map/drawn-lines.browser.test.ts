// Tests that the live map draws every kind of line as far as a step has drawn it, dashes and dots included.
import {afterAll, beforeAll, expect, test} from 'vitest';
import {builtinBasemap} from '../../src/basemap/builtin.ts';
import {basemapUrls, reliefOf} from '../../src/map/basemap-urls.ts';
import {MapView} from '../../src/map/map-view.ts';
import {planScenes} from '../../src/scene/plan-scenes.ts';
import {HOLD} from '../../src/story/locate.ts';
import {parseStory} from '../../src/story/parse-story.ts';
import {builtinTexts} from '../fixtures/basemap-fixture.ts';
import {storyIn} from '../fixtures/html.ts';

/** Lines in the open sea, one below the other. */
const rows = ['border', 'route', 'dashed', 'arc', 'context'] as const;
const latOf = (row: (typeof rows)[number]) => 2 - rows.indexOf(row);
const layers = rows.map((row) => {
  const feature = {
    type: 'Feature',
    properties: {id: 'a', ...(row === 'dashed' && {dashed: true})},
    geometry: {
      type: 'LineString',
      coordinates: [
        [-32, latOf(row)],
        [-28, latOf(row)],
      ],
    },
  };
  return `<story-layer id="${row}" kind="${row === 'dashed' ? 'route' : row}" color="#ff0000" paint='{"line-width": 5}' label="${row}"><script type="application/geo+json">${JSON.stringify(feature)}</script></story-layer>`;
});
const {story} = parseStory(
  storyIn(
    `<map-story>${layers.join('')}<story-step id="a" camera="-30 0 6" draw="${rows.join(' ')}"><h2>A</h2></story-step></map-story>`,
  ),
);
const viewport = {width: 600, height: 400, padding: {top: 0, right: 0, bottom: 0, left: 0}};
const scene = planScenes(story, viewport, {motion: 'full'})({index: 0, progress: HOLD});

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
});

afterAll(() => {
  view.dispose();
  container.remove();
});

/** The longitudes at which a line is red. */
function redIn(row: (typeof rows)[number]): number[] {
  const {map} = view;
  const context = map.getCanvas().getContext('webgl2')!;
  const ratio = map.getPixelRatio();
  const {drawingBufferWidth: width, drawingBufferHeight: height, RGBA, UNSIGNED_BYTE} = context;
  const {y} = map.project([-30, latOf(row)]);
  const pixels = new Uint8Array(4 * width);
  context.readPixels(0, height - Math.round(y * ratio), width, 1, RGBA, UNSIGNED_BYTE, pixels);
  return Array.from({length: width}, (_, x) => x)
    .filter((x) => pixels[4 * x]! > 200 && pixels[4 * x + 1]! < 120)
    .map((x) => map.unproject([x / ratio, y]).lng);
}

async function shown(reveal: number): Promise<Record<(typeof rows)[number], number[]>> {
  const all = Object.entries(scene.layers).map(([id, one]) => [id, {...one, emphasis: 1, reveal}]);
  const idle = new Promise((resolve) => view.map.once('idle', resolve));
  view.show({...scene, layers: Object.fromEntries(all)});
  view.map.triggerRepaint();
  await idle;
  return new Promise((resolve) => {
    view.map.once('render', () => {
      const found = rows.map((row) => [row, redIn(row)]);
      resolve(Object.fromEntries(found) as Record<(typeof rows)[number], number[]>);
    });
    view.map.triggerRepaint();
  });
}

test('what a step draws is seen as far as it is drawn', async () => {
  const [none, half, whole] = [await shown(0), await shown(0.5), await shown(1)];
  for (const row of rows) {
    expect(none[row], row).toEqual([]);
    expect(Math.max(...half[row]), row).toBeCloseTo(-30, 0);
    expect(Math.min(...half[row]), row).toBeCloseTo(-32, 0);
    expect(Math.max(...whole[row]), row).toBeCloseTo(-28, 0);
  }
  // whole lines have no gaps
  expect(whole.dashed.length).toBeLessThan(0.8 * whole.route.length);
  expect(whole.arc.length).toBeLessThan(0.8 * whole.route.length);
});
