import {expect, test} from 'vitest';
import type {Viewport} from '../../src/geometry/camera.ts';
import {globeProjection} from '../../src/geometry/globe.ts';
import {contains} from '../../src/geometry/rect.ts';
import {noteRoom, notesOfStep} from '../../src/layout/step-notes.ts';
import {sizes} from '../../src/layout/still-sizes.ts';
import {textWidth} from '../../src/layout/text-width.ts';
import {planScenes} from '../../src/scene/plan-scenes.ts';
import {HOLD} from '../../src/story/locate.ts';
import {parseStory} from '../../src/story/parse-story.ts';
import {storyIn} from '../fixtures/html.ts';

const {viewport} = sizes.landscape;

/** A road from west to east with a town at each end, in a step that draws it. */
const road = `<story-layer id="road" kind="route" label="Road"><script type="application/geo+json">
{"type":"LineString","coordinates":[[10,50],[11,50.1],[12,50]]}</script></story-layer>
<story-layer id="towns" kind="place" label="Towns"><script type="application/geo+json">
{"type":"FeatureCollection","features":[
  {"type":"Feature","id":"west","properties":{"name":"West"},"geometry":{"type":"Point","coordinates":[10,50]}},
  {"type":"Feature","id":"east","properties":{"name":"East"},"geometry":{"type":"Point","coordinates":[12,50]}}]}</script></story-layer>`;

function notesIn(notes: string, at: Viewport = viewport, step = 'focus="road" show="towns/west"') {
  const {story, problems} = parseStory(
    storyIn(`${road}<story-step id="one" ${step}><h2>One</h2>${notes}</story-step>`),
  );
  expect(problems).toEqual([]);
  const {camera} = planScenes(story, at, {motion: 'reduced'})({index: 0, progress: HOLD});
  return {camera, notes: notesOfStep(story, 'one', camera, at)};
}

test('the line of a note leads from the place that it names', () => {
  const {camera, notes} = notesIn('<story-note of="towns/west">Where it begins</story-note>');
  const {x, y} = globeProjection(camera, viewport)([10, 50]);
  expect(notes).toHaveLength(1);
  expect(notes[0]!.at).toEqual([x, y]);
  expect(notes[0]!.position).toEqual([10, 50]);
});

test('a note may name a position, a feature that the step does not show, or a whole layer', () => {
  const {notes} = notesIn(
    `<story-note at="11 50.1">The middle</story-note>
    <story-note of="towns/east">The end</story-note>
    <story-note of="road">The road</story-note>`,
  );
  expect(notes.map(({ordinal}) => ordinal)).toEqual([0, 1, 2]);
  expect(notes.map(({position}) => position[0])).toEqual([11, 12, expect.closeTo(11, 0)]);
});

test('a note has a dot of its own exactly where the step marks nothing', () => {
  const {notes} = notesIn(
    '<story-note of="towns/west">Marked</story-note><story-note of="towns/east">Bare</story-note>',
  );
  expect(notes.map(({dot}) => dot)).toEqual([false, true]);
});

test('no line of a note is wider than 18 em', () => {
  const {notes} = notesIn(
    `<story-note of="towns/west">${'Words of a rather long sentence '.repeat(4)}</story-note>`,
  );
  expect(notes[0]!.rows.length).toBeGreaterThan(2);
  for (const row of notes[0]!.rows) expect(textWidth(row, 500)).toBeLessThanOrEqual(18.5);
});

test.each(Object.entries(sizes))(
  'notes stand inside the free rectangle of a %s picture',
  (_, size) => {
    const {notes} = notesIn(
      '<story-note of="towns/west">Where it begins</story-note><story-note at="12 50">Where it ends</story-note>',
      size.viewport,
    );
    expect(notes).toHaveLength(2);
    for (const {box} of notes) expect(contains(noteRoom(size.viewport), box)).toBe(true);
  },
);

test('a note whose place is out of view is not on the map', () => {
  expect(notesIn('<story-note at="40 50">Far away</story-note>').notes).toEqual([]);
  expect(notesIn('<story-note at="-170 -50">Behind the globe</story-note>').notes).toEqual([]);
});

test('a note of a line whose middle is out of view stands at a part of it that is in view', () => {
  const step = 'camera="10.3 50 9" show="road"';
  const {notes} = notesIn('<story-note of="road">The road</story-note>', viewport, step);
  expect(notes).toHaveLength(1);
  expect(contains(noteRoom(viewport), notes[0]!.box)).toBe(true);
});

test('where nothing is free, a note is not on the map', () => {
  const low = {width: 200, height: 120, padding: {top: 20, right: 8, bottom: 30, left: 8}};
  expect(notesIn('<story-note of="towns/west">Where it begins</story-note>', low).notes).toEqual(
    [],
  );
});

test('larger letters take more room', () => {
  const {camera} = notesIn('');
  const {story} = parseStory(
    storyIn(
      `${road}<story-step id="one" focus="road"><h2>One</h2><story-note of="towns/west">Where</story-note></story-step>`,
    ),
  );
  const [usual] = notesOfStep(story, 'one', camera, viewport);
  const [large] = notesOfStep(story, 'one', camera, viewport, 26);
  const widthOf = ({box}: {box: {left: number; right: number}}) => box.right - box.left;
  expect(widthOf(large!)).toBeCloseTo(2 * widthOf(usual!));
});
