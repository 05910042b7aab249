// Tests that cards, legends and spoken texts say the same numbers.
import {describe, expect, test} from 'vitest';
import {legendHtml} from '../../src/layers/encoding/legend-html.ts';
import {cardNumbers} from '../../src/places/card-numbers.ts';
import {describeNumbers} from '../../src/scene/describe-numbers.ts';
import {numberText} from '../../src/i18n/number-text.ts';
import {partsOf} from '../../src/story/parts.ts';
import type {Story} from '../../src/story/types.ts';
import {encode} from '../../src/layers/encoding/encode.ts';
import {encodedStory, featuresWith, layerWith, sceneOf} from '../layers/encoding/encoded-story.ts';
import {fc, numbers} from '../layers/encoding/values.ts';

const scene = sceneOf();

describe('a card', () => {
  test('names for every feature a class that the legend has', () => {
    fc.assert(
      fc.property(numbers, (values) => {
        const story = encodedStory(values, {value: 'v', unit: 'm'});
        const legend = legendHtml(story, scene, {lang: 'en'});
        for (const feature of story.layers[0]!.data!.features) {
          const [number] = cardNumbers([feature], story, 'en');
          expect(legend).toContain(`>${number!.range}</span>`);
        }
      }),
      {numRuns: 40},
    );
  });

  test('says the value with its unit, and its rank among those that have one', () => {
    const story = encodedStory([5, 1204, undefined, 92], {value: 'v', classes: '100', unit: 'm'});
    const told = story.layers[0]!.data!.features.map((feature) =>
      cardNumbers([feature], story, 'en'),
    );
    expect(told).toEqual([
      [
        {
          label: 'Layer',
          value: '5\u00a0m',
          range: '5–100\u00a0m',
          rank: 'number 3 of 3, from the largest',
        },
      ],
      [
        {
          label: 'Layer',
          value: '1,204\u00a0m',
          range: '100–1,210\u00a0m',
          rank: 'number 1 of 3, from the largest',
        },
      ],
      [{label: 'Layer', value: 'No data'}],
      [
        {
          label: 'Layer',
          value: '92\u00a0m',
          range: '5–100\u00a0m',
          rank: 'number 2 of 3, from the largest',
        },
      ],
    ]);
  });
});

/** Circles whose colour and size show one number. */
function circles(values: readonly number[]): Story {
  const story = encodedStory([], {});
  const layer = layerWith({value: 'v', size: 'v', unit: 'm'}, 'place');
  const {data, encoding} = encode(layer, featuresWith(values), 'en');
  return {...story, layers: [{...layer, data, encoding: encoding!}]};
}

test('a number that has a colour and a size is told once, with its class', () => {
  const story = circles([5, 1204, 92]);
  const [feature] = story.layers[0]!.data!.features;
  const told = cardNumbers([feature!], story, 'en');
  expect(told.map(({value}) => value)).toEqual(['5\u00a0m']);
  expect(told[0]!.range).toBeDefined();
  expect(describeNumbers(story, scene, 'en')).toHaveLength(1);
});

describe('the spoken text', () => {
  test('tells the lowest and the highest where nobody named them', () => {
    const story = encodedStory([5, 1204, 92], {value: 'v', unit: 'm'});
    const [layer] = story.layers;
    const features = layer!.data!.features.map((feature, index) => {
      const {name: _, ...properties} = feature.properties;
      return index === 1 ? {...feature, properties} : feature;
    });
    const bare = {...story, layers: [{...layer!, data: {...layer!.data!, features}}]};
    expect(describeNumbers(bare, scene, 'en')).toEqual(['Layer: from 5\u00a0m to 1,204\u00a0m.']);
  });

  test('tells the lowest and the highest value and where they are', () => {
    const story = encodedStory([5, 1204, 92], {value: 'v', unit: 'm'});
    expect(describeNumbers(story, scene, 'en')).toEqual([
      'Layer: from 5\u00a0m in F0 to 1,204\u00a0m in F1.',
    ]);
  });

  test('tells the value of a highlighted feature, as its card does', () => {
    const whole = encodedStory([5, 1204, 92], {value: 'v', unit: 'm'});
    const [part] = partsOf(
      [whole.layers[0]!.id],
      [{layer: whole.layers[0]!.id, feature: 'f2'}],
      [],
    ).slice(1);
    const story = {...whole, parts: [...whole.parts, part!]};
    const lit = {
      ...scene,
      layers: {...scene.layers, 'layer/f2': {shown: 1, emphasis: 1, reveal: 1}},
    };
    expect(describeNumbers(story, lit, 'en').at(-1)).toBe(`F2: ${numberText(92, 'en', 'm')}.`);
  });

  test('says nothing of numbers that the scene does not show', () => {
    const story = encodedStory([5, 1204], {value: 'v'});
    expect(describeNumbers(story, {...scene, layers: {}}, 'en')).toEqual([]);
  });
});
