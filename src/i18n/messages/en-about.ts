// Holds the English texts that explain the map and its pictures, and what a screen reader says of
// them; loaded when they are first needed.

export const english = {
  /** What a scene shows; `{shown}` and `{highlighted}` are lists of labels. */
  showsGlobe: 'The map shows the globe.',
  /** Where no part of the story is on the map; `{framed}` is a list of what the step is seen for. */
  showsAround: 'The map shows the area around {framed}.',
  /** The same of several: what lies between them is not around any of them. */
  showsSpan: 'The map shows the area that takes in {framed}.',
  shows: 'The map shows {shown}.',
  highlights: 'The map highlights {highlighted}.',
  showsAndHighlights: 'The map shows {shown}, with {highlighted} highlighted.',
  /** The reader has come to a step; what its map shows follows. */
  stepReached: 'Step {step} of {count}: {heading}.',
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
  /** In legends of numbers: what has no value, and categories that have no colour of their own. */
  noData: 'No data',
  others: 'Others',
  /** Between the lowest and the highest of a layer's numbers. */
  numbersRange: '{label}: from {low} in {lowest} to {high} in {highest}.',
  /** The same where one of the two has no name. */
  numbersBetween: '{label}: from {low} to {high}.',
  numbersOf: '{name}: {value}.',
  /** A layer, and which of its properties the map shows: “Population density, 1990”. */
  labelOfProperty: '{label}, {property}',
  /** `{rank}` from the largest; `{count}` of all that have a number. */
  rank: 'number {rank} of {count}, from the largest',
  /** Beside the unit of a legend of points that are counted in cells; `{km}` is a length. */
  perHexagon: 'per hexagon, {km} wide',
  perSquare: 'per square, {km} wide',
  countsRange: '{label}: from {low} to {high} in a cell, {count} in all.',
  /** Stands before how many points a cell has: without a unit, and with one. */
  pointsInCell: 'Points in this cell',
  inCell: 'In this cell',
  key: 'What the map shows',
  sources: 'Sources',
  schematic: 'Dotted lines only show what is linked. Routes are approximate.',
};

export type AboutWords = Readonly<Record<keyof typeof english, string>>;
