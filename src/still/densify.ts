// Positions to positions so near each other that a line between two is as straight on the map as MapLibre draws it.
import type {Position} from 'geojson';
import {degrees, radians} from '../geometry/lng-lat.ts';

/** No two positions are further apart than this, in degrees. */
const STEP = 1;
/** Beyond this latitude there is no Mercator map. */
const POLAR = 85;

/**
 * In GeoJSON, as on MapLibre's globe, a line between two positions is straight on a Mercator map (along a parallel, say);
 * d3 would draw the great circle.
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
  const mercator = Math.abs(from[1]!) < POLAR && Math.abs(to[1]!) < POLAR;
  const [a, b] = mercator ? [northing(from[1]!), northing(to[1]!)] : [from[1]!, to[1]!];
  return Array.from({length: count - 1}, (_, index) => {
    const share = (index + 1) / count;
    const y = a + (b - a) * share;
    return [from[0]! + eastward(from, to) * share, mercator ? latitude(y) : y];
  });
}

/** Mercator's y, in radians, and back. */
export const northing = (lat: number) => Math.log(Math.tan(Math.PI / 4 + radians(lat) / 2));
const latitude = (y: number) => degrees(2 * Math.atan(Math.exp(y)) - Math.PI / 2);
