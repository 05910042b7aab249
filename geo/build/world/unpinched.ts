// Turns rings that touch themselves, where rounding closed the mouth of a lagoon, into rings without the lagoon.
import {area} from '@turf/turf';
import type {MultiPolygon, Polygon, Position} from 'geojson';

export function unpinched<T extends Polygon | MultiPolygon>(geometry: T): T {
  const parts = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const mended = parts.map((rings) => rings.map(withoutLoops));
  return {...geometry, coordinates: geometry.type === 'Polygon' ? mended[0] : mended} as T;
}

function withoutLoops(ring: Position[]): Position[] {
  const open = ring.slice(0, -1);
  const first = new Map<string, number>();
  for (const [i, point] of open.entries()) {
    const before = first.get(point.join());
    if (before === undefined) {
      first.set(point.join(), i);
      continue;
    }
    // The ring is two loops that meet in this point: the larger one stays and is looked at again.
    const inner = [...open.slice(before, i), point];
    const outer = [...open.slice(0, before), ...open.slice(i), ...open.slice(0, 1)];
    return withoutLoops(size(inner) > size(outer) ? inner : outer);
  }
  return ring;
}

const size = (ring: Position[]): number =>
  ring.length < 4 ? 0 : area({type: 'Polygon', coordinates: [ring]});
