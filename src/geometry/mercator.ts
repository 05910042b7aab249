// Converts latitudes to Mercator’s y and back.
import {degrees, radians} from './lng-lat.ts';

/** Beyond this latitude, degrees, there is no Mercator map. */
export const MERCATOR_EDGE = 85.051129;

/** Mercator's y of a latitude, in radians. */
export const northing = (lat: number) => Math.log(Math.tan(Math.PI / 4 + radians(lat) / 2));

/** The latitude at a Mercator's y. */
export const latitude = (y: number) => degrees(2 * Math.atan(Math.exp(y)) - Math.PI / 2);

/** The latitude at a share, from 0 to 1, of a line that is straight on a Mercator map. */
export function latitudeBetween(from: number, to: number, share: number): number {
  if (from === to) return from;
  const mapped = Math.abs(from) < MERCATOR_EDGE && Math.abs(to) < MERCATOR_EDGE;
  const [a, b] = mapped ? [northing(from), northing(to)] : [from, to];
  const y = a + (b - a) * share;
  return mapped ? latitude(y) : y;
}
