// Normalises a name in any script to the words by which search finds it.

/** Letters that are no base letter with a mark, so that Unicode does not take them apart. */
const letters: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
  æ: 'ae',
  œ: 'oe',
  ə: 'a',
  ħ: 'h',
  ŋ: 'ng',
  // Arabic script: one letter that Arabic, Persian, Urdu and Uyghur keyboards write in several ways
  ى: 'ي',
  ی: 'ي',
  ې: 'ي',
  ے: 'ي',
  ک: 'ك',
  ڪ: 'ك',
  ة: 'ه',
  ۃ: 'ه',
  ہ: 'ه',
  ھ: 'ه',
  ە: 'ه',
  ۀ: 'ه',
  ٱ: 'ا',
  ۇ: 'و',
  ۈ: 'و',
  ۆ: 'و',
  ۋ: 'و',
  ں: 'ن',
  ء: '',
};
const letter = new RegExp(`[${Object.keys(letters).join('')}]`, 'g');

/**
 * Accents of Latin, Greek and Cyrillic, harakat and hamza of Arabic, points of Hebrew. The vowels
 * of Indic scripts are marks too, and stay.
 */
const marks = /[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed]/g;
/** Tatweel, joiners and marks of direction: seen by nobody, typed by some. */
const unseen = /[\u00ad\u0640\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;
const apostrophes = /['’‘`´ʻʼʽʾʿ′＇]/g;
const between = /[^\p{L}\p{N}\p{M}]+/u;

/** Nothing in it that has to be folded but its case. */
const ascii = /^[a-z0-9 .,-]*$/;

function plain(text: string): string {
  const lower = text.toLowerCase();
  if (ascii.test(lower)) return lower;
  return lower
    .replace(unseen, '')
    .normalize('NFKD')
    .replace(marks, '')
    .replace(letter, (one) => letters[one]!)
    .normalize('NFC');
}

const parted = (text: string) => plain(text).split(between).filter(Boolean);

/**
 * The words of a text, folded: `Qo‘ng‘irot` → `qongirot`, `Côte d’Ivoire` → `cote divoire`, `کابل`
 * → `كابل`.
 */
export const wordsOf = (text: string): string[] => parted(text.replace(apostrophes, ''));

/** Articles that are words: of English, and of Arabic in Latin letters. */
const articles = new Set(['the', 'al', 'el', 'ul']);
/** The article of Arabic is written with its word; what is left has to be a word. */
const arabicArticle = /^ال(?=\p{L}{3})/u;

/**
 * Leaves the articles out of folded words: `the gambia` → `gambia`, `الخرطوم` → `خرطوم`. What is
 * nothing but articles stays. Chinese has none; Urdu has those of its Arabic names.
 */
export function withoutArticles(words: readonly string[]): readonly string[] {
  const bare = words.filter((word) => !articles.has(word));
  return (bare.length > 0 ? bare : words).map((word) => word.replace(arabicArticle, ''));
}

/**
 * A name as it is searched. `whole` is it without the gaps between its words: `New Castle` and
 * `Newcastle` are one; `bare` is that without articles. `words` are all by which it is found: those
 * between spaces, with an article and without, those that an apostrophe parts, all of them as one,
 * and for three or more their initials: `uae` for United Arab Emirates.
 */
export function normaliseName(
  name: string,
): Readonly<{whole: string; bare: string; words: readonly string[]}> {
  const words = wordsOf(name);
  const whole = words.join('');
  const bareWords = withoutArticles(words);
  const bare = bareWords.join('');
  const all = [...words, whole, ...bareWords, bare];
  if (name.search(apostrophes) >= 0) all.push(...parted(name.replace(apostrophes, ' ')));
  if (words.length > 2) all.push(words.map((word) => word[0]).join(''));
  return {whole, bare, words: [...new Set(all)]};
}

/**
 * In scripts that put no spaces between words a name is found by any piece of it, and not by the
 * beginnings of its words.
 */
export const isUnspaced = (word: string): boolean => unspaced.test(word);

const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}]/u;
