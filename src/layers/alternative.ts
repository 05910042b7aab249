// Writes the text alternative of a map: what it shows, its numbers, and how long its borders are.
import type {Reference, Story} from '../story/types.ts';
import {printed} from '../story/measure.ts';
import {featuresOf} from '../story/with-data.ts';
import {fill, nameIn} from '../i18n/language.ts';
import {aboutWordsOf} from '../i18n/about-words.ts';
import {kinds} from './kinds/index.ts';
import type {Scene} from '../scene/scene.ts';
import {describe} from '../scene/describe.ts';
import {describeNumbers} from '../scene/describe-numbers.ts';
import {length} from '@turf/turf';

/** The text alternative of a still. */
export const alternative = (
  story: Story,
  scene: Scene,
  lang = 'en',
  framed: readonly Reference[] = [],
): string => mapText(contents(story, scene, lang, framed), lang);

/**
 * “Map. The map shows …, with … highlighted. The old border: about 154 km long on this map.” “Map.”
 * alone where there is nothing to say. A still has it, and so has the card of a step while the live
 * map is shown.
 */
export const mapText = (sentences: readonly string[], lang: string): string =>
  fill(aboutWordsOf(lang).mapAlt, {sentence: sentences.join(' ')}).trim();

/** What the map shows, and its numbers, one sentence for each thing. The live map says it, too. */
export const shownSentences = (
  story: Story,
  scene: Scene,
  lang: string,
  framed: readonly Reference[] = [],
): string[] =>
  [describe(story, scene, lang, framed), ...describeNumbers(story, scene, lang)].filter(Boolean);

/**
 * What the map shows, one sentence for each thing. Only of borders are lengths said: a route is
 * schematic, and its length on the map is nobody's figure.
 */
export function contents(
  story: Story,
  scene: Scene,
  lang: string,
  framed: readonly Reference[],
): string[] {
  const words = aboutWordsOf(lang);
  const borders = new Set(story.layers.filter(({kind}) => kinds[kind].isBorder).map(({id}) => id));
  const lengths = story.parts
    .filter((part) => borders.has(part.layer) && (scene.layers[part.id]?.emphasis ?? 0) >= 0.5)
    .flatMap((part) => featuresOf(story, part))
    .filter(
      (feature) =>
        feature.geometry.type.endsWith('LineString') && nameIn(lang, feature) !== undefined,
    )
    .toSorted((a, b) => Number(a.properties.dashed ?? false) - Number(b.properties.dashed ?? false))
    .map((feature) =>
      fill(feature.properties.dashed ? words.aboutDashed : words.aboutLength, {
        name: nameIn(lang, feature)!,
        length: printed(length(feature), 'km', lang),
      }),
    );
  return [...shownSentences(story, scene, lang, framed), ...lengths];
}
