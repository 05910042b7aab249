// Returns the texts that explain the map and its pictures in a language.
import {tableOf} from './language.ts';
import {english, type AboutWords} from './messages/en-about.ts';

/**
 * In English where the language has none. Other languages have them in one table with the words of
 * the interface.
 */
export const aboutWordsOf = (lang: string): AboutWords => ({...english, ...tableOf(lang)});
