// Holds the messages about the built-in basemap in English, and returns those of other languages once they are loaded.
import {tableOf} from './language.ts';

const english = {
  /** Beside the map. */
  boundaries: 'Boundaries show de-facto control and imply no position on sovereignty.',
  /** In the panel about the map. */
  status: 'Boundaries show who holds the ground, and imply no position on sovereignty.',
  relief: 'Relief shows the lie of the land; heights cannot be read from it.',
  'background:relief': 'Relief and ice',
  'background:rivers': 'Rivers',
  'background:labels': 'Names of countries, seas and ranges',
  'background:disputed': 'Disputed tracts',
  /** Heights that an author brings, over any map. */
  'background:terrain': 'Relief',
};

export type BasemapWords = Readonly<Record<keyof typeof english, string>>;

/**
 * What the data of the built-in basemap say in their own languages. `addWords` may give them in another language:
 * `boundary:` and a status name a kind of boundary.
 */
export type BasemapTexts = Readonly<Partial<Record<'credit' | 'attribution' | 'disputes' | 'disputed' | `boundary:${string}`, string>>>;

/** In English where the language has none. */
export const basemapWordsOf = (lang: string): BasemapWords & BasemapTexts => ({...english, ...tableOf(lang)});
