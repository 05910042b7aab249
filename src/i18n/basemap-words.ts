// Holds the messages about the built-in basemap in English, and returns those of other languages
// once they are loaded.
import {tableOf} from './language.ts';
import {english, type BasemapWords, type BasemapTexts} from './messages/en-basemap.ts';

/** In English where the language has none. */
export const basemapWordsOf = (lang: string): BasemapWords & BasemapTexts => ({
  ...english,
  ...tableOf(lang),
});
