// Tells the language of a text whose language nobody has named, as far as its script shows it, and
// picks notes in the reader’s.
import type {StoryFeature} from '../story/types.ts';
import {subtag} from './language.ts';

/** Scripts of Unicode, and what a text in one of them is marked with on a page in another script. */
const scripts = [
  // English is what words and names fall back to
  ['Latin', 'en'],
  ['Arabic', 'und-Arab'],
  ['Han', 'und-Hani'],
  ['Cyrillic', 'und-Cyrl'],
  ['Devanagari', 'und-Deva'],
  ['Hebrew', 'und-Hebr'],
  ['Greek', 'und-Grek'],
  ['Bengali', 'und-Beng'],
  ['Thai', 'und-Thai'],
  ['Hangul', 'ko'],
  ['Hiragana', 'ja'],
  ['Katakana', 'ja'],
  ['Georgian', 'ka'],
  ['Armenian', 'hy'],
  ['Tamil', 'ta'],
  ['Telugu', 'te'],
  ['Malayalam', 'ml'],
  ['Kannada', 'kn'],
  ['Gujarati', 'gu'],
  ['Gurmukhi', 'pa'],
  ['Sinhala', 'si'],
  ['Khmer', 'km'],
  ['Lao', 'lo'],
  ['Myanmar', 'my'],
  ['Tibetan', 'bo'],
  ['Ethiopic', 'und-Ethi'],
] as const;

const patterns = scripts.map(
  ([script, tag]) => [script, new RegExp(`\\p{Script=${script}}`, 'u'), tag] as const,
);

/** Scripts that ISO 15924 knows by other codes than Unicode's names: `Hans` is Han. */
const written: Readonly<Record<string, readonly string[]>> = {
  Latn: ['Latin'],
  Arab: ['Arabic'],
  Aran: ['Arabic'],
  Hans: ['Han'],
  Hant: ['Han'],
  Jpan: ['Han', 'Hiragana', 'Katakana'],
  Kore: ['Hangul', 'Han'],
  Cyrl: ['Cyrillic'],
  Deva: ['Devanagari'],
  Hebr: ['Hebrew'],
  Grek: ['Greek'],
  Beng: ['Bengali'],
  Thai: ['Thai'],
  Geor: ['Georgian'],
  Armn: ['Armenian'],
  Taml: ['Tamil'],
  Telu: ['Telugu'],
  Mlym: ['Malayalam'],
  Knda: ['Kannada'],
  Gujr: ['Gujarati'],
  Guru: ['Gurmukhi'],
  Sinh: ['Sinhala'],
  Khmr: ['Khmer'],
  Laoo: ['Lao'],
  Mymr: ['Myanmar'],
  Tibt: ['Tibetan'],
  Ethi: ['Ethiopic'],
};

/**
 * The tag to mark a text with on a page in a language: `en` for Latin letters on an Arabic page,
 * `und-Arab` for Arabic ones on an English page. The first letter decides.
 *
 * @returns the language of the page for a text in its script or in none that is known
 */
export function textLanguage(text: string, lang: string): string {
  const own = written[new Intl.Locale(lang).maximize().script ?? ''] ?? [];
  const letter = /\p{L}/u.exec(text)?.[0] ?? '';
  const found = patterns.find(([, pattern]) => pattern.test(letter));
  return !found || own.includes(found[0]) ? lang : found[2];
}

/**
 * A note or source in a language where the data have it, else as it is without one; and in which
 * language it is, if that is known.
 */
export function textIn(
  lang: string,
  {properties}: StoryFeature,
  key: 'note' | 'source',
): Readonly<{text: string; lang?: string}> | undefined {
  const own = properties[`${key}:${subtag(lang)}`];
  if (typeof own === 'string' && own !== '') return {text: own, lang: subtag(lang)};
  const text = properties[key];
  return typeof text === 'string' && text !== '' ? {text} : undefined;
}
