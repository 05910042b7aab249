// A language tag to the words of the interface: everything the program itself says to a reader, in one table.

const en = {
  map: 'Map',
  steps: 'Steps of the story',
  explore: 'Explore the map',
  resume: 'Back to the story',
  previous: 'Previous step',
  next: 'Next step',
  skip: 'Skip to the text',
  scroll: 'Scroll to read on',
  boundaries: 'Boundaries show de-facto control and imply no position on sovereignty.',
  credit: '© OpenStreetMap contributors (ODbL) · Natural Earth',
  about: 'About this map',
  here: 'The part of the world that the map shows',
  /** What a scene shows; `{shown}` and `{highlighted}` are lists of labels. */
  showsGlobe: 'The map shows the globe.',
  showsLand: 'The map shows the land without highlights.',
  shows: 'The map shows {shown}.',
  highlights: 'The map highlights {highlighted}.',
  showsAndHighlights: 'The map shows {shown}, with {highlighted} highlighted.',
};

/** One text for every key; a table that lacks one does not compile. */
export type Words = Readonly<Record<keyof typeof en, string>>;

const tables: Readonly<Record<string, Words>> = {en};

/** The table of a language (its first subtag decides), or English. */
export const wordsOf = (lang: string): Words => tables[lang.toLowerCase().split('-')[0]!] ?? en;

/** A text with its `{names}` filled in. */
export function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}
