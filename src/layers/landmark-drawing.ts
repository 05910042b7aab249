// Draws places that a step names, or that a line reaches, by whether their names have found room.
import {partId} from '../story/parts.ts';
import type {Part, Story} from '../story/types.ts';
import type {Drawing, StyleContext, Value} from './drawing.ts';
import {hasIcon} from './icon-drawing.ts';
import {inState, KEY, PART, reached, UNNAMED} from './paint-values.ts';

/**
 * Whether a part is a feature that steps pick from its layer, of which they show only such features.
 * The dots of a layer that is shown whole are data, and stand for themselves.
 */
export const isPicked = ({steps}: Story, {layer, feature}: Part): boolean =>
  feature !== undefined && !steps.some(({shown}) => shown.includes(partId({layer})));

/**
 * Whether the dots of a part are nothing without their names: steps pick them one by one, or a
 * line passes them.
 */
export function isLandmark(context: StyleContext): boolean {
  const {picked, drawn, encoding, joined} = context;
  return (picked === true || drawn) && !encoding && !hasIcon(context) && !joined;
}

/** A place without a name on the line that reaches it: CSS px of its dot, and of the ring around it. */
const STATION = {radius: 2, stroke: 1};

/** The dot of a place whose name has found no room is not drawn; along a line a small one is. */
export const landmarkDot = (
  context: StyleContext,
  radius: number,
  stroke: number,
): Drawing['paint'] => {
  const unnamed = context.drawn ? STATION : {radius: 0, stroke: 0};
  return {
    'circle-radius': reached(context, inState(UNNAMED, unnamed.radius, radius), 0),
    'circle-stroke-width': reached(context, inState(UNNAMED, unnamed.stroke, stroke), 0),
  };
};

/** Where data say no rank. */
const LAST_RANK = 9;
/** Of one rank the first in the data comes first: no two places of a part have the same order. */
const STEP = 1e-5;

/** In which order names are placed; it tells which place of its part a name is of. */
export const landmarkOrder: Value = [
  '+',
  ['to-number', ['coalesce', ['get', 'rank'], LAST_RANK], LAST_RANK],
  ['*', STEP, ['to-number', ['slice', ['get', KEY], ['+', 1, ['length', ['get', PART]]]], 0]],
];

/** The same number, for a place with this index among those of its part. */
export function landmarkOrderOf(rank: unknown, index: number): number {
  const known = Number(rank ?? LAST_RANK);
  return (Number.isNaN(known) ? LAST_RANK : known) + STEP * index;
}
