import {expect, test} from 'vitest';
import {nearestWord} from '../../src/story/nearest-word.ts';

test.each([
  ['line-widht', 'line-width'],
  ['Line-Width', 'line-width'],
  ['linewidth', 'line-width'],
  ['width', undefined],
  ['', undefined],
])('the word that is meant by “%s” is %s', (written, meant) => {
  expect(nearestWord(written, ['line-color', 'line-width', 'line-blur'])).toBe(meant);
});
