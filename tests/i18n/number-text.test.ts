// Tests how ranges of numbers are written.
import {describe, expect, test} from 'vitest';
import {rangeText} from '../../src/i18n/number-text.ts';

/** Without the signs for direction, and with plain spaces. */
const plain = (text: string) => text.replace(/[\u200e\u200f\u061c]/g, '').replace(/\s/g, ' ');

describe('a range of negative numbers', () => {
  test.each([
    [-12, -5, 'en', '%', '-12% – -5%'],
    [-12, -5, 'en', undefined, '-12 – -5'],
    [-12, -5, 'de', '%', '-12 % – -5 %'],
    [-12, -5, 'en', 't', '-12 – -5 t'],
    [-12, -5, 'ja', '%', '-12% ～ -5%'],
  ])('from %d to %d in %s (%s) has both signs', (from, to, lang, unit, text) => {
    expect(plain(rangeText(from, to, lang, unit))).toBe(text);
  });

  test('has both signs where the language writes its own digits', () => {
    expect(rangeText(-12, -5, 'ar').match(/[-−]/g)).toHaveLength(2);
  });
});

test('a range from a negative number on is as the language writes it', () => {
  expect(plain(rangeText(-5, 0, 'en', '%'))).toBe('-5% – 0%');
  expect(plain(rangeText(3, 27, 'en', 't'))).toBe('3–27 t');
});
