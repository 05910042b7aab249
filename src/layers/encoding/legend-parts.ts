// Writes parts of legends as HTML: texts, and shapes in a colour that stands in an attribute.
import {colorOf} from '../themed-color.ts';

/** What the legend is drawn for. `scale`: how large circles are drawn. */
export type LegendLook = Readonly<{lang: string; scale?: number}>;

/** For browsers without `light-dark()` the light colour comes first. */
export function filled(color: string, shape: string, opacity = 1): string {
  const light = colorOf(color, 'light');
  const faint = opacity < 1 ? ` fill-opacity="${opacity}"` : '';
  const inner = light === color ? shape : `<g fill="${escaped(color)}">${shape}</g>`;
  return `<g fill="${escaped(light)}"${faint}>${inner}</g>`;
}

export const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => `&#${sign.codePointAt(0)};`);
