// Tests that circles are smaller in narrow windows, and that legends show them as the map draws them.
import {expect, test} from 'vitest';
import {circleShare, fitSizes} from '../../../src/layers/encoding/fit-sizes.ts';
import {legendHtml} from '../../../src/layers/encoding/legend-html.ts';
import {storyLayers} from '../../../src/layers/story-layers.ts';
import {sameStyle} from '../../../src/story/compare-stories.ts';
import {evaluated} from '../../../src/still/evaluate.ts';
import {sceneOf} from './encoded-story.ts';
import {fc} from './values.ts';
import {pickedStory} from './picked-story.ts';

const {story} = pickedStory([{v: 1000, w: 250}, {v: 10}], 'kind="place" size="v" max-size="40"', [
  'density',
  'density:w',
]);
const scene = sceneOf('density');

/** The radii of the first feature’s circles: by its own property, and by the one that a step picks. */
const radii = (width: number) =>
  storyLayers(fitSizes(story, width), 'light', 'en')
    .filter(({layer}) => /:dot/.test(layer.id))
    .map(({layer}) =>
      evaluated(layer, 4).paint<number>('circle-radius', story.layers[0]!.data!.features[0]!),
    );

test('circles are as large as their author says in wide windows, and half as wide on phones', () => {
  expect(radii(1280)).toEqual([20, 10]);
  expect(radii(390)).toEqual([10, 5]);
});

test('circles never grow when the window gets narrower, and are never less than half', () => {
  fc.assert(
    fc.property(fc.nat(3000), fc.nat(3000), (a, b) => {
      const [narrow, wide] = [Math.min(a, b), Math.max(a, b)];
      expect(circleShare(narrow)).toBeLessThanOrEqual(circleShare(wide));
      expect(circleShare(narrow)).toBeGreaterThanOrEqual(0.5);
      expect(circleShare(wide)).toBeLessThanOrEqual(1);
    }),
  );
});

test('a window that hardly changes draws the same layers', () => {
  expect(fitSizes(story, 1000)).toBe(story);
  expect(fitSizes(story, 392).layers[0]).toBe(fitSizes(story, 390).layers[0]);
  expect(sameStyle(fitSizes(story, 390), fitSizes(story, 1280))).toBe(false);
});

test('the legend has circles as large as those of the map', () => {
  const largest = (width?: number) => {
    const html = legendHtml(story, scene, {lang: 'en', ...(width !== undefined && {width})});
    return Number(/map-legend-circles.*? r="([\d.]+)"/s.exec(html)?.[1]);
  };
  expect(largest(1280)).toBe(20);
  expect(largest(390)).toBe(10);
  expect(largest()).toBe(20);
});
