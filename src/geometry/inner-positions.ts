// Finds positions inside polygons: for a name, for a mark, to measure from.
import type {Position} from 'geojson';
import {insideAt} from './crossings.ts';
import type {LngLat} from './lng-lat.ts';
import {radians} from './lng-lat.ts';
import {wrappedLng} from './stretches.ts';

type Rings = readonly (readonly Position[])[];

/** Places tried along each side of the box around all polygons. */
const TRIES = 14;
/**
 * The middle of the box is the best place if it is at least so far from all edges, as a share of
 * the box's shorter side.
 */
const CLEAR = 0.02;
/** More positions than these do not show where a polygon is wide. */
const ENOUGH = 3000;

/**
 * Lists positions inside polygons, with the best one for all of them first: the middle, or else
 * what is furthest from all edges, holes included. Parts on both sides of the antimeridian count as
 * neighbours.
 */
export function innerPositions(polygons: readonly Rings[]): LngLat[] {
  const count = polygons.reduce(
    (sum, rings) => rings.reduce((all, ring) => all + ring.length, sum),
    0,
  );
  const parts = sideBySide(polygons.map((rings) => rings.map((ring) => thinned(ring, count))));
  const box = boxOf(parts.flat());
  const [west, south, east, north] = box;
  const narrow = Math.cos(radians((south + north) / 2));
  const clearance = clearanceIn(parts, narrow);
  const middle: Position = [(west + east) / 2, (south + north) / 2];
  const inside = grid(box).flatMap((at) => {
    const clear = clearance(at);
    return clear > 0 ? [{at, clear}] : [];
  });
  const least = CLEAR * Math.min((east - west) * narrow, north - south);
  if (clearance(middle) > least) inside.unshift({at: middle, clear: Infinity});
  else if (inside.length > 0) {
    const best = inside.reduce((one, other) => (other.clear > one.clear ? other : one));
    inside.unshift(best);
  }
  const found = inside.length > 0 ? inside.map(({at}) => at) : [widest(parts)];
  return found.map(([lng = 0, lat = 0]) => [wrappedLng(lng), lat]);
}

const grid = ([west, south, east, north]: Box): Position[] =>
  Array.from({length: (TRIES - 1) ** 2}, (_, index) => [
    west + ((east - west) * (1 + Math.floor(index / (TRIES - 1)))) / TRIES,
    south + ((north - south) * (1 + (index % (TRIES - 1)))) / TRIES,
  ]);

type Box = readonly [west: number, south: number, east: number, north: number];

function boxOf(rings: Rings): Box {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const ring of rings) {
    for (const [lng = 0, lat = 0] of ring) {
      [west, east] = [Math.min(west, lng), Math.max(east, lng)];
      [south, north] = [Math.min(south, lat), Math.max(north, lat)];
    }
  }
  return [west, south, east, north];
}

function thinned(ring: readonly Position[], count: number): readonly Position[] {
  const step = Math.ceil(count / ENOUGH);
  if (step < 2 || ring.length < 8 * step) return ring;
  return [...ring.filter((_, index) => index % step === 0 && index < ring.length - 1), ring[0]!];
}

/** Moves what lies west of the widest gap, which then is around the antimeridian, to the east. */
function sideBySide(polygons: readonly Rings[]): readonly Rings[] {
  const spans = polygons.map((rings) => {
    const [west, , east] = boxOf(rings.slice(0, 1));
    return {rings, west, east};
  });
  spans.sort((a, b) => a.west - b.west);
  let [gap, at, reach] = [0, 0, spans[0]?.east ?? 0];
  spans.forEach(({west, east}, index) => {
    if (west - reach > gap) [gap, at] = [west - reach, index];
    reach = Math.max(reach, east);
  });
  if (at === 0 || gap <= spans[0]!.west + 360 - reach) return polygons;
  return spans.map(({rings}, index) =>
    index < at ? rings.map((ring) => ring.map(([lng = 0, lat = 0]) => [lng + 360, lat])) : rings,
  );
}

/** How far a position inside is from the nearest edge, in degrees of latitude; 0 outside. */
function clearanceIn(polygons: readonly Rings[], narrow: number): (at: Position) => number {
  return ([x = 0, y = 0]) => {
    let [inside, least] = [false, Infinity];
    for (const rings of polygons) {
      for (const ring of rings) {
        for (let index = 1; index < ring.length; index++) {
          const [[ax = 0, ay = 0], [bx = 0, by = 0]] = [ring[index - 1]!, ring[index]!];
          if (by > y !== ay > y && x < ((ax - bx) * (y - by)) / (ay - by) + bx) inside = !inside;
          const [dx, dy, px, py] = [(bx - ax) * narrow, by - ay, (x - ax) * narrow, y - ay];
          const length = dx * dx + dy * dy;
          const share = length > 0 ? Math.max(0, Math.min(1, (px * dx + py * dy) / length)) : 0;
          least = Math.min(least, (px - share * dx) ** 2 + (py - share * dy) ** 2);
        }
      }
    }
    return inside ? Math.sqrt(least) : 0;
  };
}

/**
 * The middle of the widest stretch at the middle latitude of the largest polygon: there is one in
 * the thinnest, too.
 */
function widest(polygons: readonly Rings[]): Position {
  let best: {width: number; at: Position} | undefined;
  for (const rings of polygons) {
    const [, south, , north] = boxOf(rings.slice(0, 1));
    const lat = (south + north) / 2;
    for (const {west, east} of insideAt(lat, rings))
      if (east - west > (best?.width ?? 0))
        best = {width: east - west, at: [(west + east) / 2, lat]};
  }
  return best?.at ?? polygons[0]?.[0]?.[0] ?? [0, 0];
}
