// Maps the texts of a paint value, and takes from it what a theme draws.
import type {Theme} from './palette.ts';
import {inTheme} from './themed-color.ts';

/** A paint value in a theme, in which no colour is `light-dark(…, …)`. */
export const themedPaint = (value: unknown, theme: Theme): unknown =>
  mapTexts(value, (text) => inTheme(text, theme));

/** The same value with other texts: it is one itself, or has them at any depth. */
export function mapTexts(value: unknown, map: (text: string) => string): unknown {
  if (typeof value === 'string') return map(value);
  if (Array.isArray(value)) return value.map((one) => mapTexts(one, map));
  return typeof value === 'object' && value !== null
    ? Object.fromEntries(Object.entries(value).map(([name, one]) => [name, mapTexts(one, map)]))
    : value;
}
