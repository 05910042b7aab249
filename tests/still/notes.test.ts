import {expect, test} from 'vitest';
import {palettes} from '../../src/layers/palette.ts';
import {notesOfStep, type PlacedNote} from '../../src/layout/step-notes.ts';
import {sizes} from '../../src/layout/still-sizes.ts';
import {mirrored} from '../../src/layout/still-sizes.ts';
import {still} from '../../src/still/still.ts';
import {planScenes} from '../../src/scene/plan-scenes.ts';
import {HOLD} from '../../src/story/locate.ts';
import {parseStory} from '../../src/story/parse-story.ts';
import {storyIn} from '../fixtures/html.ts';
import {layerIn, optionsOf} from './article-stills.ts';

const {viewport} = sizes.landscape;

const town = (id: string, lng: number) =>
  `{"type":"Feature","id":"${id}","properties":{"name":"${id}"},"geometry":{"type":"Point","coordinates":[${lng},50]}}`;

const {story} = parseStory(
  storyIn(`<story-layer id="towns" kind="place" label="Towns"><script type="application/geo+json">
  {"type":"FeatureCollection","features":[${[10, 10.4, 12].map((lng, index) => town('Abc'[index]!, lng)).join()}]}</script></story-layer>
  <story-step id="one" focus="towns"><h2>One</h2>
    <story-note of="towns/A">Read &amp; write &lt;here&gt;</story-note>
    <story-note of="towns/c">هذه ملاحظة</story-note>
  </story-step>`),
);

function drawn(at = viewport, notes?: readonly PlacedNote[]) {
  const scene = planScenes(story, at, {motion: 'reduced'})({index: 0, progress: HOLD});
  const placed = notes ?? notesOfStep(story, 'one', scene.camera, at);
  const svg = still(
    optionsOf(0, 'landscape', {scene, viewport: at, notes: placed, files: {}}, story),
  );
  return {placed, svg};
}

test('a still shows each note with its line, and its letters as they are', () => {
  const {placed, svg} = drawn();
  expect(placed).toHaveLength(2);
  const layer = layerIn(svg, 'notes');
  expect(layer).toContain('Read &amp; write &lt;here&gt;');
  expect(layer).toContain('هذه ملاحظة');
  // each line once for its halo, once for itself
  expect(layer.match(/<line /g)).toHaveLength(4);
  expect(layer).toContain(palettes.light.ink);
});

test('a still without notes is the same as before there were any', () => {
  expect(drawn(viewport, []).svg).not.toContain('notes');
});

test('names give way to a note', () => {
  const {placed, svg} = drawn(viewport, []);
  const x = placed.length;
  expect(x).toBe(0);
  const names = (svg: string) =>
    [...svg.matchAll(/<text[^>]*>([Abc])</g)].map((match) => match[1]!);
  expect(names(svg).sort()).toEqual(['A', 'b', 'c'].sort());
  const {camera} = planScenes(story, viewport, {motion: 'reduced'})({index: 0, progress: HOLD});
  const [note] = notesOfStep(story, 'one', camera, viewport);
  const all = {left: 0, top: 0, right: viewport.width, bottom: viewport.height};
  expect(names(drawn(viewport, [{...note!, box: all}]).svg)).toEqual([]);
});

test('text from the right is ordered by itself, and stands on the left of its point', () => {
  const {placed, svg} = drawn(mirrored(viewport));
  expect(layerIn(svg, 'notes')).toContain('unicode-bidi="plaintext"');
  expect(placed[1]!.align).toBe('end');
});
