// Cuts a polygon at the antimeridian into the polygons on both sides of it.
import type {Position} from 'geojson';
import {stretches, unwrapped} from './stretches.ts';

type Edge = 'west' | 'east';

/** A stretch of a ring from one place on an edge of the map to another. */
type Chain = Readonly<{points: readonly Position[]; ends: readonly [End, End]}>;
type End = Readonly<{edge: Edge; lat: number}>;

/**
 * Cuts the rings of one polygon. What lies on the map's edges is joined along them: from the south,
 * every second stretch of an edge is inside. A polygon around a pole meets the edges an odd number
 * of times, and is closed over that pole. Outer rings run counterclockwise, holes clockwise,
 * whichever way they were written.
 */
export function piecesOf(rings: readonly (readonly Position[])[]): Position[][][] {
  const cut = rings.map(cutRing);
  const chains = cut.flatMap(({chains}) => chains);
  const wholes = cut.flatMap(({whole}) => (whole ? [whole] : []));
  if (chains.length === 0) return [wound(wholes)];
  const round = rings.filter(isRound);
  if (round.length % 2 === 1) {
    const pole = round[0]!.reduce((sum, [, lat = 0]) => sum + lat, 0) < 0 ? -90 : 90;
    const over = [-180, 180].map((lng) => [lng, pole]);
    chains.push(chain(over));
  }
  const outer = joined(chains);
  const isCut = cut[0]!.chains.length > 0;
  const outers = isCut ? outer : [wholes[0]!, ...outer];
  const holes = isCut ? wholes : wholes.slice(1);
  return outers.map((ring) => wound([ring, ...holes.filter((hole) => contains(ring, hole[0]!))]));
}

/** A ring that is not cut stays whole; the stretches of another begin and end at the map's edges. */
function cutRing(ring: readonly Position[]): {whole?: Position[]; chains: Chain[]} {
  const found = stretches(withoutPole(ring));
  if (found.length === 1 && !isRound(ring)) return {whole: closed(found[0]!), chains: []};
  // it begins somewhere inside: the last stretch goes on in the first
  const [first = [], last = []] = [found[0], found.at(-1)];
  const begin = first[0]!;
  const isOpen = Math.abs(begin[0]!) !== 180 || Math.abs(last.at(-1)![0]!) !== 180;
  const all =
    isOpen && found.length > 1 ? [[...last, ...first.slice(1)], ...found.slice(1, -1)] : found;
  return {chains: all.map(chain)};
}

/** Whether a ring goes once around the world instead of closing. */
function isRound(ring: readonly Position[]): boolean {
  const line = unwrapped(ring);
  return Math.abs(line.at(-1)![0]! - line[0]![0]!) > 180;
}

/** Of a ring around a pole, what lies at the pole itself is left out: it is closed there again. */
const withoutPole = (ring: readonly Position[]) =>
  isRound(ring) ? ring.filter(([, lat]) => Math.abs(lat!) < 90) : ring;

const closed = (ring: readonly Position[]): Position[] => {
  const [first, last] = [ring[0]!, ring.at(-1)!];
  return first[0] === last[0] && first[1] === last[1] ? [...ring] : [...ring, first];
};

function chain(points: readonly Position[]): Chain {
  const end = ([lng, lat]: Position): End => ({edge: lng! < 0 ? 'west' : 'east', lat: lat!});
  return {points, ends: [end(points[0]!), end(points.at(-1)!)]};
}

/** Follows chains, and the edges between their ends, until each ring is closed. */
function joined(chains: readonly Chain[]): Position[][] {
  const partners = new Map<End, End>();
  for (const edge of ['west', 'east'] as const) {
    const ends = chains
      .flatMap((one) => one.ends)
      .filter((end) => end.edge === edge)
      .sort((a, b) => a.lat - b.lat);
    for (let index = 0; index + 1 < ends.length; index += 2) {
      partners.set(ends[index]!, ends[index + 1]!);
      partners.set(ends[index + 1]!, ends[index]!);
    }
  }
  const byEnd = new Map(chains.flatMap((one) => one.ends.map((end) => [end, one] as const)));
  const left = new Set(chains);
  const rings: Position[][] = [];
  for (const begin of chains) {
    const ring: Position[] = [];
    let next: Chain | undefined = begin;
    let from = begin.ends[0];
    while (next && left.delete(next)) {
      const isForward = next.ends[0] === from;
      ring.push(...(isForward ? next.points : next.points.toReversed()));
      const partner = partners.get(next.ends[isForward ? 1 : 0]);
      next = partner && byEnd.get(partner);
      if (partner) from = partner;
    }
    if (ring.length >= 3 && Math.abs(flatArea(ring)) > CRUMB) rings.push(closed(ring));
  }
  return rings;
}

/** Less is no piece of an area, but what cutting left on an edge; square degrees. */
const CRUMB = 1e-9;

const wound = (rings: readonly Position[][]): Position[][] =>
  rings.map((ring, index) => (flatArea(ring) > 0 === (index === 0) ? ring : ring.toReversed()));

/** In square degrees; positive for a ring that runs counterclockwise. */
export const flatArea = (ring: readonly Position[]) =>
  ring.reduce((sum, [x = 0, y = 0], index) => {
    const [nextX = 0, nextY = 0] = ring[index + 1] ?? ring[0]!;
    return sum + (x * nextY - nextX * y) / 2;
  }, 0);

function contains(ring: readonly Position[], [x = 0, y = 0]: Position): boolean {
  let inside = false;
  ring.forEach(([toX = 0, toY = 0], index) => {
    const [fromX = 0, fromY = 0] = ring[index - 1] ?? ring.at(-1)!;
    if (toY > y !== fromY > y && x < ((fromX - toX) * (y - toY)) / (fromY - toY) + toX)
      inside = !inside;
  });
  return inside;
}
