import fc from 'fast-check';
import {expect, test} from 'vitest';
import type {LngLat} from '../../src/geometry/lng-lat.ts';
import {parseStory} from '../../src/story/parse-story.ts';
import {swappedLayers} from '../../src/story/swapped-layers.ts';
import {seeded} from '../fixtures/arbitraries.ts';
import {storyIn} from '../fixtures/html.ts';

/** A story with a layer for each list of positions, and a step for each camera. */
function suspects(layers: readonly (readonly LngLat[])[], cameras: readonly LngLat[] = []) {
  const written = layers.map(
    (coordinates, index) =>
      `<story-layer id="l${index}" kind="place" label="l"><script type="application/geo+json">${JSON.stringify({type: 'MultiPoint', coordinates})}</script></story-layer>`,
  );
  const steps = cameras.map(([lng, lat]) => `<story-step camera="${lng} ${lat}"></story-step>`);
  const {story} = parseStory(storyIn(`<map-story>${[...written, ...steps].join('')}</map-story>`));
  return swappedLayers(story).map(({path}) => path);
}
const alps: LngLat[] = [
  [6.1, 46.2],
  [7.4, 46.9],
];
const turned: LngLat[] = alps.map(([lng, lat]) => [lat, lng]);

test('a layer far from a camera, and near to it when swapped, is suspected', () => {
  expect(suspects([turned], [[6, 46]])).toEqual(['story-layer#l0']);
  expect(suspects([alps], [[6, 46]])).toEqual([]);
});

test('a layer far from all others, and near to them when swapped, is suspected', () => {
  expect(suspects([alps, turned, [[8, 47]]])).toEqual(['story-layer#l1']);
});

test('of two layers each of which may be the one, one problem names both', () => {
  expect(suspects([alps, turned])).toEqual(['story-layer#l0']);
});

test('a layer by itself gives no evidence', () => {
  expect(suspects([turned])).toEqual([]);
});

test('a story that goes around the world is not suspected', () => {
  expect(
    suspects(
      [
        alps,
        [
          [-74, 40.7],
          [139.7, 35.7],
        ],
        [[151, -34]],
      ],
      [[0, 0]],
    ),
  ).toEqual([]);
});

test('a layer near a camera is never suspected', () => {
  const near = fc.tuple(
    fc.double({min: 0, max: 10, noNaN: true}),
    fc.double({min: 40, max: 50, noNaN: true}),
  );
  fc.assert(
    fc.property(fc.array(near, {minLength: 1, maxLength: 5}), (positions) => {
      expect(suspects([positions], [[5, 45]])).toEqual([]);
    }),
    seeded,
  );
});
