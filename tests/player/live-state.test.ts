import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {
  initialLive,
  isPending,
  type LiveEvent,
  liveOf,
  nextLive,
} from '../../src/player/live-state.ts';
import {seeded} from '../fixtures/arbitraries.ts';

const all = [
  'open',
  'release',
  'draw',
  'draw-late',
  'lose',
  'restore',
  'fail',
  'offer',
  'accept',
] as const satisfies readonly LiveEvent[];
const events = fc.array(fc.constantFrom<LiveEvent>(...all));
const liveAfter = (sent: readonly LiveEvent[]) => liveOf(sent.reduce(nextLive, initialLive));

describe('the live map', () => {
  test.each<[readonly LiveEvent[], string]>([
    [[], 'idle'],
    [['open'], 'loading'],
    [['open', 'draw'], 'shown'],
    [['open', 'draw', 'lose'], 'lost'],
    [['open', 'draw', 'lose', 'restore'], 'shown'],
    [['open', 'draw', 'lose', 'fail'], 'unavailable'],
    [['open', 'draw', 'lose', 'fail', 'restore'], 'shown'],
    [['open', 'lose'], 'lost'],
    [['open', 'lose', 'restore'], 'loading'],
    [['open', 'lose', 'draw'], 'lost'],
    [['open', 'lose', 'draw', 'restore'], 'shown'],
    [['open', 'fail'], 'unavailable'],
    [['open', 'fail', 'draw'], 'unavailable'],
    [['open', 'fail', 'draw-late'], 'shown'],
    [['open', 'draw', 'release'], 'idle'],
    [['open', 'draw', 'release', 'open'], 'loading'],
    [['open', 'draw', 'lose', 'release'], 'idle'],
    [['open', 'fail', 'release', 'open'], 'unavailable'],
    [['offer'], 'offered'],
    [['offer', 'accept'], 'idle'],
    [['offer', 'accept', 'open'], 'loading'],
    [['open', 'offer', 'draw'], 'offered'],
    [['open', 'offer', 'draw', 'accept'], 'shown'],
    [['open', 'draw', 'offer'], 'offered'],
    [['open', 'offer', 'fail'], 'unavailable'],
    [['accept', 'offer'], 'idle'],
  ])('after %j is %s', (sent, live) => {
    expect(liveAfter(sent)).toBe(live);
  });

  test('is shown only after a first picture since it was opened last', () => {
    fc.assert(
      fc.property(events, (sent) => {
        fc.pre(liveAfter(sent) === 'shown');
        const since = sent.slice(sent.lastIndexOf('release') + 1);
        expect(since.some((event) => event === 'draw' || event === 'draw-late')).toBe(true);
      }),
      seeded,
    );
  });

  test('is offered no more once the reader has asked for it', () => {
    fc.assert(
      fc.property(events, events, (before, later) => {
        expect(liveAfter([...before, 'accept', ...later])).not.toBe('offered');
      }),
      seeded,
    );
  });

  test('is unavailable after a failure until a late picture or a restored context', () => {
    const without = events.map((sent) =>
      sent.filter((event) => event !== 'draw-late' && event !== 'restore'),
    );
    fc.assert(
      fc.property(events, without, (before, later) => {
        expect(liveAfter([...before, 'fail', ...later])).toBe('unavailable');
      }),
      seeded,
    );
  });

  test('may still come by itself while it is idle, loading or lost', () => {
    const lives = ['idle', 'loading', 'lost', 'shown', 'offered', 'unavailable'] as const;
    expect(lives.filter(isPending)).toEqual(['idle', 'loading', 'lost']);
  });
});
