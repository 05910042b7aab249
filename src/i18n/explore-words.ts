// Returns the texts of the tools for exploring in a language.
import {fill, tableOf} from './language.ts';
import {english, type ExploreWords} from './messages/en-explore.ts';

/** In English where the language has none. */
export const exploreWordsOf = (lang: string): ExploreWords => ({...english, ...tableOf(lang)});

/** Names one after another, with the comma of the language. */
export const listed = (names: readonly string[], {listed}: ExploreWords): string =>
  names.length > 0 ? names.reduce((list, name) => fill(listed, {list, name})) : '';
