import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {hostMode, type ModeEvent, nextMode, type ReadingMode} from '../../src/story/mode.ts';
import {seeded} from '../fixtures/arbitraries.ts';

/** The specification: for each mode, the mode after each event. */
const specification: Record<ReadingMode, Record<ModeEvent, ReadingMode>> = {
  following: {
    explore: 'exploring',
    gesture: 'exploring',
    visit: 'visiting',
    'read-on': 'following',
    'scroll-out': 'following',
    resume: 'following',
    escape: 'following',
  },
  visiting: {
    explore: 'exploring',
    gesture: 'exploring',
    visit: 'visiting',
    'read-on': 'following',
    'scroll-out': 'visiting',
    resume: 'following',
    escape: 'following',
  },
  exploring: {
    explore: 'exploring',
    gesture: 'exploring',
    visit: 'exploring',
    'read-on': 'exploring',
    'scroll-out': 'following',
    resume: 'following',
    escape: 'following',
  },
};
const event = fc.constantFrom<ModeEvent>(
  'explore',
  'gesture',
  'visit',
  'read-on',
  'scroll-out',
  'resume',
  'escape',
);
const events = fc.array(event);
const modeAfter = (all: readonly ModeEvent[]) => all.reduce<ReadingMode>(nextMode, 'following');

describe('the mode', () => {
  test('is the one of the specification after any sequence of events', () => {
    fc.assert(
      fc.property(events, (all) => {
        let mode: ReadingMode = 'following';
        for (const one of all) {
          const expected: ReadingMode = specification[mode][one];
          mode = nextMode(mode, one);
          expect(mode).toBe(expected);
        }
      }),
      seeded,
    );
  });

  test('is exploring after any gesture, also one at a visited place', () => {
    fc.assert(
      fc.property(events, (all) => {
        expect(modeAfter([...all, 'gesture'])).toBe('exploring');
      }),
      seeded,
    );
    expect(modeAfter(['visit', 'gesture'])).toBe('exploring');
  });

  test('is following after Escape, whatever came before', () => {
    fc.assert(
      fc.property(events, (all) => {
        expect(modeAfter([...all, 'escape'])).toBe('following');
      }),
      seeded,
    );
    expect(modeAfter(['visit', 'escape'])).toBe('following');
    expect(modeAfter(['visit', 'gesture', 'escape'])).toBe('following');
  });

  test('stays exploring when the page scrolls', () => {
    expect(modeAfter(['visit', 'gesture', 'read-on'])).toBe('exploring');
  });

  test('is following for hosts while the reader visits a place', () => {
    const modes: ReadingMode[] = ['following', 'visiting', 'exploring'];
    expect(modes.map(hostMode)).toEqual(['following', 'following', 'exploring']);
  });
});
