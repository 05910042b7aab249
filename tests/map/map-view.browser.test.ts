import fc from 'fast-check';
import type {GeoJSONSource} from 'maplibre-gl';
import {afterEach, beforeEach, describe, expect, test, vi} from 'vitest';
import type {Camera, Viewport} from '../../src/geometry/camera.ts';
import {globeProjection} from '../../src/geometry/globe.ts';
import {MapView} from '../../src/map/map-view.ts';
import {palettes} from '../../src/layers/palette.ts';
import {sources} from '../../src/layers/story-layers.ts';
import {planScenes} from '../../src/scene/plan-scenes.ts';
import type {Scene} from '../../src/scene/scene.ts';
import {composeStyle} from '../../src/basemap/compose-style.ts';
import {parseStory} from '../../src/story/parse-story.ts';
import {camera as anyCamera, lngLat, seeded} from '../fixtures/arbitraries.ts';
import {storyIn} from '../fixtures/html.ts';
import {eventually} from '../fixtures/eventually.ts';
import {basemap, mapOptions, openMap} from '../fixtures/open-map.ts';

const inline = (geometry: object, id: string) =>
  `<script type="application/geo+json">${JSON.stringify({type: 'Feature', properties: {id, name: id}, geometry})}</script>`;
const {story} = parseStory(
  storyIn(`<map-story>
    <story-layer id="land" kind="region" label="Land">${inline(
      {
        type: 'Polygon',
        coordinates: [
          [
            [70, 34],
            [78, 34],
            [78, 38],
            [70, 38],
            [70, 34],
          ],
        ],
      },
      'land',
    )}</story-layer>
    <story-layer id="line" kind="border" label="Line">${inline(
      {
        type: 'LineString',
        coordinates: [
          [70, 36],
          [74, 37],
          [78, 36],
        ],
      },
      'main',
    )}</story-layer>
    <story-layer id="town" kind="place" label="Town">${inline({type: 'Point', coordinates: [74, 36]}, 'town')}</story-layer>
    <story-step id="a" camera="80 30"><h2>A</h2></story-step>
    <story-step id="b" focus="land" highlight="land"><h2>B</h2></story-step>
    <story-step id="c" focus="line" show="land" highlight="line" draw="line/main" pitch="30"><h2>C</h2></story-step>
    <story-step id="d" focus="town" show="line town" bearing="20"><h2>D</h2></story-step>
  </map-story>`),
);
const viewport: Viewport = {
  width: 800,
  height: 600,
  padding: {top: 20, right: 20, bottom: 20, left: 250},
};
const sceneAt = planScenes(story, viewport, {motion: 'full'});
const {partLayers} = composeStyle(story, {theme: 'light', lang: 'en', basemap});

let view: MapView;
let close: () => void;
const onGesture = vi.fn();
const onForgotten = vi.fn();
const onLost = vi.fn();
const {camera} = sceneAt({index: 0, progress: 0});
const options = {camera, onGesture, onForgotten, onLost};

beforeEach(async () => {
  onGesture.mockReset();
  onForgotten.mockReset();
  onLost.mockReset();
  ({view, close} = openMap(story, {width: 800, height: 600, ...options}));
  await view.drawn;
});

afterEach(() => close());

/** Everything in which the live map differs from what the scene asks for. */
function differences({camera, layers}: Scene): string[] {
  const {map} = view;
  const shown = view.camera;
  const wrong = partLayers.flatMap(({part, layer, paintAt}) =>
    Object.entries(paintAt(layers[part]!)).flatMap(([property, value]) => {
      const live = map.getPaintProperty(layer.id, property as 'line-opacity');
      return JSON.stringify(live) === JSON.stringify(value)
        ? []
        : [`${layer.id} ${property}: ${JSON.stringify(live)}, not ${JSON.stringify(value)}`];
    }),
  );
  const near = (a: number, b: number) => Math.abs(a - b) < 1e-6;
  const sameCamera =
    near(shown.center[0], camera.center[0]) &&
    near(shown.center[1], camera.center[1]) &&
    near(shown.zoom, camera.zoom) &&
    near(shown.bearing, camera.bearing) &&
    near(shown.pitch, camera.pitch);
  return sameCamera
    ? wrong
    : [...wrong, `camera ${JSON.stringify(shown)}, not ${JSON.stringify(camera)}`];
}

const position = fc.record({
  index: fc.integer({min: 0, max: 3}),
  progress: fc.double({min: 0, max: 0.999, noNaN: true}),
});

describe('the live map', () => {
  test('projects as our own formula says, at every zoom, pitch and bearing that a story uses', () => {
    fc.assert(
      fc.property(anyCamera, lngLat, (camera: Camera, place) => {
        view.show({camera, layers: {}});
        const shown = view.camera;
        const here = globeProjection({...shown, padding: camera.padding}, viewport);
        const around: [number, number] = [
          shown.center[0] + place[0] / 180,
          Math.max(-84, Math.min(84, shown.center[1] + place[1] / 180)),
        ];
        const ours = here(around);
        const theirs = view.map.project(around);
        expect(Math.hypot(ours.x - theirs.x, ours.y - theirs.y)).toBeLessThan(0.05);
      }),
      seeded,
    );
  });

  test('shows exactly the scene it is given, after any path through the story', () => {
    fc.assert(
      fc.property(fc.array(position, {minLength: 1, maxLength: 10}), (path) => {
        for (const one of path) view.show(sceneAt(one));
        expect(differences(sceneAt(path.at(-1)!))).toEqual([]);
      }),
      {...seeded, numRuns: 60},
    );
  });

  test('writes only what differs: a scene shown again costs nothing', () => {
    const scene = sceneAt({index: 2, progress: 0.3});
    view.show(scene);
    const [paint, jump] = [vi.spyOn(view.map, 'setPaintProperty'), vi.spyOn(view.map, 'jumpTo')];
    view.show(scene);
    view.show(sceneAt({index: 2, progress: 0.3}));
    expect(paint).not.toHaveBeenCalled();
    expect(jump).not.toHaveBeenCalled();
    view.show(sceneAt({index: 2, progress: 0.31}));
    expect(new Set(paint.mock.calls.map(([layer]) => layer))).toEqual(
      // dashes are a layer of their own, which shows nothing of a line that has none
      new Set(['story:line/main:halo', 'story:line/main:line', 'story:line/main:dashed']),
    );
  });

  test('touches no layout, no filter and no data on any way through the story', () => {
    const looks = [0, 1, 2, 3].map((index) => ({
      camera: sceneAt({index, progress: 0.5}).camera,
      viewport,
    }));
    view.label({looks, index: 0, resting: true});
    const {map} = view;
    const costly = [
      vi.spyOn(map, 'setLayoutProperty'),
      vi.spyOn(map, 'setFilter'),
      vi.spyOn(map, 'setLayerZoomRange'),
      ...Object.values(sources).map((name) =>
        vi.spyOn(map.getSource<GeoJSONSource>(name)!, 'setData'),
      ),
    ];
    fc.assert(
      fc.property(position, fc.boolean(), (one, resting) => {
        view.show(sceneAt(one));
        view.label({looks, index: one.index, resting});
        for (const set of costly) expect(set).not.toHaveBeenCalled();
      }),
      seeded,
    );
  });

  test('tells the reader’s moves from the story’s', () => {
    for (const index of [0, 1, 2, 3]) view.show(sceneAt({index, progress: 0.8}));
    view.resize();
    expect(onGesture).not.toHaveBeenCalled();
    view.map.panBy([10, 0], {duration: 0});
    expect(onGesture).toHaveBeenCalled();
  });

  test('comes back to the scene after the reader moved it', () => {
    view.show(sceneAt({index: 2, progress: 0.3}));
    view.explore();
    view.map.jumpTo({center: [0, 0], zoom: 2});
    view.follow();
    view.show(sceneAt({index: 2, progress: 0.3}));
    expect(differences(sceneAt({index: 2, progress: 0.3}))).toEqual([]);
  });

  test('offers the keyboard a stop only while it can use it', () => {
    expect(view.map.getCanvas().tabIndex).toBe(-1);
    view.explore();
    expect(view.map.getCanvas().tabIndex).toBe(0);
    view.follow();
    expect(view.map.getCanvas().tabIndex).toBe(-1);
  });

  test('shows the same scene after a change of colours', async () => {
    const scene = sceneAt({index: 2, progress: 0.3});
    view.show(scene);
    onForgotten.mockImplementation(() => view.show(scene));
    const calls = onForgotten.mock.calls.length;
    view.restyle({theme: 'dark', lang: 'en', title: 'Map'});
    await eventually(() => expect(onForgotten.mock.calls.length).toBeGreaterThan(calls));
    expect(view.map.getPaintProperty('water', 'background-color')).toBe(palettes.dark.water);
    expect(view.map.getPaintProperty('story:land:fill', 'fill-opacity')).toBeCloseTo(
      0.22 * 0.35,
      9,
    );
    expect(view.camera.zoom).toBeCloseTo(scene.camera.zoom, 9);
  });

  test('shows the same scene after its context was lost and restored', async () => {
    const scene = sceneAt({index: 2, progress: 0.3});
    view.show(scene);
    onForgotten.mockImplementation(() => view.show(scene));
    const calls = onForgotten.mock.calls.length;
    const lose = (view.map.getCanvas().getContext('webgl2') as WebGL2RenderingContext).getExtension(
      'WEBGL_lose_context',
    )!;
    const lost = new Promise((resolve) => void view.map.once('webglcontextlost', resolve));
    lose.loseContext();
    await lost;
    expect(() => view.show(sceneAt({index: 1, progress: 0.3}))).not.toThrow();
    await new Promise(requestAnimationFrame);
    lose.restoreContext();
    await eventually(() => expect(onForgotten.mock.calls.length).toBeGreaterThan(calls));
    await eventually(() => expect(differences(scene)).toEqual([]));
  });

  test('leaves nothing behind', () => {
    const other = document.createElement('div');
    document.body.append(other);
    const second = new MapView(other, story, mapOptions({...options, onError: () => {}}));
    const context = second.map.getCanvas().getContext('webgl2')!;
    second.dispose();
    expect(context.isContextLost()).toBe(true);
    expect(other.children).toHaveLength(0);
    other.remove();
  });
});

test('covered by a still, the map is drawn small and not painted until its first picture is whole, which is then in all of its pixels', async () => {
  const box = document.createElement('div');
  box.style.cssText = 'position: relative; width: 300px; height: 200px';
  document.body.append(box);
  const opened = (covered: boolean) => new MapView(box, story, mapOptions({...options, covered}));
  // one that goes before its picture has come leaves nothing hidden
  opened(true).dispose();
  const bare = opened(false);
  expect(getComputedStyle(bare.map.getCanvas()).visibility).toBe('visible');
  bare.dispose();
  const covered = opened(true);
  const size = () => [
    covered.map.getCanvas().width,
    getComputedStyle(covered.map.getCanvas()).visibility,
  ];
  expect(size()).toEqual([30, 'hidden']);
  await covered.drawn;
  expect(size()).toEqual([Math.round(300 * devicePixelRatio), 'visible']);
  expect(onGesture).not.toHaveBeenCalled();
  covered.dispose();
  box.remove();
});
