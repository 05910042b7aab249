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

test.each([
  ['border', '', 'line'],
  ['route', '', 'line'],
  ['route', '"dashed": true, ', 'dashed'],
  ['arc', '', 'line'],
  ['context', '', 'line'],
])('a line of the kind %s that has {%s} grows, and keeps its dashes', (kind, more, name) => {
  const {story} = parseStory(
    storyIn(
      `<map-story><story-layer id="a" kind="${kind}" label="A"><script type="application/geo+json">{"type": "Feature", "properties": {${more}"id": "b"}, "geometry": {"type": "LineString", "coordinates": [[10, 50], [12, 50]]}}</script></story-layer><story-step id="s" focus="a" draw="a"><h2>S</h2></story-step></map-story>`,
    ),
  );
  const scene = planScenes(story, viewport, {motion: 'full'})({index: 0, progress: HOLD});
  const at = (reveal: number) => {
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
  const lengthOf = (svg: string) =>
    subpaths(/ d="([^"]+)"/.exec(svg)?.[1] ?? '').reduce(
      (sum, line) => sum + Math.abs(line.at(-1)![0]! - line[0]![0]!),
      0,
    );
  expect(lengthOf(at(0))).toBe(0);
  expect(lengthOf(at(0.5)) / lengthOf(at(1))).toBeCloseTo(0.5, 1);
  expect(/dasharray/.test(at(0.5))).toBe(kind === 'arc' || more !== '');
});
