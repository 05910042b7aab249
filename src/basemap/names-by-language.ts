// Names countries in the language of the page where the data have no name in it, by the names that
// `Intl` has.
import {languageTag, subtag} from '../i18n/language.ts';

/** Names by the `id` of a feature. */
export type NamesById = Readonly<Record<string, string>>;

/**
 * @param codes ISO 3166 codes of two letters, by the `id` of a feature
 * @returns nothing for English, in which the data are, and for a language that this browser has no names in
 */
export function countriesIn(lang: string, codes: NamesById): NamesById {
  const tag = languageTag(lang);
  if (subtag(tag) === 'en' || Intl.DisplayNames.supportedLocalesOf(tag).length === 0) return {};
  const regions = new Intl.DisplayNames(tag, {type: 'region', fallback: 'none'});
  return Object.fromEntries(
    Object.entries(codes).flatMap(([id, code]) => {
      const name = regions.of(code);
      return name === undefined ? [] : [[id, name]];
    }),
  );
}
