// Finds notes that cannot stand on the map: outside of a step, without words or a place, or too long.
import {position} from './attributes.ts';
import {descendants, type StoryNode} from './node.ts';
import {expected, faultAt, type Problem, type ProblemCode, quoted} from './problem.ts';
import {swappedPosition, toPosition} from './to-position.ts';
import type {Story, StoryNote} from './types.ts';

/**
 * A longer note would cover what it is about: so many Latin letters, or half as many of a script
 * with square ones.
 */
const LONGEST = 160;

const square = /[\u2e80-\ua4cf\uac00-\ud7af\uf900-\ufaff\ufe30-\uffef\u{1f000}-\u{3ffff}]/u;

const lengthOf = (text: string) =>
  [...text].reduce((sum, letter) => sum + (square.test(letter) ? 2 : 1), 0);

/**
 * Whether the map can show a note: whatever is wrong with it is reported, and its text stays in the
 * step. One that has a position beside names that mean nothing stands at the position.
 */
export const isUsable = (note: StoryNote) => faultsOf(note).length === 0;

/** @param node the `<map-story>` */
export function noteProblems({notes}: Story, node: StoryNode): Problem[] {
  const written = descendants(node, 'story-note');
  const inSteps = new Set(
    descendants(node, 'story-step').flatMap((step) => descendants(step, 'story-note')),
  );
  return notes.flatMap((note) => {
    const outside = !inSteps.has(written[note.ordinal]!);
    if (outside) {
      const message =
        'This note is in no step, so that the map never shows it. Move it into the step that it belongs to.';
      return [faultAt(note, 'note-outside-step', 'error', message)];
    }
    const element = written[note.ordinal];
    return faultsOf(note, element).map(({code, message, attribute}) =>
      attribute && element
        ? faultAt(
            {path: `${note.path}[${attribute}]`, ...position(element, attribute)},
            code,
            'error',
            message,
          )
        : faultAt(note, code, 'error', message),
    );
  });
}

type Fault = Readonly<{code: ProblemCode; message: string; attribute?: string}>;

/** Without its element, a list that names nothing known cannot be told from one that is not there. */
function faultsOf({of, at, text}: StoryNote, node?: StoryNode): Fault[] {
  const faults: Fault[] = [];
  const named = node?.attributes['of']?.trim();
  if (text === '')
    faults.push({
      code: 'note-empty',
      message: 'The note has no text. Write the words that the map shows.',
    });
  if (lengthOf(text) > LONGEST)
    faults.push({
      code: 'note-long',
      message: `The note has ${lengthOf(text)} letters; the map shows at most ${LONGEST}. Shorten it, or make it a paragraph.`,
    });
  if (at === undefined && of.length === 0 && !named)
    faults.push({
      code: 'note-place',
      message:
        'The note has no place. Add “of” with a layer or layer/feature, or “at” with “lng lat”.',
    });
  if ((at !== undefined && (named || of.length > 0)) || of.length > 1)
    faults.push({
      code: 'note-place',
      message:
        'The note names several places. Keep one: a layer or layer/feature in “of”, or “lng lat” in “at”.',
    });
  if (at !== undefined && !toPosition(at)) faults.push(invalidPosition(at));
  return faults;
}

function invalidPosition(at: string): Fault {
  const swapped = swappedPosition(at);
  const meant = swapped ? ` Longitude comes first. Did you mean ${quoted(swapped)}?` : '';
  return {
    code: 'invalid-position',
    attribute: 'at',
    message: `${expected('“longitude latitude” (-180 to 180, -90 to 90)', at)}${meant}`,
  };
}
