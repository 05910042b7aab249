// Gives the colour of a layer in a theme.
import {type Palette, palettes, type Theme} from './palette.ts';

/** The palette's names that the documents give to authors. */
export const offered = ['amber', 'teal', 'crimson', 'indigo', 'ink', 'muted'] as const;

/** The colours that a page gives to names of the palette. */
export type OwnColors = Readonly<Record<string, string>>;

/** Whether a colour is written as `#rgb`, `#rrggbb`, or either with an alpha value. */
export const isDigits = (color: string): boolean => /^#([\da-f]{3,4}){1,2}$/i.test(color);

/** Whether a colour can be drawn as it is written: a palette's name, or digits. */
export const isPlain = (color: string): boolean =>
  Object.hasOwn(palettes.light, color) || isDigits(color);

/** A colour that may be another one in the dark. */
export const bothThemes = (light: string, dark: string): string =>
  light === dark ? light : `light-dark(${light}, ${dark})`;

/** The half of `light-dark(…, …)`; any other text as it is. */
export function inTheme(color: string, theme: Theme): string {
  const [, light, dark] = /^light-dark\((#\w+), (#\w+)\)$/.exec(color) ?? [color, color, color];
  return theme === 'light' ? light! : dark!;
}

/** A palette's name as `light-dark(…, …)`; any other colour as it is. */
export const plainColor = (color: string, own?: OwnColors): string =>
  Object.hasOwn(palettes.light, color)
    ? bothThemes(colorOf(color, 'light', own), colorOf(color, 'dark', own))
    : color;

/** A layer's colour in a theme: one of the palette's names, which is right in light and dark, or a colour. */
export function colorOf(written: string, theme: Theme, own: OwnColors = {}): string {
  if (Object.hasOwn(own, written)) return inTheme(own[written]!, theme);
  return Object.hasOwn(palettes.light, written)
    ? palettes[theme][written as keyof Palette]
    : inTheme(written, theme);
}

/** The colour in which a layer of this colour is named: darker where its own could not be read as words. */
export function inkOf(written: string, theme: Theme, own: OwnColors = {}): string {
  const ink = `${written}Ink`;
  const isOurs = Object.hasOwn(palettes.light, ink) && !Object.hasOwn(own, written);
  return colorOf(isOurs ? ink : written, theme, own);
}
