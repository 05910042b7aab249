// Draws great-circle lines, dense enough for a straight line between two positions to follow them.
import {degrees, greatCircle, type LngLat} from './lng-lat.ts';

/**
 * Between positions so near to each other, degrees, a straight line on the map is less than a pixel
 * off at zoom 10.
 */
const STEP = 0.25;
/**
 * Beside a pole a line turns on the spot. Where it turns by more than this, degrees of longitude,
 * there is a position between, halved so often at most.
 */
const TURN = 0.5;
const DEPTH = 12;

/**
 * From each position to the next by the shortest way; between antipodes, where all ways are as
 * short, along a meridian.
 */
export function arcThrough(points: readonly LngLat[]): LngLat[] {
  return points.flatMap((point, index) => {
    const next = points[index + 1];
    return next ? between(point, next) : [point];
  });
}

const isPole = ([, lat]: LngLat) => Math.abs(lat) === 90;

/**
 * The beginning and what lies between, without the end. A line comes to a pole, and leaves it,
 * along a meridian.
 */
function between(from: LngLat, to: LngLat): LngLat[] {
  const {angle, at} = greatCircle(from, to);
  if (angle > Math.PI - 1e-9) {
    const over: LngLat = [from[0], Math.abs(from[1]) > 45 ? 0 : 90];
    return [...between(from, over), ...between(over, to)];
  }
  const count = Math.max(1, Math.ceil(degrees(angle) / STEP));
  const [start, end]: LngLat[] = [
    isPole(from) ? [to[0], from[1]] : from,
    isPole(to) ? [from[0], to[1]] : to,
  ];
  const line: LngLat[] = [];
  const follow = (
    share: number,
    here: LngLat,
    until: number,
    there: LngLat,
    depth: number,
  ): void => {
    if (depth === 0 || lngBetween(here, there) < TURN) return void line.push(here);
    const [half, middle] = [(share + until) / 2, at((share + until) / 2)];
    follow(share, here, half, middle, depth - 1);
    follow(half, middle, until, there, depth - 1);
  };
  const place = (index: number) =>
    index === 0 ? start! : index === count ? end! : at(index / count);
  for (let index = 0; index < count; index++)
    follow(index / count, place(index), (index + 1) / count, place(index + 1), DEPTH);
  return isPole(to) ? [...line, end!] : line;
}

function lngBetween([one]: LngLat, [other]: LngLat): number {
  const apart = Math.abs(one - other);
  return Math.min(apart, 360 - apart);
}
