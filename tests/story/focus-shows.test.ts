// Tests who is told that `focus` shows what it frames.
import {expect, test} from 'vitest';
import {focusShows} from '../../src/story/focus-shows.ts';
import {storyIn} from '../fixtures/html.ts';

/** The steps that are told, and of what. */
function told(...steps: string[]): string[] {
  const written = steps.map((attributes) => `<story-step ${attributes}></story-step>`).join('');
  return focusShows(storyIn(`<map-story>${written}</map-story>`)).map(
    ({path, message}) => `${path} ${/“(.*?)”/.exec(message)?.[1]}`,
  );
}

/** A step that says twice what it shows, as was needed when `focus` did not show it. */
const old = 'id="old" focus="lake" show="lake"';

test('a page whose show repeats its focus is told of each step that framed unseen things', () => {
  expect(
    told(
      old,
      'id="part" focus="lake town" highlight="lake"',
      'id="alone" focus="town mill/wheel"',
      'focus="road" show="road/main"',
    ),
  ).toEqual([
    'story-step#part[focus] town',
    'story-step#alone[focus] town mill/wheel',
    'story-step[4][focus] road',
  ]);
});

test('what a step shows, highlights or draws as well is not told, also where that is the whole layer', () => {
  expect(
    told(
      old,
      'id="a" focus="town/hall" show="town"',
      'id="b" focus="road" highlight="road"',
      'id="c" focus="road/main" draw="road/main"',
    ),
  ).toEqual([]);
});

test('a page that is written for a focus that shows is not told', () => {
  expect(told('id="a" focus="town"', 'id="b" focus="town lake" highlight="lake"')).toEqual([]);
  expect(told('id="a" focus="line/main" show="line"', 'id="b" focus="town"')).toEqual([]);
});

test('a page that uses frame is not told', () => {
  expect(told(old, 'id="a" frame="road" focus="town"')).toEqual([]);
});
