// Tests how near a step is looked at, by what it frames.
import {describe, expect, test} from 'vitest';
import {freeRect, seenFrom} from '../../src/geometry/camera.ts';
import {globeProjection} from '../../src/geometry/globe.ts';
import type {LngLat} from '../../src/geometry/lng-lat.ts';
import {coarseBasemap} from '../../src/scene/coarse-basemap.ts';
import {positionsOf, stepCameras} from '../../src/scene/step-cameras.ts';
import {parseStory} from '../../src/story/parse-story.ts';
import {storyIn} from '../fixtures/html.ts';
import {toReference} from '../../src/story/parts.ts';

const viewport = {width: 1280, height: 800, padding: {top: 40, right: 40, bottom: 40, left: 480}};
const layer = (id: string, kind: string, geometry: object) =>
  `<story-layer id="${id}" label="${id}" kind="${kind}"><script type="application/geo+json">${JSON.stringify(geometry)}</script></story-layer>`;
const feature = (id: string, type: string, coordinates: unknown) => ({
  type: 'Feature',
  properties: {id},
  geometry: {type, coordinates},
});
const collection = (...features: object[]) => ({type: 'FeatureCollection', features});
const park = feature('park', 'Polygon', [
  [
    [6.14, 46.2],
    [6.15, 46.2],
    [6.15, 46.207],
    [6.14, 46.207],
    [6.14, 46.2],
  ],
]);
const cafes = collection(
  feature('one', 'Point', [6.141, 46.201]),
  feature('two', 'Point', [6.144, 46.203]),
);
const storyOf = (steps: string, attributes = '') =>
  parseStory(
    storyIn(`<map-story${attributes}>
      ${layer('park', 'region', park)}${layer('cafes', 'place', cafes)}
      ${layer('town', 'place', feature('town', 'Point', [6.1, 46.2]))}${steps}
    </map-story>`),
  ).story;
const cameraOf = (step: string) => stepCameras(storyOf(step), viewport)(0);

test.each([
  ['start', 480, 1240],
  ['end', 40, 800],
  ['full', 40, 1240],
])('a step whose card stands at side="%s" is framed from %i to %i px', (side, left, right) => {
  const {padding} = viewport;
  const sides = {
    end: {...padding, left: padding.right, right: padding.left},
    full: {...padding, left: padding.right},
  };
  const window = {...viewport, sides};
  const story = storyOf(`<story-step id="a" focus="park" side="${side}"><h2>A</h2></story-step>`);
  const camera = stepCameras(story, window)(0);
  expect(freeRect(seenFrom(camera, window))).toMatchObject({left, right});
  const {x} = globeProjection(camera, window)([6.145, 46.2035]);
  expect(x).toBeCloseTo((left + right) / 2, 0);
});

describe('a step', () => {
  test('about a park of 800 m fills the free rectangle with it', () => {
    const story = storyOf('<story-step id="a" focus="park"><h2>A</h2></story-step>');
    const camera = stepCameras(story, viewport)(0);
    const {left, top, right, bottom} = freeRect(viewport);
    const seen = positionsOf(story, toReference('park')).map((at: LngLat) =>
      globeProjection(camera, viewport)(at),
    );
    const width = Math.max(...seen.map(({x}) => x)) - Math.min(...seen.map(({x}) => x));
    const height = Math.max(...seen.map(({y}) => y)) - Math.min(...seen.map(({y}) => y));
    const margin = 48;
    expect(Math.max(width / (right - left - margin), height / (bottom - top - margin))).toBeCloseTo(
      1,
      2,
    );
  });

  test('about a single place is seen from zoom 7', () => {
    expect(cameraOf('<story-step id="a" focus="town"><h2>A</h2></story-step>').zoom).toBe(7);
  });

  test('about one place among others close by is seen from as near as all of them', () => {
    const one = cameraOf('<story-step id="a" focus="cafes/one"><h2>A</h2></story-step>');
    const all = cameraOf('<story-step id="a" focus="cafes"><h2>A</h2></story-step>');
    expect(one.zoom).toBeGreaterThan(13);
    expect(one.zoom).toBeLessThanOrEqual(Math.min(16, all.zoom) + 1e-6);
    expect(one.center[0]).toBeCloseTo(6.141, 6);
  });

  test('with max-zoom is not seen from nearer, and a single place from there', () => {
    const step = (focus: string) =>
      `<story-step id="a" focus="${focus}" max-zoom="12"><h2>A</h2></story-step>`;
    expect(cameraOf(step('park')).zoom).toBe(12);
    expect(cameraOf(step('town')).zoom).toBe(12);
  });
});

describe('the built-in basemap', () => {
  const near = '<story-step id="a" focus="park"><h2>A</h2></story-step>';
  const codes = (steps: string, attributes?: string) =>
    coarseBasemap(storyOf(steps, attributes), viewport).map(({code}) => code);

  test('is said once to have no detail where steps look near', () => {
    const nearer = '<story-step id="b" camera="6.145 46.203 14"><h2>B</h2></story-step>';
    expect(codes(near + nearer)).toEqual(['basemap-coarse']);
    expect(codes(nearer)).toEqual(['basemap-coarse']);
  });

  test('is not spoken of where steps stay away, or where the author has a basemap of their own', () => {
    expect(codes('<story-step id="a" focus="town"><h2>A</h2></story-step>')).toEqual([]);
    expect(codes(near, ' basemap="streets.json"')).toEqual([]);
  });
});
