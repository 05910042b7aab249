// A kind of layer to the MapLibre layers that draw it, and what a scene's appearance does to their paint.
import type {ExpressionSpecification, LayerSpecification} from '@maplibre/maplibre-gl-style-spec';
import type {Kind} from '../story/types.ts';
import type {Palette} from './palette.ts';
import type {Appearance} from '../scene/scene.ts';
import {textField, textFonts} from './label-text.ts';

/** Slots lie above each other in this order; what lies in one keeps the order of the story. */
export const slots = ['ground', 'relief', 'fill', 'line', 'point', 'label'] as const;
export type Slot = (typeof slots)[number];

type Value = number | string | readonly unknown[];
type ScenePaint = (appearance: Appearance) => Value;

/** One MapLibre layer of a drawing. `varies`: paint that follows the scene. `points`: drawn at one point of each feature. */
export type Drawing = Readonly<{
  name: string;
  slot: Slot;
  type: LayerSpecification['type'];
  filter?: ExpressionSpecification;
  layout?: Readonly<Record<string, unknown>>;
  paint: Readonly<Record<string, Value>>;
  varies: Readonly<Record<string, ScenePaint>>;
  points?: boolean;
}>;

/** What a drawing depends on besides its kind. `ink`: the colour for its words. `drawn`: some step draws it along its length. */
export type StyleContext = Readonly<{color: string; ink: string; palette: Palette; lang: string; drawn: boolean}>;

/** Muted, not faint: what is shown but is not the step's subject. */
const weight = ({shown, emphasis}: Appearance, muted: number) => shown * (muted + (1 - muted) * emphasis);
const opacity = (most: number, muted: number): ScenePaint => (appearance) => most * weight(appearance, muted);

const isOf = (...types: string[]): ExpressionSpecification => ['in', ['geometry-type'], ['literal', types]];
const isPolygon = isOf('Polygon', 'MultiPolygon');
const isLine = isOf('LineString', 'MultiLineString');
const isDashed: ExpressionSpecification = ['==', ['get', 'dashed'], true];
const joined = {'line-join': 'round', 'line-cap': 'round'};
const byZoom = (...stops: readonly number[]) => ['interpolate', ['linear'], ['zoom'], ...stops];

const clear = 'rgba(0, 0, 0, 0)';

/** Up to `reveal` of the line's length in its colour, nothing beyond: a crisp end, one paint value per frame. */
const revealed = (color: string): ScenePaint => ({reveal}) => ['step', ['line-progress'], color, reveal, clear];

/** The state of a feature that a drawn line has reached; state costs no new layout of the tiles, other paint by feature does. */
export const REACHED = 'reached';
const reached = ({drawn}: StyleContext, yes: Value, no: Value): Value => (drawn ? ['case', ['boolean', ['feature-state', REACHED], false], yes, no] : yes);

/** A line on a halo of paper. A line that steps draw is coloured by gradient, which takes no dashes. */
function line({palette, drawn}: StyleContext, color: string, width: number, muted: number): Drawing[] {
  const halo = palette.paper;
  const paint = (widthPx: number, ink: string) => ({'line-width': byZoom(2, widthPx * 0.6, 5, widthPx), ...(drawn ? {} : {'line-color': ink})});
  const solid: ExpressionSpecification = drawn ? isLine : ['all', isLine, ['!', isDashed]];
  const row = (name: string, ink: string, widthPx: number, most: number): Drawing => ({
    name, slot: 'line', type: 'line', filter: solid, layout: joined,
    paint: paint(widthPx, ink),
    varies: {'line-opacity': opacity(most, muted), ...(drawn ? {'line-gradient': revealed(ink)} : {})},
  });
  const dashes: Drawing = {
    name: 'dashed', slot: 'line', type: 'line', filter: ['all', isLine, isDashed],
    paint: {...paint(width * 0.8, color), 'line-dasharray': ['literal', [2.4, 1.6]]},
    varies: {'line-opacity': opacity(1, muted)},
  };
  return [row('halo', halo, width + 3, 0.9), row('line', color, width, 1), ...(drawn ? [] : [dashes])];
}

function label(context: StyleContext, color: string, size: number, more: Readonly<Record<string, unknown>> = {}): Drawing {
  return {
    name: 'label', slot: 'label', type: 'symbol', points: true,
    layout: {
      'text-field': textField(context.lang),
      'text-font': textFonts('SemiBold'),
      'text-size': byZoom(2, size * 0.85, 6, size * 1.15),
      'text-max-width': 8,
      'text-padding': 4,
      ...more,
    },
    paint: {'text-color': color, 'text-halo-color': context.palette.paper, 'text-halo-width': 1.6},
    varies: {'text-opacity': ({shown}) => shown},
  };
}

/** How each kind is drawn. The live map hands these to MapLibre, the still map evaluates the same. */
export const drawings: Readonly<Record<Kind, (context: StyleContext) => readonly Drawing[]>> = {
  context: (context) => [
    {name: 'fill', slot: 'fill', type: 'fill', filter: isPolygon, paint: {'fill-color': context.color}, varies: {'fill-opacity': opacity(0.12, 0.5)}},
    {name: 'line', slot: 'line', type: 'line', filter: isLine, layout: joined, paint: {'line-color': context.color, 'line-width': 1}, varies: {'line-opacity': opacity(1, 0.6)}},
    label(context, context.ink, 12),
  ],
  region: (context) => [
    {name: 'fill', slot: 'fill', type: 'fill', filter: isPolygon, paint: {'fill-color': context.color}, varies: {'fill-opacity': opacity(0.22, 0.35)}},
    {name: 'outline', slot: 'line', type: 'line', filter: isPolygon, layout: joined, paint: {'line-color': context.color, 'line-width': 1.75}, varies: {'line-opacity': opacity(1, 0.55)}},
    label(context, context.ink, 14),
  ],
  border: (context) => line(context, context.color, 3.5, 0.5),
  route: (context) => line(context, context.color, 3, 0.5),
  arc: (context) => [
    {name: 'line', slot: 'line', type: 'line', filter: isLine, layout: joined, paint: {'line-color': context.color, 'line-width': 2.5, 'line-dasharray': ['literal', [0.1, 2]]}, varies: {'line-opacity': opacity(1, 0.5)}},
    label(context, context.ink, 12, {'text-anchor': 'bottom-right', 'text-offset': [-0.4, -0.4]}),
  ],
  place: (context) => {
    const {palette, color} = context;
    const dot: Drawing = {
      name: 'dot', slot: 'point', type: 'circle', points: true,
      paint: {'circle-radius': reached(context, 4, 0), 'circle-color': color, 'circle-stroke-width': reached(context, 2, 0), 'circle-stroke-color': palette.paper},
      varies: {'circle-opacity': ({shown}) => shown, 'circle-stroke-opacity': ({shown}) => shown},
    };
    const ring: Drawing = {
      name: 'ring', slot: 'point', type: 'circle', points: true,
      paint: {'circle-radius': 9, 'circle-opacity': 0, 'circle-stroke-width': 1.5, 'circle-stroke-color': color},
      varies: {'circle-stroke-opacity': ({shown, emphasis}) => (context.drawn ? 0 : shown * emphasis)},
    };
    const name = label(context, context.ink, 13, {'text-variable-anchor': ['left', 'right', 'top', 'bottom'], 'text-radial-offset': 0.9, 'text-justify': 'auto', 'symbol-sort-key': ['coalesce', ['get', 'rank'], 9]});
    const paint = {...name.paint, 'text-color': reached(context, context.ink, clear), 'text-halo-color': reached(context, palette.paper, clear)};
    return [ring, dot, {...name, paint}];
  },
};

/** The palette's colour for each kind, where the author names none. */
export const defaultColors: Readonly<Record<Kind, keyof Palette>> = {
  context: 'muted', region: 'amber', border: 'crimson', route: 'indigo', arc: 'ink', place: 'ink',
};
