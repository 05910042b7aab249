// Holds the English texts that explain the map and its pictures; loaded when a reader asks for them.

export const english = {
  close: 'Close',
  /** Where a story of another page was to be. */
  missing: 'The story cannot be shown here.',
  embed: 'Embed this story',
  embedElement: 'In a page that may have scripts:',
  embedFrame: 'In a page that takes frames alone:',
  embedCopy: 'Copy the code',
  embedCopied: 'Code copied',
  lessMotion: 'Less motion: no flights, steps fade',
  /** Stands before the credit of a still, where the live map has another basemap. */
  still: 'Still map on the basemap of map-story',
  /** What stands for a picture of the map; `{sentence}` says what it shows. */
  mapAlt: 'Map. {sentence}',
  aboutLength: '{name}: about {length} as drawn.',
  aboutDashed: '{name}, dashed: about {length} as drawn.',
  key: 'What the map shows',
  sources: 'Sources',
  schematic: 'Dotted links and drawn routes are schematic.',
};

export type AboutWords = Readonly<Record<keyof typeof english, string>>;
