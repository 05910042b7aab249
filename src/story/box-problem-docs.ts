// Explains each problem with what is around a story in its page. Only Node tools import this.
import type {ProblemCode} from './problem.ts';
import type {ProblemDoc} from './review-docs.ts';

export const boxProblemDocs = {
  'clipped-story': {
    meaning:
      'An ancestor has `overflow` that defeats `position: sticky`. The story scrolls in its ' +
      'own box.',
    remedy: 'Remove `overflow` from that ancestor, or use `overflow: clip`.',
  },
  'transformed-story': {
    meaning:
      'An ancestor is scaled or turned (`transform`, `scale`, `rotate`), which defeats ' +
      '`position: sticky`. The story scrolls in its own box.',
    remedy: 'Remove the transform from that ancestor, or use `zoom`, which the story follows.',
  },
  'shrunk-story': {
    meaning:
      'What is around the story is as wide as what is in it (flex, grid, float, inline-block), and a story has no width of its own. It takes the width of the next ancestor that has one.',
    remedy: 'Give the element around the story `width: 100%`, or `flex: 1`.',
  },
  'vertical-story': {
    meaning:
      'What is around the story sets its lines vertically (`writing-mode`). Cards and map are set ' +
      'horizontally all the same, and take the width of the next ancestor that has one.',
    remedy: 'Give the element around the story `writing-mode: horizontal-tb`.',
  },
  'broken-story': {
    meaning:
      'The page sets the story in columns. It spans them all, save where something around it ' +
      'makes a layout of its own (`flow-root`, flex, grid): there it scrolls in its own box.',
    remedy: 'Move the story out of the columns.',
  },
} as const satisfies Partial<Readonly<Record<ProblemCode, ProblemDoc>>>;
