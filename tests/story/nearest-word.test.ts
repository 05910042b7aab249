import {expect, test} from 'vitest';
import {nearest} from '../../src/story/nearest-word.ts';

test.each([
  ['line-widht', 'line-width'],
  ['Line-Width', 'line-width'],
  ['linewidth', 'line-width'],
  ['width', undefined],
  ['', undefined],
])('the word that is meant by “%s” is %s', (written, meant) => {
  expect(nearest(written, ['line-color', 'line-width', 'line-blur'])).toBe(meant);
});
