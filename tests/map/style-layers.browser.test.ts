// Tests that the live map shows and hides layers of an author's style as scenes ask, by paint alone.
import {afterEach, describe, expect, test, vi} from 'vitest';
import {customBasemap} from '../../src/basemap/custom.ts';
import {readStyle} from '../../src/basemap/custom-style.ts';
import type {MapView} from '../../src/map/map-view.ts';
import {planScenes} from '../../src/scene/plan-scenes.ts';
import {HOLD} from '../../src/story/locate.ts';
import {parseStory} from '../../src/story/parse-story.ts';
import {storyIn} from '../fixtures/html.ts';
import {idle, openMap, pixelsOf} from '../fixtures/open-map.ts';

const square = (west: number) => ({
  type: 'Polygon',
  coordinates: [
    [
      [west, 30],
      [west + 20, 30],
      [west + 20, 50],
      [west, 50],
      [west, 30],
    ],
  ],
});
const source = (west: number) => ({type: 'geojson', data: square(west)});
const style = readStyle(
  {
    version: 8,
    sources: {flood: source(0), fire: source(0)},
    layers: [
      {id: 'ground', type: 'background', paint: {'background-color': '#000080'}},
      {
        id: 'flood',
        type: 'fill',
        source: 'flood',
        layout: {visibility: 'none'},
        paint: {
          'fill-color': '#ffffff',
          'fill-opacity': 0,
          'fill-opacity-transition': {duration: 900},
        },
      },
      {
        id: 'edge',
        type: 'line',
        source: 'flood',
        paint: {'line-opacity': ['interpolate', ['linear'], ['zoom'], 0, 0.2, 8, 0.6]},
      },
      {id: 'fire', type: 'fill', source: 'fire', paint: {'fill-opacity': 0.4}},
      {id: 'broken', type: 'fill', source: 'fire', paint: {'fill-color': 7}},
      {id: 'odd', type: 'fill', source: 'fire', paint: {'fill-opacity': 'much'}},
    ],
  },
  location.href,
)!;
const write = (flood = 'flood edge') =>
  parseStory(
    storyIn(`<map-story basemap="style.json">
      <story-layer id="water" kind="style" layers="${flood}" label="Water"></story-layer>
      <story-layer id="fire" kind="style" layers="fire broken" opacity="0.9" label="Fire"></story-layer>
      <story-layer id="smoke" kind="style" layers="odd" label="Smoke"></story-layer>
      <story-step id="a" camera="10 40 4"><h2>A</h2></story-step>
      <story-step id="b" camera="10 40 4.5" show="water"><h2>B</h2></story-step>
      <story-step id="c" camera="10 40 5" highlight="fire" show="water smoke"><h2>C</h2></story-step>
      <story-step id="d" camera="10 40 5.5" highlight="fire"><h2>D</h2></story-step>
    </map-story>`),
  ).story;
const story = write();
const viewport = {width: 600, height: 400, padding: {top: 0, right: 0, bottom: 0, left: 0}};
const sceneAt = planScenes(story, viewport, {motion: 'full'});
const at = (index: number, progress = HOLD) => sceneAt({index, progress});

let close = () => {};
const errors: string[] = [];

async function open(): Promise<MapView> {
  errors.length = 0;
  const opened = openMap(story, {
    camera: at(0).camera,
    basemap: customBasemap(style, String),
    onError: (message) => void errors.push(message),
  });
  ({close} = opened);
  await idle(opened.view);
  opened.view.show(at(0));
  return opened.view;
}
afterEach(() => close());

const opacities = ({map}: MapView) => [
  map.getPaintProperty('own:flood', 'fill-opacity'),
  map.getPaintProperty('own:edge', 'line-opacity'),
  map.getPaintProperty('own:fire', 'fill-opacity'),
];
const byZoom = ['interpolate', ['linear'], ['zoom'], 0, 0.2, 8, 0.6];
const settled = [
  [0, 0, 0],
  [1, byZoom, 0],
  [1, byZoom, 0.9],
  [0, 0, 0.9],
];

describe('layers of an author’s style that a story shows', () => {
  test('are as opaque in each step as it asks, forward and back, without one layout property', async () => {
    const view = await open();
    const {map} = view;
    const [layout, paint] = [vi.spyOn(map, 'setLayoutProperty'), vi.spyOn(map, 'setPaintProperty')];
    const forward = [0, 1, 2, 3];
    for (const index of [...forward, ...forward.toReversed()]) {
      view.show(at(index, 0.8));
      view.show(at(index));
      expect(opacities(view)).toEqual(settled[index]);
    }
    expect(paint).toHaveBeenCalled();
    expect(layout).not.toHaveBeenCalled();
  });

  test('fade with the camera’s flight', async () => {
    const view = await open();
    const shown = (progress: number) => {
      view.show(at(0, progress));
      return opacities(view)[0];
    };
    const [early, middle, late] = [0.7, 0.85, 0.95].map(shown);
    expect(early).toBe(0);
    expect(middle).toBeGreaterThan(0);
    expect(late).toBeGreaterThan(Number(middle));
  });

  test('are drawn, and not, though the style hides them', async () => {
    const view = await open();
    const middle = async (index: number) => {
      const drawn = idle(view);
      view.show(at(index));
      await drawn;
      const [pixel] = await pixelsOf(view, [{x: 300, y: 200}]);
      return [...pixel!];
    };
    expect([await middle(1), await middle(0)]).toEqual([
      [255, 255, 255, 255],
      [0, 0, 128, 255],
    ]);
  });

  test('cost nothing but themselves where they have faults', async () => {
    const view = await open();
    view.show(at(2));
    expect(view.map.getLayer('own:broken')).toBeUndefined();
    expect(opacities(view)).toEqual(settled[2]);
    expect(view.map.getPaintProperty('own:odd', 'fill-opacity')).toBe(0);
    expect(errors.length).toBe(2);
    expect(errors[0]).toContain('own:broken');
    expect(errors[1]).toContain('fill-opacity');
  });

  test('are of the style again where an edit takes them out of the story', async () => {
    const view = await open();
    view.show(at(1));
    const forgotten = new Promise((resolve) => view.map.once('style.load', resolve));
    view.update(write('flood'));
    await forgotten;
    view.show(at(0));
    expect(opacities(view)).toEqual([0, byZoom, 0]);
    expect(view.basemap.groups.map(({id}) => id)).toEqual(['own:flood']);
  });
});
