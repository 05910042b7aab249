import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {measured, printed, says, wrongMeasures} from '../../src/story/measure.ts';
import {parseStory} from '../../src/story/parse-story.ts';
import {seeded} from '../fixtures/arbitraries.ts';
import {storyIn} from '../fixtures/html.ts';
import type {LayerId} from '../../src/story/types.ts';

const features = {
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      properties: {id: 'degree'},
      geometry: {
        type: 'LineString',
        coordinates: [
          [0, 0],
          [1, 0],
        ],
      },
    },
    {
      type: 'Feature',
      properties: {id: 'square'},
      geometry: {
        type: 'Polygon',
        coordinates: [
          [
            [0, 0],
            [1, 0],
            [1, 1],
            [0, 1],
            [0, 0],
          ],
        ],
      },
    },
    {type: 'Feature', properties: {id: 'a'}, geometry: {type: 'Point', coordinates: [0, 0]}},
    {type: 'Feature', properties: {id: 'b'}, geometry: {type: 'Point', coordinates: [0, 2]}},
  ],
};
const parse = (measure: string) =>
  parseStory(
    storyIn(
      `<map-story><story-layer id="x" label="X"><script type="application/geo+json">${JSON.stringify(features)}</script></story-layer><story-step id="s" camera="0 0"><h2>S</h2>${measure}</story-step></map-story>`,
    ),
  );

describe('a measure', () => {
  test.each([
    ['<story-measure of="x/degree"></story-measure>', '111 km'],
    ['<story-measure of="x/square" unit="km²"></story-measure>', '12,400 km²'],
    ['<story-measure of="x/a x/b"></story-measure>', '222 km'],
  ])('is a length, an area or a distance: %s', (html, text) => {
    const {story} = parse(html);
    const [measure] = story.measures;
    expect(printed(measured(story, measure!)!, measure!.unit, 'en')).toBe(text);
  });

  test('is never of a whole layer, and never a sum', () => {
    for (const of of ['x', 'x/a x/b x/degree', '']) {
      const {story, problems} = parse(`<story-measure of="${of}">1 km</story-measure>`);
      expect(story.measures).toEqual([]);
      expect(problems.map(({path}) => path)).toContain('story-measure “1 km”[of]');
    }
  });

  test('is printed in the page’s language', () => {
    expect(printed(12_364, 'km²', 'de')).toBe('12.400 km²');
  });

  test('is said by a text as exactly as the text rounds it', () => {
    expect(says('443 km', 443.3)).toBe(true);
    expect(says('about 440 km', 443.3)).toBe(true);
    expect(says('443 km', 445)).toBe(false);
    expect(says('12,400 km²', 12_364)).toBe(true);
    expect(says('12 400 km²', 12_364)).toBe(true);
    expect(says('far', 443)).toBe(false);
    expect(says('٤٤٣ كم', 443.3)).toBe(true);
    expect(says('۴۵۰ کیلومتر', 443.3)).toBe(false);
  });

  test('that was printed in a language is said by its text', () => {
    const languages = fc.constantFrom(
      ...[
        'en',
        'de-CH',
        'fr',
        'ar-EG',
        'fa',
        'ur',
        'hi',
        'mr-u-nu-deva',
        'bn',
        'my',
        'zh',
        'en-IN',
      ],
    );
    const values = fc.double({min: 1, max: 5e8, noNaN: true});
    fc.assert(
      fc.property(languages, values, fc.constantFrom('km', 'km²'), (lang, value, unit) => {
        expect(says(printed(value, unit, lang), value)).toBe(true);
      }),
      seeded,
    );
  });

  test('that is empty is a problem where there is nothing to measure', () => {
    const {story} = parse('<story-measure of="x/gone"></story-measure>');
    expect(wrongMeasures(story, 'x' as LayerId)).toMatchObject([{code: 'nothing-to-measure'}]);
  });
});
