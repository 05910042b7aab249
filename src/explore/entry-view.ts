// Renders names of entries, and what tells entries of one name apart.
import {html, type TemplateResult} from 'lit';
import {subtag} from '../i18n/language.ts';
import {textLanguage} from '../i18n/text-language.ts';
import type {Entry} from '../places/gazetteer.ts';
import {nameOfEntry, tellApart} from '../places/tell-apart.ts';
import {nameView} from '../ui/name-view.ts';
import type {ExploreStore} from './explore-store.ts';
import {kindName} from './kind-name.ts';

/** The language of the name that a reader sees of an entry. */
export const languageOf = (entry: Entry, lang: string): string =>
  entry.names[subtag(lang)] === undefined ? textLanguage(entry.name, lang) : subtag(lang);

/** An entry by its name in the reader's language. */
export const entryName = (entry: Entry, lang: string): TemplateResult =>
  nameView(nameOfEntry(entry, lang), lang, languageOf(entry, lang));

/** What to say beside entries of one name and kind that are listed together; by key. */
export const detailsOf = (
  {lang, words, index: {whereabouts}}: ExploreStore,
  entries: readonly Entry[],
): ReadonlyMap<string, string> =>
  tellApart(
    entries,
    lang,
    (kind) => kindName(kind, words, lang),
    (place) => {
      const at = whereabouts?.(place);
      return at?.region ?? at?.country ?? at?.administeredBy ?? '';
    },
  );

export const detailView = (detail: string | undefined, lang: string): TemplateResult | string =>
  detail === undefined ? '' : html` · ${nameView(detail, lang)}`;
