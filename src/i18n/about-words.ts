// A language tag to the words that explain the map, and those of its still pictures: loaded when a reader asks for them.
import {tableOf} from './language.ts';
import {english, type AboutWords} from './messages/en-about.ts';

/** In English where the language has none. Other languages have them in one table with the words of the interface. */
export const aboutWordsOf = (lang: string): AboutWords => ({...english, ...tableOf(lang)});
