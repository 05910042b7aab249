// Tests that what a kind or a step cannot do with the geometry of a layer is said, and claimed nowhere.
import {describe, expect, test} from 'vitest';
import {legend} from '../../src/layers/legend.ts';
import {drawnStates} from '../../src/layers/drawn-states.ts';
import {describe as described} from '../../src/scene/describe.ts';
import {planScenes} from '../../src/scene/plan-scenes.ts';
import {dataWarnings} from '../../src/story/data-warnings.ts';
import {HOLD} from '../../src/story/locate.ts';
import {parseStory} from '../../src/story/parse-story.ts';
import {storyIn} from '../fixtures/html.ts';
import type {LayerId} from '../../src/story/types.ts';

const geometries = {
  point: {type: 'MultiPoint', coordinates: [[6, 46]]},
  line: {
    type: 'LineString',
    coordinates: [
      [6, 46],
      [7, 46],
    ],
  },
  polygon: {
    type: 'Polygon',
    coordinates: [
      [
        [6, 46],
        [7, 46],
        [7, 47],
        [6, 46],
      ],
    ],
  },
};
type Shape = keyof typeof geometries;

/** A story with one layer, `it`, of one feature, `one`. */
function storyOf(kind: string, shape: Shape, step: string, properties: object = {}) {
  const data = {
    type: 'Feature',
    properties: {id: 'one', ...properties},
    geometry: geometries[shape],
  };
  return parseStory(
    storyIn(`<map-story>
      <story-layer id="it" label="the thing" kind="${kind}"><script type="application/geo+json">${JSON.stringify(data)}</script></story-layer>
      <story-step id="a" ${step}><h2>A</h2></story-step>
    </map-story>`),
  ).story;
}
const viewport = {width: 1280, height: 800, padding: {top: 0, right: 0, bottom: 0, left: 0}};
const messages = (...of: Parameters<typeof storyOf>) =>
  dataWarnings(storyOf(...of), 'it' as LayerId).map(({code, message}) => `${code}: ${message}`);

describe('a kind that does not draw the geometry of its layer', () => {
  test.each([
    ['route', 'point', 'place'],
    ['border', 'polygon', 'region'],
    ['region', 'line', 'route'],
    ['region', 'point', 'place'],
  ] as const)('%s with a %s: the warning names %s', (kind, shape, other) => {
    expect(messages(kind, shape, 'focus="it"')).toEqual([
      expect.stringMatching(new RegExp(`^geometry-not-drawn: .*Use kind="${other}" for ${shape}s`)),
    ]);
  });

  test('is neither spoken of nor in the legend', () => {
    const at = {index: 0, progress: HOLD};
    for (const [kind, said] of [
      ['border', []],
      ['region', ['the thing']],
    ] as const) {
      const story = storyOf(kind, 'polygon', 'focus="it" highlight="it"');
      const scene = planScenes(story, viewport, {motion: 'full'})(at);
      expect(described(story, scene).includes('the thing')).toBe(said.length > 0);
      expect(legend(story, scene).map(({label}) => label)).toEqual(said);
    }
  });
});

describe('a step that draws what has no line', () => {
  test.each(['point', 'polygon'] as const)('is told so: %s', (shape) => {
    const kind = shape === 'point' ? 'place' : 'region';
    for (const draw of ['it', 'it/one'])
      expect(messages(kind, shape, `focus="it" draw="${draw}"`)).toEqual([
        expect.stringMatching(/^nothing-to-draw: “it/),
      ]);
  });

  test('is not told so about a line, or about a place that a line reaches', () => {
    expect(messages('route', 'line', 'focus="it" draw="it"')).toEqual([]);
    expect(messages('place', 'point', 'focus="it" draw="it"', {along: 0.5})).toEqual([]);
  });

  test('shows a place without “along” from the beginning', () => {
    const shownAt = (reveal: number, properties: object) =>
      drawnStates(storyOf('place', 'point', 'focus="it" draw="it"', properties)).map(({isOn}) =>
        isOn(reveal),
      );
    expect(shownAt(0, {})).toEqual([true]);
    expect(shownAt(0.4, {along: 0.5})).toEqual([false]);
    expect(shownAt(0.5, {along: 0.5})).toEqual([true]);
  });
});
