// Tests that classes divide values, whatever these are.
import {describe, expect, test} from 'vitest';
import {boundsOf, toMethod} from '../../../src/layers/encoding/classify.ts';
import {bounded, fc, methods, numbers, sortedOf} from './values.ts';

/** How many classes a value is in, by the rule that the legend states. */
function classesWith(value: number, bounds: readonly number[]): number {
  const count = Math.max(1, bounds.length - 1);
  return Array.from({length: count}, (_, index) => index).filter((index) => {
    const [from, to] = [bounds[index]!, bounds[index + 1] ?? bounds[index]!];
    return value >= from && (value < to || (index === count - 1 && value === to));
  }).length;
}

describe('classes', () => {
  test('cover every value exactly once', () => {
    fc.assert(
      fc.property(numbers, methods, bounded, (values, method, midpoint) => {
        const sorted = sortedOf(values);
        const bounds = boundsOf(sorted, method, midpoint);
        expect(values.filter((value) => classesWith(value, bounds) !== 1)).toEqual([]);
      }),
    );
  });

  test('rise from bound to bound', () => {
    fc.assert(
      fc.property(numbers, methods, bounded, (values, method, midpoint) => {
        const bounds = boundsOf(sortedOf(values), method, midpoint);
        const falling = bounds.filter((bound, index) => index > 0 && bound < bounds[index - 1]!);
        expect(falling).toEqual([]);
      }),
    );
  });

  test('have the numbers with the fewest digits that divide the values alike', () => {
    const values = Array.from({length: 100}, (_, index) => 3.1234 + index * 12.34567);
    expect(boundsOf(values, {type: 'quantile', count: 4})).toEqual([3, 300, 620, 920, 1230]);
  });

  test('begin anew at the midpoint, if it lies between the values', () => {
    const values = [-12.5, -7, -3, -1, 2, 8, 13, 21];
    const bounds = boundsOf(values, {type: 'quantile', count: 4}, 0);
    expect(bounds).toContain(0);
    expect(boundsOf(values, {type: 'quantile', count: 4}, 99)).not.toContain(99);
  });

  test('are those that the author writes, with one more below and above where values lie there', () => {
    const breaks = {type: 'breaks', breaks: [10, 50, 100]} as const;
    expect(boundsOf([12, 40, 80], breaks)).toEqual([10, 50, 100]);
    expect(boundsOf([2, 40, 180], breaks)).toEqual([2, 10, 50, 100, 180]);
    expect(boundsOf([12, 40, 80], breaks, undefined, 4)).toEqual([10, 10, 50, 100, 100]);
  });

  test('are asked for by name and number, or by rising breaks', () => {
    expect(toMethod('quantile 5')).toEqual({type: 'quantile', count: 5});
    expect(toMethod('Jenks')).toEqual({type: 'jenks', count: 5});
    expect(toMethod('10, 50 ,100')).toEqual({type: 'breaks', breaks: [10, 50, 100]});
    expect(toMethod('continuous')).toEqual({type: 'continuous'});
    expect(['quantil 5', 'equal 99', '50 10', 'five', ''].map(toMethod)).toEqual(
      Array.from({length: 5}, () => undefined),
    );
  });
});
