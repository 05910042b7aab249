// Divides the part of the sphere in which points lie into cells of equal area.
import type {CellGrid, CellShape} from './cell-shape.ts';
import {localGrid} from './local-cells.ts';
import {combine, dot, EARTH_RADIUS_KM, type LngLat, toVector, type Vector} from './lng-lat.ts';
import {worldHexagons} from './world-hexagons.ts';
import {worldSquares} from './world-squares.ts';

/** Farther from its middle, radians, a plane grid has cells whose shape is another. */
const LOCAL = 0.9;

/** The middle of positions, and how far the farthest is from it, radians. */
export type Spread = Readonly<{middle: Vector; radius: number}>;

export function spreadOf(places: readonly LngLat[]): Spread {
  const vectors = places.map(toVector);
  const sum = vectors.reduce((total, one) => combine([1, total], [1, one]), [0, 0, 0]);
  const size = Math.hypot(...sum);
  // around the whole globe nothing is in the middle
  if (size < 1e-6 * places.length || places.length === 0)
    return {middle: [1, 0, 0], radius: Math.PI};
  const middle = combine([1 / size, sum]);
  const least = vectors.reduce((found, one) => Math.min(found, dot(one, middle)), 1);
  return {middle, radius: Math.acos(Math.max(-1, least))};
}

/**
 * Makes a grid for positions: on a plane where they lie near to each other, on the whole globe
 * otherwise.
 *
 * @param km from one side of a cell to the opposite one
 */
export function cellGrid({middle, radius}: Spread, shape: CellShape, km: number): CellGrid {
  if (radius <= LOCAL) return localGrid(middle, shape, km / EARTH_RADIUS_KM);
  return (shape === 'hexagon' ? worldHexagons : worldSquares)(km / EARTH_RADIUS_KM);
}
