// Chooses the name, font, slant and width of labels by language and weight.
import type {ExpressionSpecification} from '@maplibre/maplibre-gl-style-spec';
import {subtag} from '../i18n/language.ts';

/**
 * The name in the page's language where the data have it, else the name.
 *
 * @param names in the page's language, by the `id` of a feature: for those that the data have no such name of
 */
export function textField(
  lang: string,
  names: Readonly<Record<string, string>> = {},
): ExpressionSpecification {
  const known: ExpressionSpecification = ['get', ['to-string', ['get', 'id']], ['literal', names]];
  return ['coalesce', ['get', `name:${subtag(lang)}`], known, ['get', 'name'], ''];
}

/**
 * Without glyph files MapLibre draws labels in the page's own fonts; it reads weight and slant from
 * the first name. The generic family is what an embedding page without our fonts falls back to.
 */
export function textFonts(
  style: 'Regular' | 'Medium' | 'SemiBold' | 'Italic' | 'Medium Italic',
): string[] {
  return [`Inter Variable ${style}`, 'Inter Variable', 'system-ui', 'sans-serif'];
}

/** Scripts that have italics; others would only be pushed over. */
const ITALIC = ['Latn', 'Cyrl', 'Grek'];
/** Scripts whose words are set in capitals; the capitals of Georgian are missing in most fonts. */
const CASED = [...ITALIC, 'Armn'];
/** Scripts whose letters join, or hang from one line: with room between them words fall apart. */
const JOINED = ['Arab', 'Syrc', 'Mong', 'Deva', 'Beng', 'Guru'];

/** Of water and of ranges: italic where the script has it. */
export const slanted = (lang: string) =>
  textFonts(ITALIC.includes(scriptOf(lang)) ? 'Italic' : 'Regular');

/** Room between letters, in em, where the script bears it. */
export const tracking = (lang: string, em: number) => (JOINED.includes(scriptOf(lang)) ? 0 : em);

/** Capitals, where the script has them. */
export const capitals = (lang: string) => (CASED.includes(scriptOf(lang)) ? 'uppercase' : 'none');

/** What a language is written in: what its tag says, else what is usual. */
function scriptOf(lang: string): string {
  try {
    return new Intl.Locale(lang).maximize().script ?? 'Latn';
  } catch {
    return 'Latn';
  }
}
