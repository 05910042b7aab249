// Tests that a map links its programs when it is idle, and none when the story then shows something for the first time.
import {afterEach, expect, test, vi} from 'vitest';
import {customBasemap} from '../../src/basemap/custom.ts';
import {readStyle} from '../../src/basemap/custom-style.ts';
import type {MapViewOptions} from '../../src/map/map-view-options.ts';
import {encode} from '../../src/layers/encoding/encode.ts';
import {planScenes} from '../../src/scene/plan-scenes.ts';
import {parseStory} from '../../src/story/parse-story.ts';
import type {Story, StoryLayer} from '../../src/story/types.ts';
import {eventually} from '../fixtures/eventually.ts';
import {storyIn} from '../fixtures/html.ts';
import {idle, openMap} from '../fixtures/open-map.ts';

const line = (id: string, more: object = {}) =>
  `<script type="application/geo+json">${JSON.stringify({
    type: 'Feature',
    properties: {id, name: id, ...more},
    geometry: {
      type: 'LineString',
      coordinates: [
        [70, 36],
        [74, 37],
        [78, 36],
      ],
    },
  })}</script>`;
const {story} = parseStory(
  storyIn(`<map-story>
    <story-layer id="road" kind="route" label="Road">${line('road', {dashed: true})}</story-layer>
    <story-layer id="line" kind="border" label="Line">${line('main')}</story-layer>
    <story-layer id="link" kind="arc" label="Link">${line('link')}</story-layer>
    <story-layer id="town" kind="place" label="Town">${line('town', {people: 7})}</story-layer>
    <story-step id="a" camera="-60 0 2"><h2>A</h2></story-step>
    <story-step id="b" focus="line" show="road link town" highlight="town"><h2>B</h2></story-step>
    <story-step id="c" focus="line" draw="line/main"><h2>C</h2></story-step>
  </map-story>`),
);
const viewport = {width: 400, height: 300, padding: {top: 20, right: 20, bottom: 20, left: 20}};
const sceneAt = planScenes(story, viewport, {motion: 'full'});

/** Opens a map of a story at its first step, and counts how often programs have been linked ahead. */
function opened(
  story: Story,
  more: Partial<MapViewOptions> = {},
): ReturnType<typeof openMap> & Readonly<{warmUps: () => number}> {
  const map = openMap(story, {
    width: 400,
    height: 300,
    camera: sceneAt({index: 0, progress: 0}).camera,
    onForgotten: () => map.view.show(sceneAt({index: 0, progress: 0.5})),
    ...more,
  });
  // what links them may be there for two frames only: its end is counted, however late one looks
  const {calls} = vi.spyOn(map.view.map, 'removeSource').mock;
  return {...map, warmUps: () => calls.filter(([id]) => id === 'warm-up').length};
}

afterEach(() => vi.restoreAllMocks());

test('what no view has shown yet needs no program when it is shown', async () => {
  const linked = vi.spyOn(WebGL2RenderingContext.prototype, 'linkProgram');
  const {view, warmUps, close} = opened(story);
  const {map} = view;
  await eventually(() => expect(warmUps()).toBe(1));
  expect(map.getLayersOrder().filter((id) => id.startsWith('warm-up'))).toEqual([]);
  const before = linked.mock.calls.length;
  for (const index of [1, 2]) {
    view.show(sceneAt({index, progress: 0.5}));
    await idle(view);
  }
  expect(linked.mock.calls.length - before).toBe(0);
  close();
});

test('neither do circles by number, whose data come when the map is there', async () => {
  const linked = vi.spyOn(WebGL2RenderingContext.prototype, 'linkProgram');
  const {view, warmUps, close} = opened(story);
  await eventually(() => expect(warmUps()).toBe(1));
  const [town] = story.layers.filter(({id}) => id === 'town') as [StoryLayer];
  const sized = {...town, size: 'people'};
  const {data, encoding} = encode(sized, town.data!, 'en');
  view.update({
    ...story,
    layers: story.layers.map((one) =>
      one === town ? {...sized, data, ...(encoding && {encoding})} : one,
    ),
  });
  await eventually(() => expect(warmUps()).toBe(2));
  const before = linked.mock.calls.length;
  view.show(sceneAt({index: 1, progress: 0.5}));
  await idle(view);
  expect(linked.mock.calls.length - before).toBe(0);
  close();
});

test('the camera stands where it stood after its code has run, and no one takes that for a gesture', async () => {
  const onGesture = vi.fn();
  const {camera} = sceneAt({index: 0, progress: 0});
  const {view, close} = openMap(story, {width: 400, height: 300, camera, onGesture});
  const before = view.camera;
  const {calls: removed} = vi.spyOn(view.map, 'removeSource').mock;
  const {calls: jumps} = vi.spyOn(view.map, 'jumpTo').mock;
  await eventually(() => expect(removed).toContainEqual(['warm-up']));
  expect(new Set(jumps.map(([{pitch}]) => pitch)).size).toBeGreaterThan(1);
  expect(view.camera).toEqual(before);
  expect(onGesture).not.toHaveBeenCalled();
  close();
});

test('neither do layers of the author’s style whose paint asks for properties of features', async () => {
  const at = (lng: number) => [lng, 36];
  const feature = (type: string, coordinates: unknown, depth: number) => ({
    type: 'Feature',
    properties: {depth, kind: 'low', tint: '#ff0000'},
    geometry: {type, coordinates},
  });
  const data = {
    type: 'FeatureCollection',
    features: [
      feature('Polygon', [[at(70), at(78), [74, 40], at(70)]], 3),
      feature('LineString', [at(70), at(78)], 5),
      feature('Point', at(74), 7),
    ],
  };
  const byDepth = ['*', ['get', 'depth'], 2];
  const paints = {
    fill: {
      'fill-color': ['match', ['get', 'kind'], 'low', '#ffffff', '#000000'],
      'fill-opacity': ['/', ['get', 'depth'], 9],
    },
    line: {
      'line-color': ['get', 'tint'],
      'line-width': ['interpolate', ['linear'], ['zoom'], 0, byDepth, 9, ['get', 'depth']],
    },
    circle: {
      'circle-radius': {
        property: 'depth',
        stops: [
          [0, 2],
          [9, 8],
        ],
      },
      'circle-color': ['case', ['has', 'tint'], ['get', 'tint'], 'black'],
    },
  };
  const style = readStyle(
    {
      version: 8,
      sources: {water: {type: 'geojson', data}},
      layers: Object.entries(paints).map(([type, paint]) => ({
        id: type,
        type,
        source: 'water',
        paint,
      })),
    },
    location.href,
  )!;
  const {story: styled} = parseStory(
    storyIn(`<map-story basemap="style.json">
      <story-layer id="water" kind="style" layers="fill line circle" label="Water"></story-layer>
      <story-step id="a" camera="-60 0 2"><h2>A</h2></story-step>
      <story-step id="b" camera="74 37 5" show="water"><h2>B</h2></story-step>
    </map-story>`),
  );
  const scenes = planScenes(styled, viewport, {motion: 'full'});
  const linked = vi.spyOn(WebGL2RenderingContext.prototype, 'linkProgram');
  const warned = vi.spyOn(console, 'warn');
  const {view, close, warmUps} = opened(styled, {basemap: customBasemap(style, String)});
  await eventually(() => expect(warmUps()).toBe(1));
  const before = linked.mock.calls.length;
  view.show(scenes({index: 1, progress: 0.5}));
  await idle(view);
  const drawn = view.map.queryRenderedFeatures().map(({layer}) => layer.type);
  expect(new Set(drawn)).toEqual(new Set(['fill', 'line', 'circle']));
  expect(linked.mock.calls.length - before).toBe(0);
  // the features that are drawn ahead have nothing that an expression may miss
  expect(warned).not.toHaveBeenCalled();
  close();
});
