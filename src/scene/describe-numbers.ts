// Says in sentences which numbers the map shows: the lowest, the highest, and those that are highlighted.
import {aboutWordsOf} from '../i18n/about-words.ts';
import {fill, nameIn} from '../i18n/language.ts';
import {numberText} from '../i18n/number-text.ts';
import {categoryIn, numberIn, type ShownNumber, shownNumbers} from '../story/encoded-values.ts';
import type {Story, StoryFeature, StoryLayer} from '../story/types.ts';
import {featuresOf} from '../story/with-data.ts';
import {encodedIn} from './encoded-layers.ts';
import type {Scene} from './scene.ts';

/** So many highlighted features are told one by one. */
const TOLD = 5;

/** “Density: from 3 people per km² in A to 1,204 people per km² in B. C: 92 people per km².” */
export function describeNumbers(story: Story, scene: Scene, lang: string): string[] {
  return encodedIn(story, scene, lang).flatMap((layer) => [
    ...shownNumbers(layer.encoding).flatMap(({scale}) =>
      layer.encoding?.cells ? counts(layer, scale, lang) : range(layer, scale, lang),
    ),
    ...highlighted(story, scene, layer, lang),
  ]);
}

function range(
  {data, label}: StoryLayer,
  {property, unit}: ShownNumber['scale'],
  lang: string,
): string[] {
  const sorted = (data?.features ?? [])
    .flatMap((feature) => {
      const value = numberIn(feature.properties, property);
      return value === undefined ? [] : [{name: nameIn(lang, feature), value}];
    })
    .sort((a, b) => a.value - b.value);
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (!first || !last || first === last) return [];
  const words = aboutWordsOf(lang);
  const low = numberText(first.value, lang, unit);
  const high = numberText(last.value, lang, unit);
  return first.name === undefined || last.name === undefined
    ? [fill(words.numbersBetween, {label, low, high})]
    : [fill(words.numbersRange, {label, low, lowest: first.name, high, highest: last.name})];
}

/** Of cells, which have no names, how many points they have, or the sum of what these have. */
function counts(
  {data, label, encoding}: StoryLayer,
  told: ShownNumber['scale'],
  lang: string,
): string[] {
  const values = (data?.features ?? []).flatMap(
    ({properties}) => numberIn(properties, told.property) ?? [],
  );
  const text = (value: number, unit?: string) => numberText(value, lang, unit);
  return [
    fill(aboutWordsOf(lang).countsRange, {
      label,
      low: text(Math.min(...values)),
      high: text(Math.max(...values), told.unit),
      count: text(encoding?.cells?.total ?? 0, told.unit),
    }),
  ];
}

/** Features that a step highlights by themselves; a whole layer would be read out for minutes. */
function highlighted(story: Story, scene: Scene, layer: StoryLayer, lang: string): string[] {
  const words = aboutWordsOf(lang);
  const features = story.parts
    .filter(
      (part) =>
        part.layer === layer.id &&
        part.feature !== undefined &&
        (scene.layers[part.id]?.emphasis ?? 0) >= 0.5,
    )
    .flatMap((part) => featuresOf(story, part))
    .slice(0, TOLD);
  return features.flatMap((feature) => {
    const value = valuesText(layer, feature, lang) || words.noData;
    const name = nameIn(lang, feature);
    return name === undefined ? [] : [fill(words.numbersOf, {name, value})];
  });
}

function valuesText(layer: StoryLayer, feature: StoryFeature, lang: string): string {
  const {properties} = feature;
  const numbers = shownNumbers(layer.encoding).flatMap(({scale: {property, unit}}) => {
    const value = numberIn(properties, property);
    return value === undefined ? [] : [numberText(value, lang, unit)];
  });
  const {color} = layer.encoding ?? {};
  const category =
    color?.type === 'categories' ? categoryIn(properties, color.property) : undefined;
  return [...(category === undefined ? [] : [category]), ...numbers].join(', ');
}
