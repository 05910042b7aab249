// Gives the colour of a layer in a theme.
import {type Palette, palettes, type Theme} from './palette.ts';

/** Whether a colour can be drawn as it is written: a palette's name, or digits. */
export const isPlain = (color: string): boolean =>
  Object.hasOwn(palettes.light, color) || /^#([\da-f]{3,4}){1,2}$/i.test(color);

/** The half of `light-dark(…, …)`; any other text as it is. */
export function inTheme(color: string, theme: Theme): string {
  const [, light, dark] = /^light-dark\((#\w+), (#\w+)\)$/.exec(color) ?? [color, color, color];
  return theme === 'light' ? light! : dark!;
}

/** A palette's name as `light-dark(…, …)`; any other colour as it is. */
export const plainColor = (color: string): string =>
  Object.hasOwn(palettes.light, color)
    ? `light-dark(${(['light', 'dark'] as const).map((theme) => colorOf(color, theme)).join(', ')})`
    : color;

/** A layer's colour in a theme: one of the palette's names, which is right in light and dark, or a colour. */
export function colorOf(written: string, theme: Theme): string {
  return Object.hasOwn(palettes.light, written)
    ? palettes[theme][written as keyof Palette]
    : inTheme(written, theme);
}

/** The colour in which a layer of this colour is named: darker where its own could not be read as words. */
export function inkOf(written: string, theme: Theme): string {
  return colorOf(Object.hasOwn(palettes.light, `${written}Ink`) ? `${written}Ink` : written, theme);
}
