// Says what the problems with pictures, films and sounds in cards mean, and how to mend them.
import type {ProblemCode} from './problem.ts';
import type {ProblemDoc} from './review-docs.ts';

export const mediaDocs = {
  'media-alt': {
    meaning: 'A picture in a step has no `alt`: who does not see it is read the name of its file.',
    remedy:
      'Write what it shows in `alt`; or `alt=""` if it shows nothing that the text does not say.',
  },
  'media-captions': {
    meaning: 'A `<video>` in a step has no captions: who does not hear it misses what is said.',
    remedy:
      'Add `<track kind="captions" src="film.vtt" srclang="en" label="English">` inside; or `muted`, if it has no sound.',
  },
  'media-transcript': {
    meaning: 'An `<audio>` in a step has no text beside it that says what is heard.',
    remedy: 'Put the text into a `<details>` in the same `<figure>`, or a link to it there.',
  },
  'media-controls': {
    meaning: 'A film or a sound has no controls: readers cannot start or stop it.',
    remedy: 'Add `controls`.',
  },
  'media-autoplay': {
    meaning: 'A film or a sound would begin by itself, with sound. It is stopped.',
    remedy: 'Remove `autoplay`, or add `muted` to a film.',
  },
  'media-unasked': {
    meaning:
      'A frame in a step loads from another site when the page opens: that site learns of every reader.',
    remedy: 'Put a link to it into a `<story-media>`, which loads it when the reader asks.',
  },
  'media-link': {
    meaning: 'A `<story-media>` holds no link to an address of the web that it can show.',
    remedy: 'Write `<story-media><a href="https://…">The title</a></story-media>`.',
  },
} satisfies Partial<Record<ProblemCode, ProblemDoc>>;
