import fc from 'fast-check';
import {expect, test} from 'vitest';
import {legible} from '../../src/story/legible.ts';
import {seeded} from '../fixtures/arbitraries.ts';

test('shows what a terminal obeys as an escape, and the end of a line as a space', () => {
  expect(legible('\u001b[31mred\u001b[0m\r\nline\u0007 \u202eevil\ufeff')).toBe(
    '\\u001b[31mred\\u001b[0m line\\u0007 \\u202eevil\\ufeff',
  );
});

test('leaves letters, joiners and emoji as they are', () => {
  const text = 'Zürich می‌خواهم 👩‍👩‍👧 ';
  expect(legible(text)).toBe(text);
});

test('never prints a control character, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({unit: 'binary'}), (text) => {
      expect(legible(text)).not.toMatch(/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u);
    }),
    seeded,
  );
});
