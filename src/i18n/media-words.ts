// Returns the texts about films, sounds and pages of other sites in a language.
import {tableOf} from './language.ts';
import {english, type MediaWords} from './messages/en-media.ts';

/** In English where the language has none. */
export const mediaWordsOf = (lang: string): MediaWords => ({...english, ...tableOf(lang)});
