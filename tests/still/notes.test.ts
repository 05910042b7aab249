import {expect, test} from 'vitest';
import {palettes} from '../../src/layers/palette.ts';
import {notedNames} from '../../src/layers/noted-names.ts';
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

test('the name of a place gives way to a note that begins with it, and only where that is shown', () => {
  const written = (text: string) => {
    const {story} = parseStory(
      storyIn(`<story-layer id="towns" kind="place" label="Towns"><script type="application/geo+json">
      {"type":"FeatureCollection","features":[${town('Aden (ADE)', 10)},${town('Basra', 12)}]}</script></story-layer>
      <story-step id="one" focus="towns"><h2>One</h2><story-note of="towns/Aden (ADE)">${text}</story-note></story-step>`),
    );
    // an id with spaces is no reference
    const [note] = story.notes;
    const of = [{layer: story.layers[0]!.id, feature: 'Aden (ADE)'}];
    const noted = {...story, notes: [{...note!, of}]};
    const scene = planScenes(noted, viewport, {motion: 'reduced'})({index: 0, progress: HOLD});
    const notes = notesOfStep(noted, 'one', scene.camera, viewport);
    const names = (shown: readonly PlacedNote[]) => {
      const options = optionsOf(0, 'landscape', {scene, viewport, notes: shown, files: {}}, noted);
      return layerIn(still(options), 'story:towns:label').match(/Aden|Basra/g);
    };
    expect(notes).toHaveLength(1);
    return {shown: names(notes), hidden: names([]), givesWay: notedNames(noted).length};
  };
  expect(written('Aden: a port')).toEqual({
    shown: ['Basra'],
    hidden: ['Aden', 'Basra'],
    givesWay: 1,
  });
  expect(written('aden, a port').givesWay).toBe(1);
  expect(written('Adenauer was never here').givesWay).toBe(0);
  expect(written('The port of Aden').givesWay).toBe(0);
});

test('text from the right is ordered by itself, and stands on the left of its point', () => {
  const {placed, svg} = drawn(mirrored(viewport));
  expect(layerIn(svg, 'notes')).toContain('unicode-bidi="plaintext"');
  expect(placed[1]!.align).toBe('end');
});
