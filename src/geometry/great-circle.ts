// Draws great-circle lines, dense enough, and cut at the edges of the map.
import {degrees, greatCircle, type LngLat} from './lng-lat.ts';

/** Between positions so near to each other, degrees, a straight line on the map is less than a pixel off at zoom 10. */
const STEP = 0.25;
/** Beside a pole a line turns on the spot. Where it turns by more than this, degrees of longitude, there is a position between, halved so often at most. */
const TURN = 0.5;
const DEPTH = 12;

/** From each position to the next by the shortest way; between antipodes, where all ways are as short, along a meridian. */
export function arcThrough(points: readonly LngLat[]): LngLat[] {
  return points.flatMap((point, index) => {
    const next = points[index + 1];
    return next ? between(point, next) : [point];
  });
}

const isPole = ([, lat]: LngLat) => Math.abs(lat) === 90;

/** The beginning and what lies between, without the end. A line comes to a pole, and leaves it, along a meridian. */
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

/** The same line with longitudes that go on beyond 180 instead of jumping. */
export function unwrapped(line: readonly LngLat[]): LngLat[] {
  let turned = 0;
  return line.map(([lng, lat], index) => {
    const step = index > 0 ? lng - line[index - 1]![0] : 0;
    if (step > 180) turned -= 360;
    if (step < -180) turned += 360;
    return [lng + turned, lat];
  });
}

/** Cut where it crosses the antimeridian, as GeoJSON (RFC 7946) wants it. */
export function cutAtAntimeridian(line: readonly LngLat[]): LngLat[][] {
  const pieces: LngLat[][] = [];
  let piece: LngLat[] = [];
  line.forEach((point, index) => {
    const last = line[index - 1];
    if (last && Math.abs(point[0] - last[0]) > 180) {
      const side = last[0] < 0 ? -180 : 180;
      const beyond = point[0] + 2 * side;
      const lat =
        last[0] === side
          ? last[1]
          : last[1] + (point[1] - last[1]) * ((side - last[0]) / (beyond - last[0]));
      pieces.push(last[0] === side ? piece : [...piece, [side, lat]]);
      piece = point[0] === -side && point[1] === lat ? [] : [[-side, lat]];
    }
    piece.push(point);
  });
  return [...pieces, piece].filter(({length}) => length > 1);
}
