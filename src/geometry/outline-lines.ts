// Lists the lines around polygons, without those that only cut them at the antimeridian or close
// them over a pole.
import type {Position} from 'geojson';
import {joinedAtSeam} from './joined-lines.ts';

/** From one latitude to another, the lower one first. */
type Span = readonly [south: number, north: number];

/** Latitudes that differ by less are one, degrees. */
const SLIVER = 1e-6;

/** Whether some of a polygon's outline lies along the antimeridian or at a pole, where it may be a cut. */
export function meetsEdge(polygons: readonly (readonly (readonly Position[])[])[]): boolean {
  return polygons.some((rings) => rings.some((ring) => ring.some(([lng]) => isSeam(lng!))));
}

const isSeam = (lng: number) => Math.abs(lng) === 180;
const isAlongSeam = (from: Position, to: Position) => from[0] === to[0] && isSeam(from[0]!);
const isAtPole = (from: Position, to: Position) =>
  Math.abs(from[1]!) === 90 && Math.abs(to[1]!) === 90;

/**
 * Of what lies along the antimeridian, that part is a cut which has a counterpart on the other side
 * of it.
 */
export function outlineLines(
  polygons: readonly (readonly (readonly Position[])[])[],
): Position[][] {
  const rings = polygons.flat();
  const spans = {east: [] as Span[], west: [] as Span[]};
  for (const ring of rings) {
    ring.forEach((to, index) => {
      const from = ring[index - 1];
      if (!from || !isAlongSeam(from, to) || from[1] === to[1]) return;
      spans[from[0]! > 0 ? 'east' : 'west'].push(spanOf(from, to));
    });
  }
  const others = {east: merged(spans.west), west: merged(spans.east)};
  return joinedAtSeam(rings.flatMap((ring) => linesOf(ring, others)));
}

const spanOf = (from: Position, to: Position): Span => [
  Math.min(from[1]!, to[1]!),
  Math.max(from[1]!, to[1]!),
];

function merged(spans: readonly Span[]): Span[] {
  const all: Span[] = [];
  for (const [south, north] of spans.toSorted((a, b) => a[0] - b[0])) {
    const last = all.at(-1);
    if (last && south <= last[1] + SLIVER)
      all[all.length - 1] = [last[0], Math.max(last[1], north)];
    else all.push([south, north]);
  }
  return all;
}

/** What is left of a span without what others cover. */
function without([south, north]: Span, others: readonly Span[]): Span[] {
  const left: Span[] = [];
  let from = south;
  for (const [low, high] of others) {
    if (high <= from || low >= north) continue;
    if (low > from + SLIVER) left.push([from, low]);
    from = Math.max(from, high);
  }
  if (north > from + SLIVER) left.push([from, north]);
  return left;
}

/** The stretches of a ring between its cuts; a ring without any is one closed line. */
function linesOf(
  ring: readonly Position[],
  others: Readonly<{east: readonly Span[]; west: readonly Span[]}>,
): Position[][] {
  const lines: Position[][] = [[]];
  ring.forEach((to, index) => {
    const from = ring[index - 1];
    if (!from) return void lines.at(-1)!.push(to);
    if (isAtPole(from, to)) return void lines.push([to]);
    if (!isAlongSeam(from, to)) return void lines.at(-1)!.push(to);
    const kept = without(spanOf(from, to), others[from[0]! > 0 ? 'east' : 'west']);
    const ways = from[1]! <= to[1]! ? kept : kept.map(([a, b]): Span => [b, a]).reverse();
    for (const [start, end] of ways) {
      if (Math.abs(lines.at(-1)!.at(-1)![1]! - start) > SLIVER) lines.push([[from[0]!, start]]);
      lines.at(-1)!.push([from[0]!, end]);
    }
    const at = lines.at(-1)!.at(-1)!;
    if (Math.abs(at[1]! - to[1]!) > SLIVER) lines.push([to]);
  });
  const [first, last] = [lines[0]!, lines.at(-1)!];
  const isOpen = lines.length > 1 && ring[0]![0] === ring.at(-1)![0];
  const all = isOpen ? [[...last, ...first.slice(1)], ...lines.slice(1, -1)] : lines;
  return all.filter(({length}) => length > 1);
}
