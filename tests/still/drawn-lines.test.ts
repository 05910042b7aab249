// Tests that a still draws every kind of line as far as a step has drawn it, with its dashes and dots.
import {expect, test} from 'vitest';
import {sizes} from '../../src/layout/still-sizes.ts';
import {planScenes} from '../../src/scene/plan-scenes.ts';
import {still} from '../../src/still/still.ts';
import {HOLD} from '../../src/story/locate.ts';
import {parseStory} from '../../src/story/parse-story.ts';
import {storyIn} from '../fixtures/html.ts';
import {basemap, files, layerIn} from './article-stills.ts';
import {subpaths} from './svg.ts';

const {viewport, bleed} = sizes.landscape;

/** What a still draws of one line when a share of it is drawn. */
function drawingOf(kind: string, feature: object, name: string): (reveal: number) => string {
  const {story} = parseStory(
    storyIn(
      `<map-story><story-layer id="a" kind="${kind}" label="A"><script type="application/geo+json">${JSON.stringify(feature)}</script></story-layer><story-step id="s" focus="a" draw="a"><h2>S</h2></story-step></map-story>`,
    ),
  );
  const scene = planScenes(story, viewport, {motion: 'full'})({index: 0, progress: HOLD});
  return (reveal) => {
    const layers = Object.fromEntries(
      Object.entries(scene.layers).map(([id, one]) => [id, {...one, reveal}]),
    );
    const svg = still({
      story,
      scene: {...scene, layers},
      viewport,
      bleed,
      theme: 'light',
      lang: 'en',
      basemap,
      files,
    });
    return layerIn(svg, `story:a:${name}`);
  };
}

const lengthOf = (svg: string) =>
  subpaths(/ d="([^"]+)"/.exec(svg)?.[1] ?? '').reduce(
    (sum, line) => sum + Math.abs(line.at(-1)![0]! - line[0]![0]!),
    0,
  );

test.each([
  ['border', {}, 'line'],
  ['route', {}, 'line'],
  ['route', {dashed: true}, 'dashed'],
  ['arc', {}, 'line'],
  ['context', {}, 'line'],
])('a line of the kind %s that has %j grows, and keeps its dashes', (kind, more, name) => {
  const at = drawingOf(
    kind,
    {
      type: 'Feature',
      properties: {...more, id: 'b'},
      geometry: {
        type: 'LineString',
        coordinates: [
          [10, 50],
          [12, 50],
        ],
      },
    },
    name,
  );
  expect(lengthOf(at(0))).toBe(0);
  expect(lengthOf(at(0.5)) / lengthOf(at(1))).toBeCloseTo(0.5, 1);
  expect(/dasharray/.test(at(0.5))).toBe(kind === 'arc' || 'dashed' in more);
});

test('the parts of a line are drawn one after the other', () => {
  const geometry = {
    type: 'MultiLineString',
    coordinates: [
      [
        [10, 50],
        [11, 50],
      ],
      [
        [12, 50],
        [15, 50],
      ],
    ],
  };
  const feature = {type: 'Feature', properties: {}, geometry};
  const [whole, growing] = ['line', 'line:growing'].map((name) =>
    drawingOf('route', feature, name),
  );
  const lengths = (reveal: number) => [lengthOf(whole!(reveal)), lengthOf(growing!(reveal))];
  const [first, none] = lengths(0.25);
  expect(none).toBe(0);
  expect(lengths(0)).toEqual([0, 0]);
  const part = lengths(0.125);
  expect(part[0]).toBe(0);
  expect(part[1]! / first!).toBeCloseTo(0.5, 1);
  const more = lengths(0.5);
  expect(more[0]).toBeCloseTo(first!, 1);
  expect(more[1]! / first!).toBeCloseTo(1, 1);
  const all = lengths(1);
  expect(all[0]! / first!).toBeCloseTo(4, 1);
  expect(all[1]).toBe(0);
});
