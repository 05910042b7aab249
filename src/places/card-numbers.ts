// Lists what a card says of the numbers of a thing: value, class and rank.
import {aboutWordsOf} from '../i18n/about-words.ts';
import {fill} from '../i18n/language.ts';
import {numberText, rangeText} from '../i18n/number-text.ts';
import {readingOf} from '../layers/encoding/reading.ts';
import {labelOf, scalesApart} from '../scene/shown-property.ts';
import {numberIn, type ShownNumber, shownNumbers} from '../story/encoded-values.ts';
import type {Story, StoryFeature, StoryLayer} from '../story/types.ts';

/** `rank` says which of all that have a number it is, from the largest. */
export type CardNumber = Readonly<{
  label: string;
  value: string;
  /** The class that it is drawn in, and that the legend names. */
  range?: string;
  rank?: string;
}>;

/** What the layers of a story show of these features. */
export function cardNumbers(
  features: readonly StoryFeature[],
  {layers}: Story,
  lang: string,
): CardNumber[] {
  return layers.flatMap((layer) => {
    if (!layer.encoding) return [];
    const [own, ...others] = layer.data?.features.filter((one) => features.includes(one)) ?? [];
    // a whole layer without names has no number of its own
    const isMany = others.length > 0 && own?.properties.name === undefined;
    if (!own || isMany) return [];
    return scalesApart(layer).flatMap(({scales}) =>
      numbersOf({...layer, encoding: scales, label: labelOf(layer.label, scales, lang)}, own, lang),
    );
  });
}

function numbersOf(layer: StoryLayer, feature: StoryFeature, lang: string): CardNumber[] {
  const {label, encoding = {}} = layer;
  const {color, cells} = encoding;
  const {properties} = feature;
  const words = aboutWordsOf(lang);
  const reading = color && readingOf(color, properties);
  const category = color?.type === 'categories';
  return [
    ...(reading && (category || reading.value === undefined)
      ? [{label, value: reading.value === undefined ? words.noData : String(reading.value)}]
      : []),
    ...shownNumbers(encoding).flatMap(({shows, scale}) =>
      numberOf(layer, scale, feature, lang).map((one) => ({
        ...one,
        ...(cells && {label: scale.unit ? words.inCell : (cells.sum ?? words.pointsInCell)}),
        ...(shows === 'value' &&
          reading?.class && {
            range: rangeText(reading.class.from, reading.class.to, lang, scale.unit),
          }),
      })),
    ),
  ];
}

function numberOf(
  {label, data}: StoryLayer,
  {property, unit}: ShownNumber['scale'],
  {properties}: StoryFeature,
  lang: string,
): CardNumber[] {
  const value = numberIn(properties, property);
  if (value === undefined) return [];
  const all = (data?.features ?? []).flatMap((one) => numberIn(one.properties, property) ?? []);
  const rank = 1 + all.filter((one) => one > value).length;
  const format = (count: number) => numberText(count, lang);
  return [
    {
      label,
      value: numberText(value, lang, unit),
      rank: fill(aboutWordsOf(lang).rank, {rank: format(rank), count: format(all.length)}),
    },
  ];
}
