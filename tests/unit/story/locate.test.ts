import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {HOLD, locate} from '../../../src/story/locate.ts';
import {stopsOf} from '../../../src/story/stops.ts';
import {seeded} from '../../fixtures/arbitraries.ts';

/** Cards as a page lays them out: below each other, of any height, with any space between. */
const cards = fc
  .array(fc.record({gap: fc.integer({min: 0, max: 1500}), height: fc.integer({min: 20, max: 3000})}), {minLength: 1, maxLength: 40})
  .map((boxes) => {
    let y = 0;
    return boxes.map(({gap, height}) => {
      const top = y + gap;
      y = top + height;
      return {top, bottom: y, rest: 200};
    });
  });
const pageHeight = fc.integer({min: 300, max: 1600});
const trigger = fc.double({min: 0, max: 1, noNaN: true});

describe('stops', () => {
  test('rise, and every card leaves between its entering and that of the next', () => {
    fc.assert(
      fc.property(cards, pageHeight, trigger, (cards, height, trigger) => {
        const stops = stopsOf(cards, height, trigger);
        stops.forEach(({enter, leave}, index) => {
          expect(leave).toBeGreaterThan(enter - 1e-9);
          const next = stops[index + 1];
          if (next) expect(leave).toBeLessThanOrEqual(next.enter);
        });
      }),
      seeded,
    );
  });

  test('hold a long card until its end has been read', () => {
    const [stop] = stopsOf([{top: 1000, bottom: 3000, rest: 200}], 800, 0.6);
    expect(stop).toEqual({enter: 520, leave: 2720});
  });

  test('hold a short card at least until it rests', () => {
    const [stop] = stopsOf([{top: 1000, bottom: 1050, rest: 100}], 800, 0.6);
    expect(stop).toEqual({enter: 520, leave: 900});
  });
});

describe('locating', () => {
  const stops = [{enter: 0, leave: 600}, {enter: 1000, leave: 1600}, {enter: 2000, leave: 2600}];

  test('is the beginning before the first stop, and the end of the last step’s hold after the last', () => {
    expect(locate(stops, -500)).toEqual({index: 0, progress: 0});
    expect(locate(stops, 99_999)).toEqual({index: 2, progress: HOLD});
  });

  test('counts the hold up to where the card leaves, and the flight from there', () => {
    expect(locate(stops, 300)).toEqual({index: 0, progress: HOLD / 2});
    expect(locate(stops, 800)).toEqual({index: 0, progress: HOLD + (1 - HOLD) / 2});
    expect(locate(stops, 1000)).toEqual({index: 1, progress: 0});
  });

  test('without steps is the beginning', () => {
    expect(locate([], 100)).toEqual({index: 0, progress: 0});
  });

  test('grows with the scroll distance and never jumps, on any page', () => {
    fc.assert(
      fc.property(cards, pageHeight, fc.double({min: 0, max: 1, noNaN: true}), (cards, height, share) => {
        const stops = stopsOf(cards, height, 0.6).filter(({enter, leave}, index, all) => leave > enter && (all[index + 1]?.enter ?? Infinity) > leave);
        const end = stops.at(-1)?.leave ?? 0;
        const at = (scrolled: number) => {
          const {index, progress} = locate(stops, scrolled);
          expect(progress).toBeGreaterThanOrEqual(0);
          expect(progress).toBeLessThan(1 + 1e-12);
          return index + progress;
        };
        const scrolled = end * share;
        expect(at(scrolled + 1)).toBeGreaterThanOrEqual(at(scrolled));
        const shortest = Math.min(...stops.flatMap(({enter, leave}, index) => [leave - enter, (stops[index + 1]?.enter ?? Infinity) - leave]));
        expect(at(scrolled + 1) - at(scrolled)).toBeLessThanOrEqual(2 / Math.min(1, shortest) + 1 / shortest);
      }),
      seeded,
    );
  });
});
