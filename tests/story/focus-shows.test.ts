// Tests who is told that `focus` shows what it frames.
import {expect, test} from 'vitest';
import {focusShows} from '../../src/story/focus-shows.ts';
import {parseStory} from '../../src/story/parse-story.ts';
import {storyIn} from '../fixtures/html.ts';

/** A layer of two features with ids, and one of which only the first has one. */
const towns = [
  ['twins', '"a"', '"b"'],
  ['loose', '"a"', 'null'],
]
  .map(([layer, ...ids]) => {
    const features = ids.map(
      (id) =>
        `{"type": "Feature", "properties": {"id": ${id}}, "geometry": {"type": "Point", "coordinates": [1, 2]}}`,
    );
    return `<story-layer id="${layer}"><script type="application/geo+json">{"type": "FeatureCollection", "features": [${features}]}</script></story-layer>`;
  })
  .join('');

/** The steps that are told, and of what. */
function told(...steps: string[]): string[] {
  const written = steps.map((attributes) => `<story-step ${attributes}></story-step>`).join('');
  const node = storyIn(`<map-story>${towns}${written}</map-story>`);
  return focusShows(node, parseStory(node).story).map(
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

test('a layer of which a step names each feature is not told; one with more than those is', () => {
  expect(
    told(
      old,
      'id="a" focus="twins" highlight="twins/a" show="twins/b"',
      'id="b" focus="twins" highlight="twins/a"',
      'id="c" focus="loose" show="loose/a"',
    ),
  ).toEqual(['story-step#b[focus] twins', 'story-step#c[focus] loose']);
});

test('a page that is written for a focus that shows is not told', () => {
  expect(told('id="a" focus="town"', 'id="b" focus="town lake" highlight="lake"')).toEqual([]);
  expect(told('id="a" focus="line/main" show="line"', 'id="b" focus="town"')).toEqual([]);
});

test('a page that uses frame is not told', () => {
  expect(told(old, 'id="a" frame="road" focus="town"')).toEqual([]);
});
