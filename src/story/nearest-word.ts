// Finds the word that an author may have meant by one that is not known.
import {distance} from 'fastest-levenshtein';

/**
 * @param words lower-case words, those to be preferred first
 * @returns the word that differs in the fewest letters; nothing if these are more than a third
 */
export function nearest(written: string, words: readonly string[]): string | undefined {
  const most = Math.max(1, Math.floor(written.length / 3));
  const ranked = words
    .map((word) => ({word, letters: distance(written.toLowerCase(), word)}))
    .toSorted((a, b) => a.letters - b.letters);
  return ranked[0] && ranked[0].letters <= most ? ranked[0].word : undefined;
}
