// Says what a whole table of texts in a language has.
import type {Words} from './en.ts';
import type {AboutWords} from './en-about.ts';
import type {BasemapTexts, BasemapWords} from './en-basemap.ts';
import type {ExploreWords} from './en-explore.ts';
import type {MediaWords} from './en-media.ts';

/** All that the program says to a reader: what a whole table of a language has. */
export type AllWords = Words & AboutWords & ExploreWords & MediaWords & BasemapWords & BasemapTexts;
