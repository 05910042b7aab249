// A language and a weight to how labels are written: which name, in which of the page's fonts.
import type {ExpressionSpecification} from '@maplibre/maplibre-gl-style-spec';

/** The name in the page's language where the data have it, else the name. */
export function textField(lang: string): ExpressionSpecification {
  return ['coalesce', ['get', `name:${lang.split('-')[0]}`], ['get', 'name'], ''];
}

/**
 * Without glyph files MapLibre draws labels in the page's own fonts; it reads weight and slant from the first name.
 * The generic family is what an embedding page without our fonts falls back to.
 */
export function textFonts(style: 'Regular' | 'Medium' | 'SemiBold' | 'Italic' | 'Medium Italic'): string[] {
  return [`Inter Variable ${style}`, 'Inter Variable', 'system-ui', 'sans-serif'];
}
