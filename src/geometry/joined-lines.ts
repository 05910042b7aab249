// Joins lines that were cut: at the antimeridian, or between the parts of a MultiLineString.
import type {Position} from 'geojson';
import {unwrapped} from './stretches.ts';

/** Positions nearer to each other than this are one, degrees. */
const SAME = 1e-9;

/**
 * Joins each line to the next one where that begins where it ends. Across the antimeridian
 * longitudes go on beyond 180, as long as they stay in reach of a map.
 */
export function joinedLines(lines: readonly (readonly Position[])[]): Position[][] {
  const joined: Position[][] = [];
  for (const line of lines) {
    const last = joined.at(-1);
    const end = last?.at(-1);
    if (last && end && isSame(end, line[0]!)) last.push(...line.slice(1));
    else joined.push([...line]);
  }
  return joined.map(continued);
}

/** Joins lines in any order where one ends and another begins on the antimeridian. */
export function joinedAtSeam(lines: readonly (readonly Position[])[]): Position[][] {
  const left = new Set(lines);
  const joined: Position[][] = [];
  for (const begin of lines) {
    // what another line goes on in is found from that one
    if (!left.delete(begin)) continue;
    const ring = [...begin];
    for (const side of ['end', 'begin'] as const) {
      for (;;) {
        const at = side === 'end' ? ring.at(-1)! : ring[0]!;
        if (!isOnSeam(at)) break;
        const next = [...left].find((line) => isSame(at, side === 'end' ? line[0]! : line.at(-1)!));
        if (!next) break;
        left.delete(next);
        if (side === 'end') ring.push(...next.slice(1));
        else ring.unshift(...next.slice(0, -1));
      }
    }
    joined.push(ring);
  }
  return joined.map(continued);
}

const isOnSeam = ([lng]: Position) => Math.abs(lng!) === 180;

function isSame([lng = 0, lat = 0]: Position, [otherLng = 0, otherLat = 0]: Position): boolean {
  const apart = Math.abs(lng - otherLng);
  return Math.abs(lat - otherLat) < SAME && Math.min(apart, Math.abs(360 - apart)) < SAME;
}

/** Further than this the map's tiles do not wrap. */
const REACH = 540;

/** Longitudes that do not jump, unless that leads around the world again and again. */
function continued(line: readonly Position[]): Position[] {
  const whole = unwrapped(line);
  return whole.every(([lng]) => Math.abs(lng!) < REACH) ? whole : [...line];
}
