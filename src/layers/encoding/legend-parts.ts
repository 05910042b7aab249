// Writes parts of legends as HTML: texts, and shapes in a colour that stands in an attribute.
import {colorOf} from '../themed-color.ts';

/**
 * What the legend is drawn for. `width` of the story, CSS px; without it, one text suits all: circles
 * that stand in each other are seen in wide stories, those in a line of text on phones.
 */
export type LegendLook = Readonly<{lang: string; width?: number}>;

/** Of a shape that stands for features of any colour. */
export const NEUTRAL = 'light-dark(#535A60, #A9B0B6)';

/** For browsers without `light-dark()` the light colour comes first. */
export function filled(color: string, shape: string, opacity = 1): string {
  const light = colorOf(color, 'light');
  const faint = opacity < 1 ? ` fill-opacity="${opacity}"` : '';
  const inner = light === color ? shape : `<g fill="${escaped(color)}">${shape}</g>`;
  return `<g fill="${escaped(light)}"${faint}>${inner}</g>`;
}

export const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => `&#${sign.codePointAt(0)};`);
