// Tells what a geometry is made of, and whether a kind of layer draws that.
import type {Geometry} from 'geojson';
import {type Drawn, type Kind, type Shape, schema, type Vocabulary} from './schema.ts';

/** Multi-part geometry counts as its parts. */
export function shapeOf({type}: Geometry): Shape {
  if (type.endsWith('Point')) return 'point';
  return type.endsWith('String') ? 'line' : 'polygon';
}

/** Whether a kind draws how many points there are, and not the points. */
export const isCounted = (kind: Kind): boolean => schema.kinds[kind] === 'counted';

export function isDrawnBy(kind: Kind, geometry: Geometry, {kinds}: Vocabulary = schema): boolean {
  const drawn: Drawn = kinds[kind] ?? 'any';
  // points have been counted by then
  const shape = drawn === 'counted' ? 'polygon' : drawn;
  return shape === 'any' || shape === shapeOf(geometry);
}
