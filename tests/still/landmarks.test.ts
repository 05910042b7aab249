// Tests that dots of places that steps pick are drawn with their names, which keep off lines.
import type {Position} from 'geojson';
import {describe, expect, test} from 'vitest';
import {textWidth} from '../../src/layout/text-width.ts';
import {notesOfStep} from '../../src/layout/step-notes.ts';
import {type Orientation, sizes} from '../../src/layout/still-sizes.ts';
import {planScenes} from '../../src/scene/plan-scenes.ts';
import {sheetOf} from '../../src/still/sheet.ts';
import {still} from '../../src/still/still.ts';
import {parseStory} from '../../src/story/parse-story.ts';
import type {Story} from '../../src/story/types.ts';
import {storyIn} from '../fixtures/html.ts';
import {story as pageStory} from '../page/story.ts';
import {indexOf, optionsOf, orientations} from './article-stills.ts';
import {all, type Element, parse} from './svg.ts';

/** What a still has of each layer of the style, by its id. */
function layersOf(index: number, orientation: Orientation, story: Story = pageStory) {
  const options = optionsOf(index, orientation, {}, story);
  const {camera} = options.scene;
  const notes = notesOfStep(story, story.steps[index]!.id, camera, sizes[orientation].viewport);
  const groups = all(parse(still({...options, notes})));
  return new Map(groups.map((group) => [group.attributes['data-layer'], group]));
}

const tagged = (group: Element | undefined, tag: string) =>
  group ? all(group).filter((one) => one.tag === tag) : [];
/** Dots as large as one with a name, and how many names there are. */
const FULL = 4;
const dotsIn = (layers: ReadonlyMap<string | undefined, Element>, part: string) =>
  tagged(layers.get(`story:${part}:dot`), 'circle').map(({attributes}) => Number(attributes['r']));
const namesIn = (layers: ReadonlyMap<string | undefined, Element>, part: string) =>
  tagged(layers.get(`story:${part}:label`), 'text');

const noted = pageStory.notes.flatMap(({of}) =>
  of.map(({layer, feature}) => `${layer}/${feature}`),
);

describe.each(orientations)('in %s', (orientation) => {
  test.each(pageStory.steps.map(({id}, index) => ({id, index})))(
    'no place of the step $id has a full dot and no name',
    ({index}) => {
      const layers = layersOf(index, orientation);
      for (const {id, layer} of pageStory.parts) {
        if (!['places', 'towns'].includes(layer) || noted.includes(id)) continue;
        const full = dotsIn(layers, id).filter((radius) => radius >= FULL);
        expect(full.length, id).toBe(namesIn(layers, id).length);
      }
    },
  );
});

const close = ['One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten'];
const town = (name: string, at: number) => ({
  type: 'Feature',
  properties: {id: `t${at}`, name: `The old town of ${name}`, along: at / 20},
  geometry: {type: 'Point', coordinates: [75 + at * 0.01, 36]},
});
const line = {
  type: 'Feature',
  properties: {id: 'way', name: 'Way'},
  geometry: {
    type: 'LineString',
    coordinates: [
      [70, 36],
      [80, 36],
    ],
  },
};
const layer = (id: string, kind: string, features: readonly object[]) =>
  `<story-layer id="${id}" kind="${kind}" label="${id}"><script type="application/geo+json">${JSON.stringify({type: 'FeatureCollection', features})}</script></story-layer>`;
const towns = layer('towns', 'place', close.map(town));
const storyOf = (step: string) =>
  parseStory(
    storyIn(`<map-story>${layer('way', 'route', [line])}${towns}
      <story-step id="a" camera="75 36 6" ${step}><h2>A</h2></story-step></map-story>`),
  ).story;

describe('of ten places so close that not all names have room', () => {
  const picked = close.map((_, at) => `towns/t${at}`);
  const dots = (story: Story, parts: readonly string[]) => {
    const layers = layersOf(0, 'landscape', story);
    const radii = parts.flatMap((part) => dotsIn(layers, part));
    const names = parts.flatMap((part) => namesIn(layers, part));
    expect(names.length).toBeGreaterThan(0);
    expect(names.length).toBeLessThan(close.length);
    return {names: names.length, full: radii.filter((one) => one >= FULL).length, radii};
  };

  test('those that a step picks are drawn where they are named', () => {
    const {names, full, radii} = dots(storyOf(`show="${picked.join(' ')}"`), picked);
    expect([full, radii.length]).toEqual([names, names]);
  });

  test('those along a line that is drawn are small where they are not named', () => {
    const {names, full, radii} = dots(storyOf('draw="way towns"'), ['towns']);
    expect([full, radii.length]).toEqual([names, close.length]);
  });

  test('those of a layer that is shown whole are all drawn alike', () => {
    const {full} = dots(storyOf('show="towns"'), ['towns']);
    expect(full).toBe(close.length);
  });
});

/** The names of places at a step on which a line lies, without the room around their letters. */
function namesOn(part: string, id: string, orientation: Orientation): string[] {
  const {viewport, bleed} = sizes[orientation];
  const index = indexOf(id);
  const {camera} = planScenes(pageStory, viewport, {motion: 'reduced'})({
    index,
    progress: 0.5,
  });
  const {point} = sheetOf(camera, viewport, bleed);
  const [data, feature] = part.split('/');
  const {geometry} = pageStory.layers
    .find((one) => one.id === data)!
    .data!.features.find(({properties}) => properties.id === feature)!;
  const positions = (geometry as {coordinates: Position[]}).coordinates;
  const points = positions.flatMap((one, at) => {
    const next = positions[at + 1] ?? one;
    return [0, 0.25, 0.5, 0.75].flatMap((share) => {
      const between = one.map((value, axis) => value + share * (next[axis]! - value));
      return [point(between)].filter((found) => found !== undefined);
    });
  });
  const layers = layersOf(index, orientation);
  return pageStory.parts
    .filter((one) => one.layer === 'towns')
    .flatMap((one) => tagged(layers.get(`story:${one.id}:label`), 'g'))
    .flatMap((group) => {
      const px = Number(group.attributes['font-size']);
      return tagged(group, 'text').flatMap(({texts: [name = ''], attributes}) => {
        const [x, y] = [Number(attributes['x']), Number(attributes['y'])];
        const wide = textWidth(name, 600) * px;
        const left =
          x - wide * {start: 0, middle: 0.5, end: 1}[attributes['text-anchor'] ?? 'middle']!;
        const isOn = points.some(
          ([px1, py1]) => px1 > left && px1 < left + wide && py1 > y - 0.7 * px && py1 < y,
        );
        return isOn ? [name] : [];
      });
    });
}

test.each(['corridor', 'to-the-sea'])('no name of a town lies on the corridor at %s', (id) => {
  expect(namesOn('cpec/line', id, 'landscape')).toEqual([]);
});

test.each([360, 400, 440, 480])(
  'names that keep off lines leave an area that holds them its own, beside a card of %d px',
  (left) => {
    const index = indexOf('the-border');
    const viewport = {width: 920, height: 560, padding: {top: 24, right: 52, bottom: 52, left}};
    const scene = planScenes(pageStory, viewport, {motion: 'full'})({index, progress: 0.5});
    const notes = notesOfStep(pageStory, 'the-border', scene.camera, viewport);
    const names = all(parse(still({...optionsOf(index), scene, viewport, notes})))
      .filter(({tag}) => tag === 'text')
      .map(({texts}) => texts.join(''));
    expect(names).toContain('Gilgit-Baltistan');
  },
);
