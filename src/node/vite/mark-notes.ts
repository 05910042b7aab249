// Marks the notes that all stills of their step show: they are seen there, and not in the text.
import type {StepStills} from '../page/page-stills.ts';
import type {StoryPage} from '../page/read-page.ts';
import type {Insertion} from './insertion.ts';

/**
 * So the cards are as high before the live map comes as they are with it, and what a reader reads
 * stays where it is.
 */
export function markNotes({noteOffsets}: StoryPage, stills: readonly StepStills[]): Insertion[] {
  return stills.flatMap(({notes}) =>
    notes.flatMap((ordinal) => {
      const offset = noteOffsets[ordinal];
      return offset === undefined ? [] : [{offset, text: ' on-map'}];
    }),
  );
}
