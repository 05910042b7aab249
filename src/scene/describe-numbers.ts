// Says in sentences which numbers the map shows: the lowest, the highest, and those that are highlighted.
import {aboutWordsOf} from '../i18n/about-words.ts';
import {fill, nameIn} from '../i18n/language.ts';
import {numberText} from '../i18n/number-text.ts';
import type {Story, StoryFeature, StoryLayer} from '../story/types.ts';
import {featuresOf} from '../story/with-data.ts';
import type {Scene} from './scene.ts';

/** So many highlighted features are told one by one. */
const TOLD = 5;

type Told = Readonly<{property: string; unit?: string}>;

/** The properties of a layer that are shown as numbers. */
function numbersOf({encoding}: StoryLayer): Told[] {
  const {color, size, width} = encoding ?? {};
  const byColor = color && color.type !== 'categories' ? [color] : [];
  return [...byColor, ...(size ? [size] : []), ...(width ? [width] : [])];
}

/** “Density: from 3 people per km² in A to 1,204 people per km² in B. C: 92 people per km².” */
export function describeNumbers(story: Story, scene: Scene, lang: string): string[] {
  const shown = story.layers.filter(
    ({id, encoding}) =>
      encoding &&
      story.parts.some((part) => part.layer === id && (scene.layers[part.id]?.shown ?? 0) >= 0.5),
  );
  return shown.flatMap((layer) => [
    ...numbersOf(layer).flatMap((told) => range(layer, told, lang)),
    ...highlighted(story, scene, layer, lang),
  ]);
}

const valueIn = ({properties}: StoryFeature, property: string): unknown =>
  Object.hasOwn(properties, property)
    ? (properties as Readonly<Record<string, unknown>>)[property]
    : undefined;

function range({data, label}: StoryLayer, {property, unit}: Told, lang: string): string[] {
  const sorted = (data?.features ?? [])
    .flatMap((feature) => {
      const [name, value] = [nameIn(lang, feature), valueIn(feature, property)];
      return name !== undefined && typeof value === 'number' ? [{name, value}] : [];
    })
    .sort((a, b) => a.value - b.value);
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (!first || !last || first === last) return [];
  return [
    fill(aboutWordsOf(lang).numbersRange, {
      label,
      low: numberText(first.value, lang, unit),
      lowest: first.name,
      high: numberText(last.value, lang, unit),
      highest: last.name,
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
  const numbers = numbersOf(layer).flatMap(({property, unit}) => {
    const value = valueIn(feature, property);
    return typeof value === 'number' ? [numberText(value, lang, unit)] : [];
  });
  const {color} = layer.encoding ?? {};
  const category = color?.type === 'categories' ? valueIn(feature, color.property) : undefined;
  return [...(typeof category === 'string' ? [category] : []), ...numbers].join(', ');
}
