// Says what the problems with notes on the map mean, and how to mend them.
import type {ProblemCode} from './problem.ts';
import type {ProblemDoc} from './review-docs.ts';

export const noteDocs = {
  'note-outside-step': {
    meaning: 'A `<story-note>` stands outside of every step. It is text there; no map shows it.',
    remedy: 'Move it into the step whose map it belongs to.',
  },
  'note-empty': {
    meaning: 'A `<story-note>` has no text.',
    remedy: 'Write the words between its tags, or remove it.',
  },
  'note-long': {
    meaning:
      'A `<story-note>` is so long that it would cover what it is about. It stays in the text ' +
      'and is not on the map.',
    remedy: 'Say it in one sentence, or make it a paragraph of the step.',
  },
  'note-place': {
    meaning: 'A `<story-note>` has no place on the map, or several.',
    remedy: 'Write one `layer/feature` in `of`, or a position in `at`: `at="75.42 36.85"`.',
  },
  'note-out-of-view': {
    meaning:
      'The place of a `<story-note>` is not on the map of its step, as it is drawn for a ' +
      'laptop and for a phone.',
    remedy:
      'Correct the place (longitude comes first), frame it with `frame` or `focus`, or move ' +
      'the note to another step.',
  },
  'invalid-position': {
    meaning: 'The value is not a position. The note stays in the text.',
    remedy: 'Write longitude, then latitude, in degrees: `75.42 36.85`.',
  },
} satisfies Partial<Record<ProblemCode, ProblemDoc>>;
