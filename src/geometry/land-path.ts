// Draws land on a globe that is seen from afar, as the path data of an SVG.
import {dot, type LngLat, tangents, toVector, type Vector} from './lng-lat.ts';

/** A ring of land, closed without its last position. The land lies to its left. */
export type LandRing = readonly Vector[];

/** @param rings `[x, y, dx, dy, dx, dy, …]`, in `step`s to a degree */
export const landRings = (rings: readonly (readonly number[])[], step: number): LandRing[] =>
  rings.map((numbers) => {
    let [x, y] = [0, 0];
    return numbers.flatMap((value, index) => {
      if (index % 2 === 0) x += value;
      else y += value;
      return index % 2 === 0 ? [] : [toVector([x / step, y / step])];
    });
  });

/** To the right, upwards and towards the eye; the globe has the radius 1. */
type Seen = Vector;

/** A stretch of a coast that is in sight, from edge to edge of the globe. */
type Coast = readonly Seen[];

/** Orthographic, north up, with the middle at 0 0. */
export function landPath(rings: readonly LandRing[], center: LngLat, radius: number): string {
  const {up, ahead, right} = tangents(center, 0);
  const look = (vector: Vector): Seen => [dot(vector, right), dot(vector, ahead), dot(vector, up)];
  const text = (length: number) => (length * radius).toFixed(1);
  const line = (points: readonly Seen[]) =>
    points.map(([x, y]) => `${text(x)},${text(-y)}`).join('L');
  const whole: string[] = [];
  const coasts: Coast[] = [];
  for (const ring of rings) {
    const seen = ring.map(look);
    const first = seen.findIndex((point, index) => isSeen(point) && !isSeen(seen.at(index - 1)!));
    if (first >= 0) coasts.push(...coastsOf([...seen.slice(first), ...seen.slice(0, first)]));
    else if (isSeen(seen[0]!)) whole.push(`M${line(seen)}Z`);
  }
  return [...whole, ...joined(coasts, line, text)].join('');
}

const isSeen = ([, , height]: Seen) => height >= 0;

/** @param ring begins with a position in sight that follows one out of sight */
function coastsOf(ring: readonly Seen[]): Coast[] {
  const coasts: Seen[][] = [];
  for (const [index, point] of ring.entries()) {
    const before = ring.at(index - 1)!;
    if (isSeen(point) !== isSeen(before)) {
      const edge = edgeBetween(before, point);
      if (isSeen(point)) coasts.push([edge]);
      else coasts.at(-1)!.push(edge);
    }
    if (isSeen(point)) coasts.at(-1)!.push(point);
  }
  return coasts;
}

function edgeBetween(a: Seen, b: Seen): Seen {
  const share = a[2] / (a[2] - b[2]);
  const [x, y] = [a[0] + share * (b[0] - a[0]), a[1] + share * (b[1] - a[1])];
  const length = Math.hypot(x, y);
  return [x / length, y / length, 0];
}

const angleOf = ([x, y]: Seen) => Math.atan2(y, x);
const TURN = 2 * Math.PI;

/**
 * Joins coasts along the edge of the globe: land lies to the left, so that where a coast ends, land
 * goes on counterclockwise to where the next one begins.
 */
function joined(
  coasts: readonly Coast[],
  line: (points: Coast) => string,
  text: (length: number) => string,
): string[] {
  const left = new Set(coasts);
  const paths: string[] = [];
  for (const start of coasts) {
    if (!left.has(start)) continue;
    let path = '';
    for (let coast: Coast | undefined = start; coast; ) {
      left.delete(coast);
      path += `${path ? 'L' : 'M'}${line(coast)}`;
      const end = angleOf(coast.at(-1)!);
      const turnTo = (one: Coast) => (angleOf(one[0]!) - end + 2 * TURN) % TURN;
      const next: Coast = [start, ...left].reduce((a, b) => (turnTo(b) < turnTo(a) ? b : a));
      const large = turnTo(next) > Math.PI ? 1 : 0;
      path += `A${text(1)},${text(1)},0,${large},0,${line(next.slice(0, 1))}`;
      coast = next === start ? undefined : next;
    }
    paths.push(`${path}Z`);
  }
  return paths;
}
