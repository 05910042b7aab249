// Tests that the colour that is drawn and the class that is read are the same for every feature.
import type {Color} from '@maplibre/maplibre-gl-style-spec';
import {describe, expect, test} from 'vitest';
import {encode} from '../../../src/layers/encoding/encode.ts';
import {
  colorValue,
  radiusValue,
  themedEncoding,
} from '../../../src/layers/encoding/encoded-paint.ts';
import {readNumber} from '../../../src/layers/encoding/read-number.ts';
import {readingOf} from '../../../src/layers/encoding/reading.ts';
import {storyLayers} from '../../../src/layers/story-layers.ts';
import {colorOf} from '../../../src/layers/themed-color.ts';
import {evaluated} from '../../../src/still/evaluate.ts';
import type {EncodingAttributes} from '../../../src/story/encoding.ts';
import {bounded, fc, methods, numbers} from './values.ts';
import {encodedStory, featuresWith, layerWith} from './encoded-story.ts';

const classesOf = fc.tuple(methods, bounded).map(([method, midpoint]) => ({
  classes: method.type === 'breaks' ? method.breaks.join(' ') : `${method.type} ${method.count}`,
  ...(midpoint !== undefined && {midpoint: String(midpoint)}),
}));

/** The layer that fills the areas of a region. */
const fillOf = (story: ReturnType<typeof encodedStory>, theme: 'light' | 'dark') =>
  storyLayers(story, theme, 'en').find(({layer}) => layer.type === 'fill')!;

const hex = ({r, g, b}: Color) =>
  `#${[r, g, b]
    .map((part) =>
      Math.round(part * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;

describe('every feature', () => {
  test('is drawn in the colour of the class that it is read to be in', () => {
    fc.assert(
      fc.property(
        fc.array(fc.option(fc.double({min: -1e6, max: 1e6, noNaN: true}), {nil: undefined}), {
          minLength: 1,
          maxLength: 30,
        }),
        classesOf,
        fc.constantFrom('light' as const, 'dark' as const),
        (values, attributes, theme) => {
          const story = encodedStory(values, {value: 'v', ...attributes});
          const scale = story.layers[0]!.encoding?.color;
          if (!scale) return values.every((value) => value === undefined);
          const {paint} = evaluated(fillOf(story, theme).layer, 4);
          for (const feature of story.layers[0]!.data!.features)
            expect(hex(paint<Color>('fill-color', feature))).toBe(
              colorOf(readingOf(scale, feature.properties).color, theme).toLowerCase(),
            );
          return true;
        },
      ),
      {numRuns: 60},
    );
  });

  test('is drawn in the colour of its category', () => {
    const story = encodedStory(['a', 'b', undefined, 'c'], {
      category: 'v',
      colors: 'a:#b2182b b:teal',
    });
    const {paint} = evaluated(fillOf(story, 'light').layer, 4);
    const drawn = story.layers[0]!.data!.features.map((one) =>
      hex(paint<Color>('fill-color', one)),
    );
    expect(drawn).toEqual(['#b2182b', '#0b7a75', '#c4bfb5', '#8b8780']);
  });

  test('is drawn in the colour of its category and in its size where both are one property', () => {
    const layer = layerWith({category: 'v', size: 'v', colors: '1:#b2182b 1204:teal'}, 'place');
    const data = featuresWith([' 1', '1.204', 1204, undefined]);
    const {data: features, encoding = {}} = encode(layer, data, 'de');
    const expression = colorValue({encoding: themedEncoding(encoding, 'light'), color: 'red'});
    const radius = radiusValue({encoding}, 4);
    const {paint} = evaluated(
      {
        id: 'c',
        type: 'circle',
        source: 's',
        paint: {'circle-color': expression as never, 'circle-radius': radius as never},
      },
      4,
    );
    expect(features.features.map((one) => hex(paint<Color>('circle-color', one)))).toEqual([
      '#b2182b',
      '#0b7a75',
      '#0b7a75',
      '#c4bfb5',
    ]);
    expect(features.features.map((one) => paint<number>('circle-radius', one))[1]).toBe(24);
    expect(
      features.features.map(({properties}) => readingOf(encoding.color!, properties).value),
    ).toEqual(['1', '1204', '1204', undefined]);
  });

  test('has the first colour of a category that is named twice', () => {
    const layer = layerWith({category: 'v', colors: 'a:#b2182b a:teal b:#2166ac'});
    const {encoding, problems} = encode(layer, featuresWith(['a', 'b']), 'en');
    expect(encoding!.color).toMatchObject({
      categories: [
        {name: 'a', color: '#b2182b'},
        {name: 'b', color: '#2166ac'},
      ],
    });
    expect(problems).toMatchObject([
      {
        code: 'invalid-colors',
        message: '“a” has more than one colour. The first is used; remove the others.',
      },
    ]);
  });

  test('keeps its colour where the step highlights another', () => {
    const story = encodedStory([1, 2, 3], {value: 'v'});
    const {paintAt} = fillOf(story, 'light');
    const muted = paintAt({shown: 1, emphasis: 0, reveal: 1});
    expect(muted).toEqual(paintAt({shown: 1, emphasis: 1, reveal: 1}));
    expect(muted['fill-opacity']).toBe(1);
  });
});

test('numbers that are written in the language of the page are read', () => {
  fc.assert(
    fc.property(
      fc.double({min: -1e9, max: 1e9, noNaN: true}).map((one) => Number(one.toFixed(2))),
      fc.constantFrom('en', 'de', 'fr', 'de-CH', 'ar', 'ur', 'hi', 'pl', 'es', 'sv', 'fa'),
      (value, lang) => {
        const text = new Intl.NumberFormat(lang, {maximumFractionDigits: 2}).format(value);
        expect(readNumber(text.replace(/[\u200e\u200f\u061c]/g, ''), lang)).toBe(value + 0);
      },
    ),
  );
});

test.each([
  ['1,204', 'en', 1204],
  ['1,204', 'de', 1.204],
  ['1.204', 'de', 1204],
  ['12.5', 'de', 12.5],
  ['12,5 %', 'en', 12.5],
  ['1 234 567', 'fr', 1234567],
  ["1'204.5", 'de-CH', 1204.5],
  ['1,234,567.8', 'de', 1234567.8],
  ['1.234,567', 'en', 1234.567],
  ['0.125', 'de', 0.125],
  ['-0.250', 'es', -0.25],
  ['0.456', 'fr', 0.456],
  ['0,125', 'en', 0.125],
  ['−7', 'en', -7],
  ['٣٫٥', 'ar', 3.5],
  ['', 'en', null],
  ['n/a', 'en', null],
  ['–', 'de', null],
  ['12 km', 'en', undefined],
  ['about 3', 'en', undefined],
] as const)('“%s” on a page in %s is %s', (text, lang, value) => {
  expect(readNumber(text, lang)).toBe(value);
});

describe('a number that is either grouped or has decimals', () => {
  const readAs = (values: readonly string[], lang: string) =>
    encode(layerWith({value: 'v'}), featuresWith(values), lang).data.features.map(
      ({properties}) => (properties as Readonly<Record<string, unknown>>)['v'],
    );

  test('is read as the others of its column are written', () => {
    expect(readAs(['1.234', '2.5'], 'de')).toEqual([1.234, 2.5]);
    expect(readAs(['1,234', '2,5'], 'en')).toEqual([1.234, 2.5]);
    expect(readAs(['1,234', '1,234,567'], 'de')).toEqual([1234, 1234567]);
    expect(readAs(['1.234', '2,5'], 'de')).toEqual([1234, 2.5]);
  });

  test('is read as the language of the page writes it where the others disagree', () => {
    expect(readAs(['1.234', '2.5', '2,5'], 'de')).toEqual([1234, 2.5, 2.5]);
  });
});

test('data whose numbers are numbers stay the same object, so that an edit changes nothing', () => {
  const data = featuresWith([1, 2, 3]);
  expect(encode(layerWith({value: 'v'}), data, 'en').data).toBe(data);
});

test('classes count every number', () => {
  fc.assert(
    fc.property(numbers, classesOf, (values, attributes) => {
      const {encoding} = encode(layerWith({value: 'v', ...attributes}), featuresWith(values), 'en');
      const scale = encoding!.color!;
      const counts = scale.type === 'classes' ? scale.classes.map(({count}) => count) : [];
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(values.length);
    }),
  );
});

describe('what is asked of few values is reported', () => {
  const said = (values: readonly number[], attributes: EncodingAttributes) =>
    encode(layerWith({value: 'v', ...attributes}), featuresWith(values), 'en').problems.map(
      ({path, message}) => `${path} ${message}`,
    );

  test.each(['quantile 9', 'equal 9', 'jenks 9'])('where %s is more than there are', (classes) => {
    const [problem, ...others] = said([-4, 9, 1], {classes});
    expect(problem).toMatch(/\[classes\].*3 different values\. Ask for fewer classes\./);
    expect(others).toEqual([]);
  });

  test('and nothing where no number of classes was asked for', () => {
    expect(said([-4, 9, 1], {})).toEqual([]);
  });

  test('where no value lies beyond the midpoint', () => {
    expect(said([-4, 9, 1], {midpoint: '500'})).toEqual([
      expect.stringMatching(/\[midpoint\] No value is above 500: they are from -4 to 9/),
    ]);
    expect(said([4, 9, 1], {midpoint: '0'})).toHaveLength(1);
    expect(said([-4, 9, 1], {midpoint: '0'})).toEqual([]);
  });
});

test('no class of quantiles is empty', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({min: -1e6, max: 1e6, noNaN: true}), {minLength: 1, maxLength: 30}),
      fc.integer({min: 1, max: 12}),
      (values, count) => {
        const story = encodedStory(values, {value: 'v', classes: `quantile ${count}`});
        const scale = story.layers[0]!.encoding?.color;
        if (scale?.type !== 'classes') throw new Error('no classes');
        for (const one of scale.classes) expect(one.count).toBeGreaterThan(0);
      },
    ),
  );
});
