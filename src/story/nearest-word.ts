// Finds the word that an author may have meant by one that is not known.
import {distance} from 'fastest-levenshtein';

/** The letters of a word in the order of the alphabet. */
export const lettersOf = (word: string) => [...word.toLowerCase()].sort().join('');

/**
 * How far a word is from what was written, in letters. Two letters that changed places are the
 * likeliest slip.
 */
function slips(written: string, word: string): number {
  const letters = distance(written.toLowerCase(), word.toLowerCase());
  return letters === 2 && lettersOf(written) === lettersOf(word) ? 0.5 : letters;
}

/**
 * @param words those to be preferred first
 * @returns the word that differs in the fewest letters; nothing if these are more than a third
 */
export function nearestWord(written: string, words: readonly string[]): string | undefined {
  const most = Math.max(1, Math.floor(written.length / 3));
  const ranked = words
    .map((word) => ({word, letters: slips(written, word)}))
    .toSorted((a, b) => a.letters - b.letters);
  return ranked[0] && ranked[0].letters <= most ? ranked[0].word : undefined;
}
