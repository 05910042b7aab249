// A language tag to the words of the tools for exploring: loaded with them.
import {tableOf} from './language.ts';
import {english, type ExploreWords} from './messages/en-explore.ts';

/** In English where the language has none. */
export const exploreWordsOf = (lang: string): ExploreWords => ({...english, ...tableOf(lang)});
