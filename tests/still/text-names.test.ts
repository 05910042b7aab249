// Tests that what a step's text names is named on its map.
import {describe, expect, test} from 'vitest';
import {freeRect} from '../../src/geometry/camera.ts';
import {globeProjection} from '../../src/geometry/globe.ts';
import {namePositions} from '../../src/geometry/name-positions.ts';
import {type Orientation, sizes} from '../../src/layout/still-sizes.ts';
import {featuresAt} from '../../src/story/with-data.ts';
import {stories, story} from '../page/story.ts';
import {optionsOf, orientations} from './article-stills.ts';
import {namedIn, plainName} from './named-in.ts';

/** Names of a step's text that its map leaves out, and why. */
const exceptions: Readonly<Record<string, string>> = {
  'the-border portrait: Indira Col': 'between notes; the end of the solid line shows where it is',
  'the-border landscape: Indira Col': 'between notes; the end of the solid line shows where it is',
};

/** The names of the places that a step's links name and the map has in view. */
function linked(index: number, orientation: Orientation): string[] {
  const {viewport} = sizes[orientation];
  const {left, top, right, bottom} = freeRect(viewport);
  const project = globeProjection(optionsOf(index, orientation).scene.camera, viewport);
  return story.links
    .filter(({step}) => step === story.steps[index]!.id)
    .flatMap(({to}) => to)
    .flatMap((reference) => featuresAt(story, reference))
    .flatMap(({geometry, properties: {name}}) => {
      const points = namePositions(geometry).flatMap(([first]) => (first ? [project(first)] : []));
      const seen = points.some(
        ({x, y, hidden}) => !hidden && x > left && x < right && y > top && y < bottom,
      );
      return seen && name !== undefined ? [name] : [];
    });
}

describe.each(orientations)('a %s map', (orientation) => {
  test.each(story.steps.map(({id}, index) => [id, index] as const))(
    'names at %s what its text names and the view shows',
    (id, index) => {
      const {names, notes} = namedIn(index, orientation);
      const missing = linked(index, orientation)
        .filter((name) => !names.has(plainName(name)) && !notes.some((note) => note.includes(name)))
        .map((name) => `${id} ${orientation}: ${name}`)
        .filter((one) => !(one in exceptions));
      expect(missing).toEqual([]);
    },
  );

  test('names the countries of its text at the border', () => {
    const index = story.steps.findIndex(({id}) => id === 'the-border');
    const {names, notes} = namedIn(index, orientation);
    for (const name of ['Afghanistan', 'Pakistan', 'China', 'India'])
      expect(names.has(plainName(name)) || notes.some((note) => note.includes(name)), name).toBe(
        true,
      );
  });
});

test.each(orientations)(
  'the %s globe of the opening names the two countries of its text',
  (orientation) => {
    const {names} = namedIn(0, orientation);
    for (const name of ['Pakistan', 'China']) expect(names.has(plainName(name)), name).toBe(true);
  },
);

test('a globe of Africa names countries of Africa, none beside the globe or at its edge', () => {
  const {story: nile} = stories.find(({name}) => name === 'the Nile')!;
  const {names} = namedIn(0, 'landscape', nile);
  for (const name of ['Algeria', 'Libya', 'Sudan', 'DR Congo'])
    expect(names.has(plainName(name)), name).toBe(true);
  for (const name of ['China', 'Mongolia', 'Russia', 'Bay of Bengal'])
    expect(names.has(plainName(name)), name).toBe(false);
});
