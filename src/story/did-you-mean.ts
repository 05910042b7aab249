// Suggests the word that an author may have meant, as the end of a message.
import {lettersOf, nearestWord} from './nearest-word.ts';
import {type Finding, type Problem, quoted} from './problem.ts';

/** The word that was meant: one with few other letters, or with the same in another order. */
export const nearWord = (written: string, words: readonly string[]): string | undefined =>
  nearestWord(written, words) ?? words.find((word) => lettersOf(word) === lettersOf(written));

/** @returns nothing if no word is near */
export function didYouMean(written: string, words: readonly string[]): string {
  const found = nearWord(written, words);
  return found === undefined ? '' : ` Did you mean ${quoted(found)}?`;
}

/**
 * Suggests names with spaces between them, as the end of a message.
 *
 * @param before what leads to `written` in the same word, such as `layer/`
 * @returns nothing where the first of the names is not known
 */
export function didYouMeanSeveral(
  before: string,
  written: string,
  isKnown: (name: string) => boolean,
): string {
  const [first = '', ...others] = written.split(SEPARATORS).filter((name) => name !== '');
  if (first === written || !isKnown(first)) return '';
  const spaces = others.length > 0 ? ' Write spaces between names.' : '';
  return ` Did you mean ${quoted(before + [first, ...others].join(' '))}?${spaces}`;
}

/** What authors write between names instead of spaces. */
export const SEPARATORS = /[,;|]+/;

/** Ends the message of what the parser has found with the word that may have been meant. */
export const suggested = ({found, known, ...problem}: Finding): Problem =>
  found === undefined || !known
    ? problem
    : {...problem, message: problem.message + didYouMean(found, known)};
