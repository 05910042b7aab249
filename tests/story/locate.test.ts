import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {HOLD, locate, REST, type Stop} from '../../src/story/locate.ts';
import {type CardBox, landing, stopsOf} from '../../src/story/stops.ts';
import {cards, seeded} from '../fixtures/arbitraries.ts';

const windowHeight = fc.integer({min: 300, max: 1600});
const trigger = fc.double({min: 0, max: 1, noNaN: true});

/** How far a page with these cards can be scrolled: to its end, which lies somewhere below the last card. */
const furthestOf = (cards: readonly CardBox[], height: number, below: number) =>
  cards.at(-1)!.bottom + below - height;

describe('stops', () => {
  test('rise: a card rests after it entered, leaves after it rested, and the next one enters after that', () => {
    fc.assert(
      fc.property(
        cards,
        windowHeight,
        trigger,
        fc.integer({min: 0, max: 2000}),
        (cards, height, trigger, below) => {
          const stops = stopsOf(cards, height, trigger, furthestOf(cards, height, below));
          stops.forEach(({enter, rest, leave}, index) => {
            expect(rest).toBeGreaterThanOrEqual(enter);
            expect(leave).toBeGreaterThanOrEqual(rest);
            const next = stops[index + 1];
            if (next) expect(leave).toBeLessThanOrEqual(next.enter);
          });
        },
      ),
      seeded,
    );
  });

  test('hold a long card until its end has been read', () => {
    const [stop] = stopsOf(
      [
        {top: 1000, bottom: 3000, rest: 200},
        {top: 3700, bottom: 4000, rest: 200},
      ],
      800,
      0.6,
    );
    expect(stop).toEqual({enter: 520, rest: 798, leave: 2720});
  });

  test('leave a quarter of the window’s height for the flight to a card that follows at once', () => {
    const [stop, next] = stopsOf(
      [
        {top: 1000, bottom: 3000, rest: 200},
        {top: 3100, bottom: 3400, rest: 200},
      ],
      800,
      0.6,
    );
    expect(next!.enter).toBe(2620);
    expect(stop!.leave).toBe(2620 - 200);
  });

  test('hold a short card at least until it rests', () => {
    const [stop] = stopsOf([{top: 1000, bottom: 1050, rest: 100}], 800, 0.6);
    expect(stop).toEqual({enter: 520, rest: 898, leave: 902});
  });

  test('enter on the way to the resting place, even where the trigger line lies above it', () => {
    const [stop] = stopsOf([{top: 1000, bottom: 1400, rest: 400}], 800, 0.2);
    expect(stop!.rest).toBe(598);
    expect(stop!.enter).toBe(598 - 80);
  });

  test('rest where the page ends, if it ends before the card could come further', () => {
    const [stop] = stopsOf([{top: 1000, bottom: 1400, rest: 100}], 800, 0.6, 700);
    expect(stop).toMatchObject({enter: 520, rest: 698});
  });
});

describe('a jump to a step', () => {
  test('lands in that step at its rest, on any page, in any window and wherever the browser rounds to', () => {
    fc.assert(
      fc.property(
        cards,
        windowHeight,
        trigger,
        fc.integer({min: 0, max: 2000}),
        fc.double({min: -1, max: 1, noNaN: true}),
        (cards, height, trigger, below, rounding) => {
          const furthest = furthestOf(cards, height, below);
          const stops = stopsOf(cards, height, trigger, furthest);
          cards.forEach((card, index) => {
            // two cards that the end of the page keeps at one place, or that lie on each other, cannot be told apart
            const next = cards[index + 1];
            if (next && landing(next, furthest) - landing(card, furthest) < 20) return;
            const position = locate(stops, landing(card, furthest) + rounding);
            expect(position.index).toBe(index);
            expect(position.progress).toBeGreaterThanOrEqual(REST);
            expect(position.progress).toBeLessThanOrEqual(HOLD);
          });
        },
      ),
      seeded,
    );
  });

  test('to the last step of a page that ends too early for it lands in that step at its rest, too', () => {
    const cards = [
      {top: 100, bottom: 500, rest: 100},
      {top: 1200, bottom: 1500, rest: 100},
    ];
    const {index, progress} = locate(stopsOf(cards, 800, 0.6, 720), 720);
    expect(index).toBe(1);
    expect(progress).toBeGreaterThanOrEqual(REST);
  });
});

describe('locating', () => {
  const stops: Stop[] = [
    {enter: 0, rest: 200, leave: 600},
    {enter: 1000, rest: 1200, leave: 1600},
    {enter: 2000, rest: 2200, leave: 2600},
  ];

  test('is the beginning before the first stop, and the end of the last step’s hold after the last', () => {
    expect(locate(stops, -500)).toEqual({index: 0, progress: 0});
    expect(locate(stops, 99_999)).toEqual({index: 2, progress: HOLD});
  });

  test('counts the way to the rest, the hold from there to where the card leaves, and the flight from there', () => {
    expect(locate(stops, 100)).toEqual({index: 0, progress: REST / 2});
    expect(locate(stops, 200)).toEqual({index: 0, progress: REST});
    expect(locate(stops, 400)).toEqual({index: 0, progress: (REST + HOLD) / 2});
    expect(locate(stops, 800)).toEqual({index: 0, progress: HOLD + (1 - HOLD) / 2});
    expect(locate(stops, 1000)).toEqual({index: 1, progress: 0});
  });

  test('without steps is the beginning', () => {
    expect(locate([], 100)).toEqual({index: 0, progress: 0});
  });

  test('grows with the scroll distance and never jumps: a pixel brings no more than its share of the part it is scrolled in', () => {
    fc.assert(
      fc.property(
        cards,
        windowHeight,
        fc.double({min: 0, max: 1, noNaN: true}),
        (cards, height, share) => {
          const stops = stopsOf(cards, height, 0.6);
          const at = (scrolled: number) => {
            const {index, progress} = locate(stops, scrolled);
            expect(progress).toBeGreaterThanOrEqual(0);
            expect(progress).toBeLessThan(1 + 1e-12);
            return index + progress;
          };
          // every part of the way: on to the rest, the hold, the flight
          const parts = stops.flatMap(({enter, rest, leave}, index) => [
            {from: enter, to: rest, gain: REST},
            {from: rest, to: leave, gain: HOLD - REST},
            ...(stops[index + 1]
              ? [{from: leave, to: stops[index + 1]!.enter, gain: 1 - HOLD}]
              : []),
          ]);
          for (const {from, to, gain} of parts) {
            if (to - from < 1) continue;
            const scrolled = from + (to - from - 1) * share;
            expect(at(scrolled + 0.5) - at(scrolled)).toBeCloseTo((gain * 0.5) / (to - from), 6);
          }
        },
      ),
      seeded,
    );
  });
});
