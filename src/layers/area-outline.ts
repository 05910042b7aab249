// Draws the outline of areas: tinted ones in their colour, those that show numbers in hairlines.
import type {Drawing, StyleContext} from './drawing.ts';
import {isOutline, joined, opacity} from './paint-values.ts';

/**
 * Between areas whose colours are numbers lie thin lines in the colour of the page. One that a step
 * highlights has a strong outline, and keeps its colour.
 *
 * @param width of the outline of a tinted area, CSS px
 */
export function outlines(context: StyleContext, width: number): Drawing[] {
  const {palette, color, encoding, single} = context;
  const line = {slot: 'line', type: 'line', filter: isOutline, layout: joined} as const;
  if (!encoding?.color)
    return [
      {
        ...line,
        name: 'outline',
        paint: {'line-color': color, 'line-width': width},
        varies: {'line-opacity': opacity(1, 0.55)},
      },
    ];
  const strong = (name: string, ink: string, px: number): Drawing => ({
    ...line,
    name,
    paint: {'line-color': ink, 'line-width': px},
    varies: {'line-opacity': ({shown, emphasis}) => shown * emphasis},
  });
  return [
    {
      ...line,
      name: 'outline',
      paint: {'line-color': palette.paper, 'line-width': 0.5},
      varies: {'line-opacity': ({shown}) => shown * 0.7},
    },
    ...(single ? [strong('halo', palette.paper, 5), strong('highlight', palette.ink, 2.25)] : []),
  ];
}
