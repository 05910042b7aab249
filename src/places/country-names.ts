// Names countries by the codes that data have for them, in a language.
import type {FeatureCollection} from 'geojson';
import {nameIn} from '../i18n/language.ts';
import type {StoryFeature} from '../story/types.ts';

/**
 * `FRA ITA` → “France and Italy”. Names come from the features whose ids are the codes (of
 * `countries`, `region`, `labels`); a code without one stays a code.
 */
export function countryNames(
  files: readonly FeatureCollection[],
  lang: string,
): (codes: string) => string {
  const names = new Map<string, string>();
  for (const feature of files.flatMap(({features}) => features)) {
    const id: unknown = feature.properties?.['id'] ?? feature.id;
    const name = feature.properties && nameIn(lang, feature as StoryFeature);
    if (typeof id === 'string' && typeof name === 'string' && !names.has(id)) names.set(id, name);
  }
  const list = new Intl.ListFormat(lang, {type: 'conjunction'});
  return (codes) =>
    list.format(
      codes
        .split(/\s+/)
        .filter(Boolean)
        .map((code) => names.get(code) ?? code),
    );
}
