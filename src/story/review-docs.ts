// Says likewise what the problems mean that only a look at a whole page, or a whole file, finds.
import type {ProblemCode} from './problem.ts';

export type ProblemDoc = Readonly<{meaning: string; remedy: string}>;

export const reviewDocs = {
  'outside-story': {
    meaning:
      'Steps or layers stand outside of their story, or a step is empty: an end tag comes too ' +
      'early, or a `<p>` around the element ended it.',
    remedy:
      'Move them into the story, and take `<p>` and `<br>` out of it. In WordPress, use a ' +
      'Custom HTML block.',
  },
  'typographic-quotes': {
    meaning:
      'Attributes are in typographic quotes (“ ”), which HTML takes for a part of the value.',
    remedy: 'Write straight quotes: `id="one"`.',
  },
  'late-opening': {
    meaning: 'A step that is not the first has the attribute `opening`.',
    remedy: 'Remove the attribute, or make the step the first.',
  },
  'dead-link': {
    meaning: 'A link in the story leads to a step that the story does not have.',
    remedy: 'Correct the `href`, or give the step this `id`.',
  },
  'not-defined': {
    meaning:
      'A script imports `map-story`, which defines no element. The still pictures stand, and ' +
      'no map comes.',
    remedy: 'Import `map-story/define`.',
  },
  'page-encoding': {
    meaning: 'The page is not encoded in UTF-8, or does not say how it is encoded.',
    remedy: 'Save it as UTF-8, with `<meta charset="utf-8">` first in its head.',
  },
  'data-encoding': {
    meaning:
      'The file is not encoded in UTF-8, or was converted wrongly before. Names may have wrong ' +
      'letters.',
    remedy: 'Save it as UTF-8, with `iconv` for instance. The message has the command.',
  },
  'data-empty': {
    meaning: 'The file has no feature, or none with a geometry. The layer shows nothing.',
    remedy: 'Export the data with their geometry.',
  },
  'data-projected': {
    meaning: 'The coordinates are of a projected system, in metres or feet. Nothing is shown.',
    remedy: 'Convert them to degrees (EPSG:4326). The message has the command.',
  },
  'data-swapped': {
    meaning:
      'Latitude and longitude are swapped: latitudes are out of range, or the layer lies far ' +
      'from the rest of the story and near to it when swapped.',
    remedy: 'Put longitude first. The message has the command.',
  },
  'duplicate-feature': {
    meaning: 'Several features of a layer have the same `id`. Who names it gets all of them.',
    remedy: 'Give each its own `id`, or make them one feature. The message has the command.',
  },
} satisfies Partial<Record<ProblemCode, ProblemDoc>>;
