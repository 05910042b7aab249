// Explains the problems of editing a page with `map-story edit`. Only Node tools import this.
import type {ProblemCode} from './problem.ts';
import type {ProblemDoc} from './review-docs.ts';

export const editProblemDocs = {
  'edit-refused': {
    meaning:
      'The editor cannot make this change by a change of these bytes alone, or was asked for ' +
      'what is no change. The page is as it was.',
    remedy: 'Do what the message says, or change the file in another program.',
  },
  'edit-conflict': {
    meaning:
      'Another program, or another window of the editor, changed the same place of the page. ' +
      'The page is as they left it; your side is in the versions.',
    remedy: 'Look at both sides, and keep one of them.',
  },
  'edit-not-saved': {
    meaning:
      'The file could not be written: the disk is full, or its permissions forbid it. The page ' +
      'is as it was.',
    remedy:
      'Make room, or allow the file and the folder `.map-story` to be written; then try again.',
  },
  'request-refused': {
    meaning: 'The editor’s server takes requests from its own page alone.',
    remedy: 'Open the address that `map-story edit` prints, and close other windows of it.',
  },
  'data-not-converted': {
    meaning: 'The editor cannot read a file as data or as a picture. Nothing was written.',
    remedy: 'Do what the message says.',
  },
} satisfies Partial<Record<ProblemCode, ProblemDoc>>;
