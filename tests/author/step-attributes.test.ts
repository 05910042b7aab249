import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {globeProjection} from '../../src/geometry/globe.ts';
import {cameraAttributes, focusable, namesOf} from '../../src/author/step-attributes.ts';
import {planScenes} from '../../src/scene/plan-scenes.ts';
import {HOLD} from '../../src/story/locate.ts';
import {parseStory} from '../../src/story/parse-story.ts';
import {camera, seeded, viewport} from '../fixtures/arbitraries.ts';
import {storyIn} from '../fixtures/html.ts';
import {stories} from '../page/story.ts';

const {story} = stories[1]!;
const laptop = {width: 1280, height: 800, padding: {top: 24, right: 480, bottom: 52, left: 52}};
const sceneOf = (id: string) =>
  planScenes(story, laptop, {motion: 'reduced'})({
    index: story.steps.findIndex((step) => step.id === id),
    progress: HOLD,
  });

describe('a camera as attributes', () => {
  test('gives a step the same view again: its middle within 2 px, its zoom within 0.005, pitch and bearing within half a degree', () => {
    fc.assert(
      fc.property(camera, viewport, (plain, window) => {
        const seen = {...plain, padding: window.padding};
        const {story, problems} = parseStory(
          storyIn(
            `<map-story><story-step id="a" ${cameraAttributes(seen)}><h2>A</h2></story-step></map-story>`,
          ),
        );
        expect(problems).toEqual([]);
        const again = planScenes(story, window, {motion: 'reduced'})({
          index: 0,
          progress: 0,
        }).camera;
        const [before, after] = [
          globeProjection(seen, window)(seen.center),
          globeProjection(
            {...again, pitch: seen.pitch, bearing: seen.bearing},
            window,
          )(seen.center),
        ];
        expect(Math.hypot(before.x - after.x, before.y - after.y)).toBeLessThan(2);
        expect(Math.abs(again.zoom - seen.zoom)).toBeLessThanOrEqual(0.005 + 1e-9);
        expect(Math.abs(again.pitch - seen.pitch)).toBeLessThanOrEqual(0.5);
        expect(Math.abs(again.bearing - seen.bearing)).toBeLessThanOrEqual(0.5);
      }),
      seeded,
    );
  });

  test('says nothing of what is as it would be without', () => {
    expect(
      cameraAttributes({
        center: [74.90001, 36.12],
        zoom: 5.4321,
        pitch: 0,
        bearing: -0.2,
        padding: laptop.padding,
      }),
    ).toBe('camera="74.9 36.12 5.43"');
    expect(
      cameraAttributes({
        center: [74.9, 36.12],
        zoom: 2,
        pitch: 35.2,
        bearing: 90,
        padding: laptop.padding,
      }),
    ).toBe('camera="74.9 36.1 2" pitch="35" bearing="90"');
  });
});

test('ids are those of layers and of features that have one', () => {
  const ids = namesOf(story).map(({id}) => id);
  expect(ids).toEqual(
    expect.arrayContaining([
      'lakes',
      'lakes/victoria',
      'nile/white',
      'across/straight',
      'places/cairo',
    ]),
  );
  expect(namesOf(story).find(({id}) => id === 'lakes')).toEqual({id: 'lakes', called: 'البحيرات'});
  const point = (properties: object) => ({
    type: 'Feature',
    properties,
    geometry: {type: 'Point', coordinates: [1, 1]},
  });
  const data = JSON.stringify({
    type: 'FeatureCollection',
    features: [point({id: 'a', name: 'Ey'}), point({name: 'Bee'})],
  });
  const {story: some} = parseStory(
    storyIn(
      `<map-story><story-layer id="towns" label="Towns"><script type="application/geo+json">${data}</script></story-layer><story-step id="s" camera="0 0"><h2>S</h2></story-step></map-story>`,
    ),
  );
  expect(namesOf(some)).toEqual([
    {id: 'towns', called: 'Towns'},
    {id: 'towns/a', called: 'Ey'},
  ]);
});

test('a focus is proposed of what lies wholly in the free rectangle, the largest first', () => {
  expect(focusable(story, sceneOf('aswan').camera, laptop).slice(0, 2)).toEqual([
    'lakes/nasser',
    'places/aswan',
  ]);
  expect(focusable(story, sceneOf('delta-step').camera, laptop)[0]).toMatch(/^delta/);
  expect(focusable(story, sceneOf('delta-step').camera, laptop)).not.toContain('nile/main');
});
