import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {landing} from '../../src/story/stops.ts';
import {turnInside} from '../../src/story/turn.ts';
import {seeded} from '../fixtures/arbitraries.ts';

const height = 800;
const tall = {top: 1000, bottom: 3000, rest: 128};
const short = {top: 1000, bottom: 1400, rest: 128};

describe('Next and Previous inside a card', () => {
  test('leave a card that is seen whole to the neighbouring step', () => {
    expect(turnInside(short, {scrolled: landing(short), height}, 1)).toBeUndefined();
    expect(turnInside(short, {scrolled: landing(short), height}, -1)).toBeUndefined();
  });

  test('leave a card on its way to its rest to the neighbouring step, if it will be seen whole there', () => {
    expect(turnInside(short, {scrolled: 520, height}, 1)).toBeUndefined();
  });

  test('read a tall card on by a screen, with two lines of it in common, and stop at its end', () => {
    expect(turnInside(tall, {scrolled: 872, height}, 1)).toBe(872 + 744);
    expect(turnInside(tall, {scrolled: 1616, height}, 1)).toBe(3000 - 800);
    expect(turnInside(tall, {scrolled: 2200, height}, 1)).toBeUndefined();
  });

  test('read a tall card back the same way, to its rest', () => {
    expect(turnInside(tall, {scrolled: 2200, height}, -1)).toBe(2200 - 744);
    expect(turnInside(tall, {scrolled: 1456, height}, -1)).toBe(872);
    expect(turnInside(tall, {scrolled: 872, height}, -1)).toBeUndefined();
  });

  test('go no further than the page can be scrolled', () => {
    expect(turnInside(tall, {scrolled: 2000, height, furthest: 2100}, 1)).toBe(2100);
    expect(turnInside(tall, {scrolled: 2100, height, furthest: 2100}, 1)).toBeUndefined();
  });

  const scene = fc.record({
    cardHeight: fc.integer({min: 20, max: 6000}),
    rest: fc.integer({min: 0, max: 700}),
    height: fc.integer({min: 300, max: 1600}),
  });

  test('pressed again and again show every line of a card before the next step, at most a screen at a time', () => {
    fc.assert(
      fc.property(scene, ({cardHeight, rest, height}) => {
        const card = {top: 1000, bottom: 1000 + cardHeight, rest: Math.min(rest, height * 0.6)};
        let scrolled = landing(card);
        for (let presses = 0; ; presses++) {
          expect(presses).toBeLessThan(60);
          const next = turnInside(card, {scrolled, height}, 1);
          if (next === undefined) break;
          expect(next).toBeGreaterThan(scrolled);
          // what is seen then begins above the end of what was seen before
          expect(next).toBeLessThan(scrolled + height);
          scrolled = next;
        }
        expect(scrolled + height).toBeGreaterThanOrEqual(card.bottom - 16);
      }),
      seeded,
    );
  });
});
