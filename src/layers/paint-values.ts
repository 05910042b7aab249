// Gives paint values and filters that the drawings of several kinds use.
import type {ExpressionSpecification} from '@maplibre/maplibre-gl-style-spec';
import type {Appearance} from '../scene/scene.ts';
import type {ScenePaint, StyleContext, Value} from './drawing.ts';

/** A colour that is not seen. */
export const clear = 'rgba(0, 0, 0, 0)';

/** Layout of lines without corners. */
export const joined = {'line-join': 'round', 'line-cap': 'round'};

const isOf = (...types: string[]): ExpressionSpecification => [
  'in',
  ['geometry-type'],
  ['literal', types],
];
/** Properties of a feature in the map's sources: its part, and a key that no other feature has. */
export const PART = 'story:part';
export const KEY = 'story:key';

/** Property of features whose area and outline are drawn apart: `area` or `outline`. */
export const SHAPE = 'story:shape';

export const isPolygon = isOf('Polygon', 'MultiPolygon');
export const isLine: ExpressionSpecification = [
  'all',
  isOf('LineString', 'MultiLineString'),
  ['!', ['has', SHAPE]],
];

/** What is stroked around a polygon: the polygon itself, or its outline where that is apart. */
export const isOutline: ExpressionSpecification = [
  'case',
  ['has', SHAPE],
  ['==', ['get', SHAPE], 'outline'],
  isPolygon,
];
export const isDashed: ExpressionSpecification = ['==', ['get', 'dashed'], true];

/** Interpolates between pairs of a zoom and a number. */
export const byZoom = (...stops: readonly Value[]) => [
  'interpolate',
  ['linear'],
  ['zoom'],
  ...stops,
];

/** Muted, not faint: what is shown but is not the step's subject. */
const weight = ({shown, emphasis}: Appearance, muted: number) =>
  shown * (muted + (1 - muted) * emphasis);

/** An opacity that is `most` for the step's subject, and `muted` of that for what is only shown. */
export const opacity =
  (most: number, muted: number): ScenePaint =>
  (appearance) =>
    most * weight(appearance, muted);

/**
 * An opacity that tells whether a part is the step's subject, save where colours or widths are
 * numbers or the author has set it: these are the same whenever the part is shown.
 */
export const fillOpacity = (
  {encoding, opacity: own}: StyleContext,
  most: number,
  muted: number,
): ScenePaint =>
  encoding?.color || encoding?.width || own !== undefined
    ? ({shown}) => shown * (own ?? 1)
    : opacity(most, muted);

/** Colours a line up to `reveal` of its length: a crisp end, one paint value per frame. */
export const revealed =
  (color: string): ScenePaint =>
  ({reveal}) => ['step', ['line-progress'], color, reveal, clear];

/** The colour of a line: one that steps draw has it as a gradient, of one colour. */
export function lineInk(
  {drawn}: StyleContext,
  color: string,
  value: Value,
): Readonly<{
  paint: Readonly<Record<string, Value>>;
  varies: Readonly<Record<string, ScenePaint>>;
}> {
  return drawn
    ? {paint: {}, varies: {'line-gradient': revealed(color)}}
    : {paint: {'line-color': value}, varies: {}};
}

/**
 * States of features that follow the share of a line that is drawn: a place that the line has
 * reached; a piece of the line that is whole, or that grows. State costs no new layout of the tiles;
 * other paint by feature does.
 */
export const [REACHED, WHOLE, GROWING] = ['reached', 'whole', 'growing'] as const;

/** The state of a place whose name has found no room. */
export const UNNAMED = 'unnamed';

/** Gives `yes` to features in a state, and `no` to the others. */
export const inState = (state: string, yes: Value, no: Value): Value => [
  'case',
  ['boolean', ['feature-state', state], false],
  yes,
  no,
];

/** Gives `no` to features that a line which a step draws has not reached yet. */
export const reached = ({drawn}: StyleContext, yes: Value, no: Value): Value =>
  drawn ? inState(REACHED, yes, no) : yes;
