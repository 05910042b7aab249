// Tests that the live map draws geometry where the still does, whatever its parts, longitudes and poles.
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import type {Viewport} from '../../src/geometry/camera.ts';
import {globeProjection} from '../../src/geometry/globe.ts';
import type {LngLat} from '../../src/geometry/lng-lat.ts';
import {sizes} from '../../src/layout/still-sizes.ts';
import {Scale} from '../../src/map/scale.ts';
import {planScenes} from '../../src/scene/plan-scenes.ts';
import {HOLD} from '../../src/story/locate.ts';
import {parseStory} from '../../src/story/parse-story.ts';
import {storyIn} from '../fixtures/html.ts';
import {openMap} from '../fixtures/open-map.ts';

const layer = (id: string, kind: string, geometry: object) =>
  `<story-layer id="${id}" kind="${kind}" label="${id}"><script type="application/geo+json">${JSON.stringify({type: 'Feature', properties: {id, name: id}, geometry})}</script></story-layer>`;
const ring = (west: number, south: number, east: number, north: number) => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
];
const around = (lat: number) => [-180, -120, -60, 0, 60, 120, -180].map((lng) => [lng, lat]);
const {story} = parseStory(
  storyIn(`<map-story>
    ${layer('ferry', 'route', {
      type: 'LineString',
      coordinates: [
        [172, -15],
        [179, -18],
        [-178, -18],
        [-171, -20],
      ],
    })}
    ${layer('isle', 'region', {type: 'Polygon', coordinates: [ring(178, -17, 182, -15)]})}
    ${layer('towns', 'place', {
      type: 'MultiPoint',
      coordinates: [
        [6, 46],
        [7, 46.5],
      ],
    })}
    ${layer('ice', 'region', {type: 'Polygon', coordinates: [around(-70)]})}
    ${layer('park', 'region', {type: 'Polygon', coordinates: [ring(6.14, 46.2, 6.15, 46.207)]})}
    <story-step id="a" camera="180 -17 5" highlight="isle" draw="ferry"><h2>A</h2></story-step>
    <story-step id="b" focus="towns"><h2>B</h2></story-step>
    <story-step id="c" camera="0 -90" highlight="ice"><h2>C</h2></story-step>
    <story-step id="d" camera="30 90 3" show="ice"><h2>D</h2></story-step>
    <story-step id="e" camera="30 -88 1" highlight="ice"><h2>E</h2></story-step>
    <story-step id="f" focus="park"><h2>F</h2></story-step>
    <story-step id="g" focus="ice"><h2>G</h2></story-step>
  </map-story>`),
);
const {viewport} = sizes.landscape;
const box: Viewport = {...viewport, width: 900, height: 600};
const sceneAt = planScenes(story, box, {motion: 'reduced'});
const sceneOf = (id: string) =>
  sceneAt({index: story.steps.findIndex((step) => step.id === id), progress: HOLD});

const {view, close} = openMap(story, {width: 900, height: 600, camera: sceneOf('a').camera});
beforeAll(() => view.drawn);
afterAll(close);

/** Shows a step, and resolves when all of it is drawn. */
async function shown(id: string) {
  const scene = sceneOf(id);
  view.show(scene);
  view.map.triggerRepaint();
  await view.map.once('idle');
  return scene;
}

/** The layers of the story, without its prefix, that the live map has at a position. */
function layersAt(at: LngLat): string[] {
  const {x, y} = globeProjection(view.camera, box)(at);
  return view.map
    .queryRenderedFeatures([
      [x - 2, y - 2],
      [x + 2, y + 2],
    ])
    .map(({layer: {id}}) => id)
    .filter((id) => id.startsWith('story:'))
    .map((id) => id.slice('story:'.length));
}

describe('what lies over the antimeridian', () => {
  test('is a line that goes the short way, on both sides', async () => {
    await shown('a');
    for (const at of [
      [178.9, -17.96],
      [179.99, -18],
      [-179.99, -18],
      [-178.1, -18],
    ] as LngLat[])
      expect(layersAt(at)).toContain('ferry:line');
  });

  test('is an area without a line where it is cut', async () => {
    await shown('a');
    for (const lng of [179.9, -179.9]) expect(layersAt([lng, -16])).toContain('isle:fill');
    expect(layersAt([180, -16])).not.toContain('isle:outline');
    expect(layersAt([178, -16])).toContain('isle:outline');
    expect(layersAt([-178, -16])).toContain('isle:outline');
  });
});

test('a MultiPoint has a dot at each of its points', async () => {
  await shown('b');
  for (const at of [
    [6, 46],
    [7, 46.5],
  ] as LngLat[])
    expect(layersAt(at)).toContain('towns:dot');
});

describe('at a pole', () => {
  test.each(['c', 'd', 'e', 'g'])('the camera of step %s is where the plan has it', async (id) => {
    const {camera} = await shown(id);
    const live = view.camera;
    expect(live.center[1]).toBeCloseTo(camera.center[1], 6);
    expect(live.zoom).toBeCloseTo(camera.zoom, 6);
    const [lng, lat] = camera.center;
    for (const place of [
      [lng + 20, lat - Math.sign(lat)],
      [lng - 40, lat - 2 * Math.sign(lat)],
    ] as LngLat[]) {
      const [ours, theirs] = [globeProjection(camera, box)(place), view.map.project([...place])];
      expect(Math.hypot(ours.x - theirs.x, ours.y - theirs.y)).toBeLessThan(0.1);
    }
  });

  test('the area around it has no line along the antimeridian', async () => {
    await shown('c');
    expect(layersAt([180, -75])).toContain('ice:fill');
    expect(layersAt([180, -75])).not.toContain('ice:outline');
    expect(layersAt([0, -70])).toContain('ice:outline');
  });
});

test('the scale bar counts metres at street level', async () => {
  const bar = document.createElement('div');
  new Scale(bar, 'en').update(sceneOf('f').camera);
  expect(bar.textContent).toMatch(/^\d+ m$/);
  new Scale(bar, 'en').update(sceneOf('b').camera);
  expect(bar.textContent).toMatch(/^\d+ km$/);
});
