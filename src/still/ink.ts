// Converts a colour of the style and an opacity into SVG attributes.
import type {Color} from '@maplibre/maplibre-gl-style-spec';

/** `#rrggbb`, and how opaque: 0…1. */
export type Ink = Readonly<{color: string; opacity: number}>;

/** The specification keeps colours multiplied by their alpha. */
export function inkOf({r, g, b, a}: Color, opacity = 1): Ink {
  const hex = (share: number) =>
    Math.round(Math.max(0, Math.min(1, a > 0 ? share / a : 0)) * 255)
      .toString(16)
      .padStart(2, '0');
  return {color: `#${hex(r)}${hex(g)}${hex(b)}`, opacity: a * opacity};
}

export const isVisible = ({opacity}: Ink) => opacity > 0.004;

/** For `fill` or `stroke`; full opacity need not be said. */
export const painted = (what: 'fill' | 'stroke', {color, opacity}: Ink) => ({
  [what]: color,
  [`${what}-opacity`]: opacity >= 0.996 ? undefined : opacity,
});
