// Cuts a line into the stretches between the places where it crosses the antimeridian.
import type {Position} from 'geojson';
import {latitudeBetween} from './mercator.ts';

/** Positions inside the map. */
export type Stretch = Position[];

/** A longitude from -180 to 180; 180 keeps its sign. */
export const wrappedLng = (lng: number) =>
  Math.abs(lng) <= 180 ? lng : ((((lng + 180) % 360) + 360) % 360) - 180;

/** A position with its longitude from -180 to 180. */
export const wrapped = ([lng = 0, ...more]: Position): Position => [wrappedLng(lng), ...more];

/** The same positions with longitudes that go on beyond 180 instead of jumping. */
export function unwrapped(line: readonly (readonly number[])[]): Position[] {
  let turned = 0;
  return line.map(([lng = 0, ...more], index) => {
    const step = index > 0 ? lng - line[index - 1]![0]! : 0;
    turned -= 360 * Math.sign(step) * Math.max(0, Math.ceil((Math.abs(step) - 180) / 360));
    return [lng + turned, ...more];
  });
}

/** The world, counted from the one in the middle, in which a stretch between two longitudes lies. */
const worldOf = (from: number, to: number) => Math.floor(((from + to) / 2 + 180) / 360);

/** The stretches of a line between the places where it crosses the antimeridian. */
export function stretches(line: readonly (readonly number[])[]): Stretch[] {
  const found: Stretch[] = [];
  const all = withCrossings(unwrapped(line));
  let [world, stretch]: [number | undefined, Stretch] = [undefined, []];
  all.forEach((position, index) => {
    const from = all[index - 1];
    if (from) {
      // along the antimeridian it stays on the side on which it was
      const isAlong = from[0] === position[0] && isSeam(position[0]!);
      const next = isAlong ? (world ?? edgeWorld(all, index)) : worldOf(from[0]!, position[0]!);
      if (world === undefined || next !== world) {
        if (stretch.length > 1) found.push(stretch);
        stretch = [moved(from, next)];
        world = next;
      }
      stretch.push(moved(position, next));
    }
  });
  if (stretch.length > 1) found.push(stretch);
  return found.length > 0 ? found : [all.map((position) => wrapped(position))];
}

const isSeam = (lng: number) => ((lng % 360) + 360) % 360 === 180;

/** The side of a line that begins along the antimeridian is that to which it leaves it. */
function edgeWorld(line: readonly Position[], index: number): number {
  const away = line.slice(index).find(([lng]) => !isSeam(lng!));
  return worldOf(line[index]![0]!, away?.[0] ?? line[index]![0]! - 1);
}

/** Rounding takes nothing beyond the edge. */
const moved = ([lng = 0, ...more]: Position, world: number): Position => [
  Math.max(-180, Math.min(180, lng - 360 * world)),
  ...more,
];

/** With a position wherever the line, straight on a Mercator map, crosses an antimeridian. */
function withCrossings(line: readonly Position[]): Position[] {
  return line.flatMap((to, index) => {
    const from = line[index - 1];
    if (!from) return [to];
    const [low, high] = [Math.min(from[0]!, to[0]!), Math.max(from[0]!, to[0]!)];
    const seams: Position[] = [];
    for (let seam = 360 * Math.floor((low + 180) / 360) + 180; seam < high; seam += 360) {
      if (seam <= low) continue;
      const share = (seam - from[0]!) / (to[0]! - from[0]!);
      seams.push([seam, latitudeBetween(from[1]!, to[1]!, share)]);
    }
    return [...(to[0]! < from[0]! ? seams.reverse() : seams), to];
  });
}
