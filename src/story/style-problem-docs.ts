// Says likewise what the problems with layers of the author's own basemap mean, and what to do.
import type {ProblemCode} from './problem.ts';
import type {ProblemDoc} from './review-docs.ts';

export const styleProblemDocs = {
  'missing-layers': {
    meaning: 'A layer of `kind="style"` does not say which layers of the style it shows.',
    remedy: 'Add `layers` with their ids, as the style has them.',
  },
  'missing-basemap': {
    meaning:
      'The story has a layer of `kind="style"` and no style of its own. The layer shows nothing.',
    remedy: 'Name the style in `basemap` of `<map-story>`.',
  },
  'unknown-style-layer': {
    meaning: '`layers` names a layer that the style of `basemap` does not have.',
    remedy:
      'Correct the id. The message has the one that may be meant, or lists those of the style.',
  },
  'style-layer-twice': {
    meaning: 'Two layers of the story name one layer of the style. The first of them has it.',
    remedy: 'Remove its id from one of the two.',
  },
  'attribute-unused': {
    meaning:
      'A layer has an attribute that means nothing for its kind: `layers` without `kind="style"`, or with it an attribute for data, colours or numbers.',
    remedy: 'Remove the attribute, or use another kind.',
  },
  'nothing-to-frame': {
    meaning:
      'A step frames a layer of `kind="style"`, whose data are not the story’s. The map stays where it was.',
    remedy: 'Name the layer in `show`, and give the step a `camera` or another `focus`.',
  },
  'still-lacks-layer': {
    meaning:
      'The live map shows a layer of your style that still maps cannot draw, such as a heatmap, ' +
      'pictures, icons and patterns of a sprite, or data that are not beside the style.',
    remedy:
      'Say in the text what the map shows. Or show the same data in a layer of another kind, too.',
  },
} satisfies Partial<Record<ProblemCode, ProblemDoc>>;
