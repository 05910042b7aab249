// Tests that labels planned for several views at once stand where each view by itself has them.
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {PLACE} from '../../src/layers/map-label.ts';
import {type Look, namePoints, planLabels} from '../../src/layers/plan-labels.ts';
import {camera, seeded} from '../fixtures/arbitraries.ts';
import {encodedStory} from './encoding/encoded-story.ts';
import {story} from '../page/story.ts';
import {partsOf} from '../../src/story/parts.ts';

const viewport = {width: 1280, height: 800, padding: {top: 24, right: 52, bottom: 52, left: 480}};
const look = camera.map(
  (camera): Look => ({camera: {...camera, padding: viewport.padding}, viewport}),
);

test('in each of several views, labels stand where they would stand if there were no other', () => {
  fc.assert(
    fc.property(fc.array(look, {minLength: 1, maxLength: 6}), (looks) => {
      const {points, chosen} = planLabels(story, looks);
      for (const [index, one] of looks.entries()) {
        const shown = points.features.filter(({properties}) =>
          chosen[index]!.has(Number(properties![PLACE] ?? 0)),
        );
        const alone = namePoints(story, one).features;
        expect(shown.map(({geometry}) => geometry)).toEqual(alone.map(({geometry}) => geometry));
      }
    }),
    {...seeded, numRuns: 30},
  );
});

test('a label that stands in one place in every view is one point', () => {
  const [one] = fc.sample(look, {numRuns: 1, seed: 1});
  const {points, chosen} = planLabels(story, [one!, one!, one!]);
  expect(points).toEqual(namePoints(story, one));
  expect(chosen).toEqual([new Set([0]), new Set([0]), new Set([0])]);
});

test('of more coloured areas than a map can name, only those that steps name have their names on it', () => {
  const of = (count: number, attributes: {value?: string} = {value: 'v'}) => {
    const plain = encodedStory(
      Array.from({length: count}, (_, index) => index),
      attributes,
    );
    const [{id}] = plain.layers as [(typeof plain.layers)[number]];
    const named = [{layer: id, feature: 'f7'}];
    return namePoints({...plain, parts: partsOf([id], named, [])}).features.map(
      ({properties}) => properties!['name'] as string,
    );
  };
  expect(of(100)).toHaveLength(100);
  expect(of(101)).toEqual(['F7']);
  expect(of(101, {})).toHaveLength(101);
});
