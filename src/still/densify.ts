// Adds positions to a line until each piece is as straight on the map as MapLibre draws it.
import type {Position} from 'geojson';
import {latitudeBetween} from '../geometry/mercator.ts';

/** No two positions are further apart than this, in degrees. */
const STEP = 1;

/**
 * In GeoJSON, as on MapLibre's globe, a line between two positions is straight on a Mercator map
 * (along a parallel, say); d3 would draw the great circle.
 */
export function densify(positions: readonly Position[]): Position[] {
  return positions.flatMap((to, index) => {
    const from = positions[index - 1];
    if (!from) return [to];
    const count = Math.ceil(
      Math.max(Math.abs(eastward(from, to)), Math.abs(to[1]! - from[1]!)) / STEP,
    );
    return count <= 1 ? [to] : [...between(from, to, count), to];
  });
}

/** Degrees from one longitude to another, over the antimeridian where that is the shorter way. */
function eastward(from: Position, to: Position): number {
  const turn = to[0]! - from[0]!;
  return turn > 180 ? turn - 360 : turn < -180 ? turn + 360 : turn;
}

function between(from: Position, to: Position, count: number): Position[] {
  return Array.from({length: count - 1}, (_, index) => {
    const share = (index + 1) / count;
    return [from[0]! + eastward(from, to) * share, latitudeBetween(from[1]!, to[1]!, share)];
  });
}
