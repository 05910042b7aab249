import {expect, test} from 'vitest';
import {allowed, storyTags} from '../../src/embed/allowed-markup.ts';

test.each([
  ['rgb(200 0 0 / 50%)', true],
  ['oklch(0.6 0.2 30 / .5)', true],
  ['rgb(from teal calc(r * 2) g b)', true],
  ['light-dark(#c00, #f66)', true],
  ['var(--secret)', false],
  ['url(https://evil.example/c)', false],
  ['url(//evil.example/c)', false],
  ['red; background: blue', false],
])('a layer of an embedded story has the colour %s: %s', (color, kept) => {
  expect(allowed('story-layer', 'color', color)).toBe(kept ? color : undefined);
});

test('a note of an embedded story keeps its place', () => {
  expect(storyTags()).toContain('story-note');
  expect(allowed('story-note', 'of', 'towns/pass')).toBe('towns/pass');
  expect(allowed('story-note', 'at', '75.4 36.8')).toBe('75.4 36.8');
  expect(allowed('story-note', 'onclick', 'x()')).toBeUndefined();
});
