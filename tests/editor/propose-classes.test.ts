// Checks that the bar proposes no more classes than there are different numbers.
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {
  differentValues,
  mostClasses,
  proposedClasses,
  usualCount,
} from '../../src/editor/propose-classes.ts';

test.each([
  ['nothing, where the usual five fit', 5, '', null],
  ['as many as there are values', 3, '', 'jenks 3'],
  ['no classes for two values', 2, '', 'continuous'],
  ['no classes for one value', 1, 'quantile 5', 'continuous'],
  ['fewer than those of the number before', 6, 'equal 8', 'jenks 6'],
  ['what the layer has, where that fits', 8, 'equal 8', 'equal 8'],
  ['the author’s own bounds', 2, '10 20 30', '10 20 30'],
  ['nothing, before the data have come', undefined, '', null],
])('it proposes %s', (_, different, written, proposed) => {
  expect(proposedClasses(different, written)).toBe(proposed);
});

test('the menu never has more classes than there are values, and always two', () => {
  fc.assert(
    fc.property(fc.integer({min: 1, max: 200}), (different) => {
      expect(usualCount(different)).toBeLessThanOrEqual(mostClasses(different));
      expect(mostClasses(different)).toBeLessThanOrEqual(Math.max(2, different));
      expect(usualCount(different)).toBeGreaterThanOrEqual(2);
    }),
  );
});

test('values count once, however often they come, and empty ones do not', () => {
  const features = [5, '5 ', 7, '', null, undefined].map((people) => ({properties: {people}}));
  const layer = {data: {features}};
  expect(differentValues(layer, 'people')).toBe(2);
  expect(differentValues(layer, 'other')).toBeUndefined();
  expect(differentValues(undefined, 'people')).toBeUndefined();
});
