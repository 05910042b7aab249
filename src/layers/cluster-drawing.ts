// Draws circles that stand for several points, each with their number in the page's language.
import type {ExpressionSpecification} from '@maplibre/maplibre-gl-style-spec';
import type {Drawing, StyleContext} from './drawing.ts';
import {textFonts} from './label-text.ts';

/** Properties of points that may be joined: of a circle how many they are, and the zooms at which it is drawn. */
export const COUNT = 'story:count';
export const FROM = 'story:from';
export const TO = 'story:to';

const isCircle: ExpressionSpecification = ['has', COUNT];

/** Points that are drawn by themselves at a zoom. */
export const isSingle: ExpressionSpecification = [
  'all',
  ['!', isCircle],
  ['>=', ['zoom'], ['coalesce', ['get', FROM], 0]],
];

const isShown: ExpressionSpecification = [
  'all',
  isCircle,
  ['>=', ['zoom'], ['get', FROM]],
  ['<=', ['zoom'], ['get', TO]],
];

/** Large enough for the digits, CSS px. */
const count = ['coalesce', ['get', COUNT], 0];
const radius = ['step', count, 11, 10, 12, 100, 15, 1000, 19, 10_000, 23];

/** Circles of points in many colours have none of these. */
export function clusterDrawings({color, encoding, palette, lang}: StyleContext): Drawing[] {
  const ink = encoding?.color ? palette.muted : color;
  return [
    {
      name: 'cluster',
      slot: 'point',
      type: 'circle',
      points: true,
      filter: isShown,
      paint: {
        'circle-radius': radius,
        'circle-color': ink,
        'circle-stroke-width': 2,
        'circle-stroke-color': palette.paper,
      },
      varies: {
        'circle-opacity': ({shown}) => shown,
        'circle-stroke-opacity': ({shown}) => shown,
      },
    },
    {
      name: 'count',
      slot: 'count',
      type: 'symbol',
      points: true,
      filter: isShown,
      layout: {
        'text-field': ['number-format', count, {locale: lang}],
        'text-font': textFonts('SemiBold'),
        'text-size': 12,
        // a circle without its number would say nothing
        'text-allow-overlap': true,
        // no name lies on a circle
        'text-padding': 7,
      },
      paint: {'text-color': palette.paper},
      varies: {'text-opacity': ({shown}) => shown},
    },
  ];
}
