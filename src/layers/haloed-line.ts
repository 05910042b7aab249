// Draws a line on a halo in the colour of the page, with dashes where a feature asks for them.
import type {ExpressionSpecification} from '@maplibre/maplibre-gl-style-spec';
import type {Drawing, StyleContext} from './drawing.ts';
import {byZoom, isDashed, isLine, joined, opacity, revealed} from './paint-values.ts';

/** Dashes and gaps of a dashed line, in widths of the line. */
export const DASH = [2.4, 1.6] as const;

/** How much is left of the line where it is not the step's subject. */
const MUTED = 0.5;

/**
 * Draws a line. One that steps draw is coloured by a gradient, which takes no dashes.
 *
 * @param width of the line from zoom 5 on, in px
 */
export function haloedLine({color, palette, drawn}: StyleContext, width: number): Drawing[] {
  const paint = (widthPx: number, ink: string) => ({
    'line-width': byZoom(2, widthPx * 0.6, 5, widthPx),
    ...(drawn ? {} : {'line-color': ink}),
  });
  const solid: ExpressionSpecification = drawn ? isLine : ['all', isLine, ['!', isDashed]];
  const row = (name: string, ink: string, widthPx: number, most: number): Drawing => ({
    name,
    slot: 'line',
    type: 'line',
    filter: solid,
    layout: joined,
    paint: paint(widthPx, ink),
    varies: {
      'line-opacity': opacity(most, MUTED),
      ...(drawn ? {'line-gradient': revealed(ink)} : {}),
    },
  });
  const dashes: Drawing = {
    name: 'dashed',
    slot: 'line',
    type: 'line',
    filter: ['all', isLine, isDashed],
    paint: {...paint(width * 0.8, color), 'line-dasharray': ['literal', DASH]},
    varies: {'line-opacity': opacity(1, MUTED)},
  };
  return [
    row('halo', palette.paper, width + 3, 0.9),
    row('line', color, width, 1),
    ...(drawn ? [] : [dashes]),
  ];
}
