// Draws the names of features on the map.
import type {ExpressionSpecification} from '@maplibre/maplibre-gl-style-spec';
import type {Drawing, StyleContext} from './drawing.ts';
import {textField, textFonts} from './label-text.ts';
import {unlessNoted} from './noted-names.ts';
import {byZoom} from './paint-values.ts';

/** Property of a point: the number of the place, of several, at which its feature is named. */
export const PLACE = 'story:place';
/** Property of a point whose name has no room in one line. */
export const NARROW = 'story:narrow';
export const placeOrder: ExpressionSpecification = ['coalesce', ['get', PLACE], 0];

/**
 * Draws a name at one point of each feature.
 *
 * @param size of the text in px, about that at zoom 4
 * @param layout properties in addition
 */
export function mapLabel(
  context: StyleContext,
  size: number,
  layout: Readonly<Record<string, unknown>> = {},
): Drawing {
  const {ink, lang, palette} = context;
  return {
    name: 'label',
    slot: 'label',
    type: 'symbol',
    points: true,
    layout: {
      'text-field': textField(lang),
      'text-font': textFonts('SemiBold'),
      'text-size': byZoom(2, size * 0.85, 6, size * 1.15),
      'text-max-width': ['case', ['has', NARROW], 5, 8],
      'text-padding': 4,
      'symbol-sort-key': placeOrder,
      ...layout,
    },
    paint: {
      'text-color': unlessNoted(context, ink),
      'text-halo-color': unlessNoted(context, palette.paper),
      'text-halo-width': 1.6,
    },
    varies: {'text-opacity': ({shown}) => shown},
  };
}
