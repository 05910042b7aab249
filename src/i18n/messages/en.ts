// Holds the English texts of the interface, and what a table of texts has.

export const english = {
  map: 'Map',
  steps: 'Steps of the story',
  explore: 'Explore the map',
  resume: 'Back to the story',
  loadMap: 'Load the live map',
  mapUnavailable: 'The live map cannot be shown here; these are pictures of it.',
  previous: 'Previous step',
  next: 'Next step',
  skip: 'Skip to the text',
  scroll: 'Scroll to read on',
  about: 'About this map',
};

/** One text for every key. */
export type Words = Readonly<Record<keyof typeof english, string>>;
