// Holds the English texts that explain the map and its pictures; loaded when a reader asks for them.

export const english = {
  close: 'Close',
  /** Where a story of another page was to be. */
  missing: 'The story cannot be shown here.',
  embed: 'Embed this story',
  embedElement: 'If your site allows scripts, copy this:',
  embedFrame: 'If your site allows only frames, copy this:',
  embedCopy: 'Copy the code',
  embedCopied: 'Code copied',
  lessMotion: 'Less motion: the map does not fly from step to step',
  /** Stands before the credit of a still, where the live map has another basemap. */
  still: 'Picture of the map, on the background map of map-story',
  /** What stands for a picture of the map; `{sentence}` says what it shows. */
  mapAlt: 'Map. {sentence}',
  aboutLength: '{name}: about {length} long on this map.',
  aboutDashed: '{name} (dashed line): about {length} long on this map.',
  key: 'What the map shows',
  sources: 'Sources',
  schematic: 'Dotted lines only show what is linked. Routes are approximate.',
};

export type AboutWords = Readonly<Record<keyof typeof english, string>>;
