import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {type Mode, type ModeEvent, nextMode} from '../../src/story/mode.ts';
import {seeded} from '../fixtures/arbitraries.ts';

describe('who has the map', () => {
  test('the button and any gesture give it to the reader', () => {
    expect(nextMode('following', 'explore')).toBe('exploring');
    expect(nextMode('following', 'gesture')).toBe('exploring');
  });

  test('the button and Escape give it back to the story', () => {
    expect(nextMode('exploring', 'resume')).toBe('following');
    expect(nextMode('exploring', 'escape')).toBe('following');
  });

  test('the last event alone decides, whatever came before it', () => {
    const event = fc.constantFrom<ModeEvent>('explore', 'gesture', 'resume', 'escape');
    fc.assert(
      fc.property(fc.array(event, {minLength: 1}), (events) => {
        const end = events.reduce<Mode>(nextMode, 'following');
        expect(end).toBe(['explore', 'gesture'].includes(events.at(-1)!) ? 'exploring' : 'following');
      }),
      seeded,
    );
  });
});
