// Draws a line on a halo in the colour of the page, with dashes where a feature asks for them.
import type {ExpressionSpecification} from '@maplibre/maplibre-gl-style-spec';
import type {Drawing, StyleContext, Value} from './drawing.ts';
import {colorValue, widthValue} from './encoding/encoded-paint.ts';
import {byZoom, fillOpacity, isDashed, isLine, joined, lineInk, opacity} from './paint-values.ts';

/** Dashes and gaps of a dashed line, in widths of the line. */
export const DASH = [2.4, 1.6] as const;

/** How much is left of the line where it is not the step's subject. */
const MUTED = 0.5;

/**
 * Draws a line. One that steps draw is coloured by a gradient.
 *
 * @param width of the line from zoom 5 on, in px
 */
export function haloedLine(context: StyleContext, width: number): Drawing[] {
  const {color, palette} = context;
  const own = widthValue(context, width);
  const isEncoded = context.encoding?.width !== undefined;
  const wide = (share: number, more: number, zoomed: number): Value =>
    typeof own === 'number'
      ? (own * share + more) * zoomed
      : ['*', zoomed, ['+', more, ['*', share, own]]];
  const paint = (share: number, more: number) => ({
    // a width that shows a number is the same at every zoom
    'line-width': isEncoded
      ? wide(share, more, 1)
      : byZoom(2, wide(share, more, 0.6), 5, wide(share, more, 1)),
  });
  const solid: ExpressionSpecification = ['all', isLine, ['!', isDashed]];
  const row = (name: string, ink: string, value: Value, more: number, most: number): Drawing => {
    const inked = lineInk(context, ink, value);
    return {
      name,
      slot: 'line',
      type: 'line',
      filter: solid,
      layout: joined,
      paint: {...paint(1, more), ...inked.paint},
      varies: {
        'line-opacity': name === 'line' ? fillOpacity(context, most, MUTED) : opacity(most, MUTED),
        ...inked.varies,
      },
    };
  };
  const dashed = lineInk(context, color, colorValue(context));
  return [
    row('halo', palette.paper, palette.paper, 3, 0.9),
    row('line', color, colorValue(context), 0, 1),
    {
      name: 'dashed',
      slot: 'line',
      type: 'line',
      filter: ['all', isLine, isDashed],
      paint: {...paint(0.8, 0), ...dashed.paint, 'line-dasharray': ['literal', DASH]},
      varies: {'line-opacity': fillOpacity(context, 1, MUTED), ...dashed.varies},
    },
  ];
}
