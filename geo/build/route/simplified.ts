// Turns a line into one with fewer vertices that stays within a tolerance in kilometres (Douglas–Peucker).
import {simplify, lineString} from '@turf/turf';
import type {Position} from 'geojson';

const kmPerDegree = 111.2;

/** Longitudes are shrunk to the line's latitude first, so that a kilometre is a kilometre both ways. */
export function simplified(line: readonly Position[], km: number): Position[] {
  if (line.length < 3) return line.slice();
  const shrink = Math.cos(((line[line.length >> 1]?.[1] ?? 0) * Math.PI) / 180);
  const known = new Map<string, Position>();
  const flat = line.map((point) => {
    const squeezed = [(point[0] ?? 0) * shrink, point[1] ?? 0];
    known.set(squeezed.join(), point);
    return squeezed;
  });
  const kept = simplify(lineString(flat), {tolerance: km / kmPerDegree, highQuality: true}).geometry
    .coordinates;
  return kept.map((point) => known.get(point.join()) ?? point);
}
