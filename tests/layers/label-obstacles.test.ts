// Tests that names keep clear of lines, marks, notes and other areas.
import type {LineString} from 'geojson';
import {describe, expect, test} from 'vitest';
import {freeRect} from '../../src/geometry/camera.ts';
import {globeProjection} from '../../src/geometry/globe.ts';
import {globePosition} from '../../src/geometry/globe-position.ts';
import {labelObstacles} from '../../src/layers/label-obstacles.ts';
import {NARROW} from '../../src/layers/map-label.ts';
import {type Look, namePoints} from '../../src/layers/plan-labels.ts';
import {sizes} from '../../src/layout/still-sizes.ts';
import {planScenes} from '../../src/scene/plan-scenes.ts';
import {shownIn} from '../../src/scene/scene.ts';
import {HOLD} from '../../src/story/locate.ts';
import {areaAt} from '../../src/geometry/area-at.ts';
import {polygonsIn} from '../../src/geometry/polygons-in.ts';
import {stories, story} from '../page/story.ts';

const {viewport} = sizes.landscape;
const sceneAt = planScenes(story, viewport, {motion: 'reduced'});
const lookAt = (id: string, more: Partial<Look> = {}): Look => {
  const index = story.steps.findIndex((step) => step.id === id);
  const scene = sceneAt({index, progress: HOLD});
  return {camera: scene.camera, viewport, shown: shownIn(scene), ...more};
};
const nameOf = (look: Look, id: string) =>
  namePoints(story, look).features.find(({properties}) => properties!['id'] === id)!;
const screen = (look: Look, id: string) => {
  const {geometry} = nameOf(look, id);
  const [lng, lat] = (geometry as {coordinates: number[]}).coordinates as [number, number];
  return globeProjection(look.camera, look.viewport)([lng, lat]);
};

describe('the name of an area', () => {
  test.each(['exercises', 'the-border', 'corridor', 'together', 'end'])(
    'lies on no line at %s',
    (step) => {
      const look = lookAt(step);
      for (const id of ['gilgit-baltistan', 'xinjiang']) {
        const {x, y} = screen(look, id);
        const half = id === 'xinjiang' ? 24 : nameOf(look, id).properties![NARROW] ? 30 : 48;
        const touched = labelObstacles(story, look).lines.filter(
          ({left, right, top, bottom}) =>
            x - half < right && x + half > left && y - 6 < bottom && y + 6 > top,
        );
        expect(touched, `${id} at ${step}`).toEqual([]);
      }
    },
  );

  test('never stands in another area: readers would take it for that one’s', () => {
    const xinjiang = story.layers.find(({id}) => id === 'xinjiang')!.data!.features[0]!;
    const holds = areaAt([{of: 'xinjiang', polygons: polygonsIn(xinjiang.geometry)}]);
    for (const {id} of story.steps) {
      const look = lookAt(id);
      if (!look.shown!.has('gilgit-baltistan' as never)) continue;
      const {geometry} = nameOf(look, 'gilgit-baltistan');
      if (geometry.type !== 'Point') throw new Error(`expected a point, found ${geometry.type}`);
      const [lng, lat] = geometry.coordinates;
      expect(holds([lng!, lat!]), id).toBe(undefined);
    }
  });

  test('stands in its own area or beside all of them where areas are coloured by numbers', () => {
    const {story: counties} = stories[2]!;
    const index = counties.steps.findIndex(({id}) => id === 'high');
    const scene = planScenes(counties, viewport, {motion: 'reduced'})({index, progress: HOLD});
    const look = {camera: scene.camera, viewport, shown: shownIn(scene)};
    const states = counties.layers.find(({id}) => id === 'incomes')!.data!.features;
    const stateAt = areaAt(
      states.map((of) => ({of: of.properties.id, polygons: polygonsIn(of.geometry)})),
    );
    const elsewhere = namePoints(counties, look).features.filter(({geometry, properties}) => {
      const isState = String(properties!['story:part']).startsWith('incomes');
      if (!isState || geometry.type !== 'Point') return false;
      const [lng = 0, lat = 0] = geometry.coordinates;
      const own = properties!['id'];
      if (stateAt([lng, lat]) === own) return false;
      // beside its state, the letters at both ends lie in none either
      const {x, y} = globeProjection(look.camera, viewport)([lng, lat]);
      const ends = [-18, 0, 18].map((by) => globePosition(look.camera, viewport)(x + by, y));
      return ends.some((end) => end && ![undefined, own].includes(stateAt(end)));
    });
    expect(elsewhere.map(({properties}) => properties!['name'])).toEqual([]);
  });

  test('makes room for a note', () => {
    const free = lookAt('exercises');
    const {x, y} = screen(free, 'xinjiang');
    const note = {left: x - 90, right: x + 90, top: y - 30, bottom: y + 30};
    const at = screen({...free, covered: [note]}, 'xinjiang');
    expect(Math.abs(at.x - x) > 90 || Math.abs(at.y - y) > 30).toBe(true);
  });
});

describe('a name without a mark', () => {
  test('stands at the first of its points that the view shows whole', () => {
    const look = lookAt('the-border');
    const {left, right} = freeRect(viewport);
    const {x} = screen(look, 'near-CHN');
    expect(x > left && x < right).toBe(true);
    const [first] = (
      story.layers
        .find(({id}) => id === 'names')!
        .data!.features.find(({properties}) => properties.id === 'near-CHN')!.geometry as LineString
    ).coordinates;
    expect((nameOf(look, 'near-CHN').geometry as {coordinates: unknown}).coordinates).toEqual(
      first,
    );
  });
});

test('marks are obstacles where a view shows them, and only there', () => {
  expect(labelObstacles(story, lookAt('corridor')).marks.length).toBeGreaterThan(10);
  expect(labelObstacles(story, lookAt('officers')).marks).toEqual([]);
});
