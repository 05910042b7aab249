import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {damp, isResting, resting} from '../../src/geometry/damp.ts';
import {seeded} from '../fixtures/arbitraries.ts';

const number = fc.double({min: -5000, max: 5000, noNaN: true});

describe('a chase', () => {
  test('ends exactly on its target, in less than a second from any distance on the page', () => {
    fc.assert(
      fc.property(number, number, (from, target) => {
        let follower = resting(from);
        for (let frame = 0; frame < 60; frame++) follower = damp(follower, target, 1000 / 60);
        expect(isResting(follower, target)).toBe(true);
      }),
      seeded,
    );
  });

  test('never runs past a target that stands still', () => {
    fc.assert(
      fc.property(number, number, fc.integer({min: 1, max: 100}), (from, target, elapsed) => {
        let follower = resting(from);
        for (let frame = 0; frame < 40; frame++) {
          follower = damp(follower, target, elapsed);
          expect((follower.value - target) * (from - target)).toBeGreaterThanOrEqual(0);
        }
      }),
      seeded,
    );
  });

  test('is the same whether time passes in one frame or in two', () => {
    const once = damp({value: 0, velocity: 1}, 1000, 32);
    const twice = damp(damp({value: 0, velocity: 1}, 1000, 16), 1000, 16);
    expect(twice.value).toBeCloseTo(once.value, 9);
    expect(twice.velocity).toBeCloseTo(once.velocity, 9);
  });
});
