// Merges entries of several layers or files that stand for one thing.
import type {Geometry, Position} from 'geojson';
import type {Found} from './named-entries.ts';

/** Points that have one name and lie nearer than this are one place, put down in two files; degrees. */
const NEAR_POINTS = 0.3;
/** A river in pieces, an area and its label: nearer than this; degrees. */
const NEAR = 1;

type Box = readonly [west: number, south: number, east: number, north: number];
type Thing = {readonly found: Found[]; readonly boxes: Box[]};

/** In the order in which each was found first; what is the same stays in that order too. */
export function mergeEntries(all: readonly Found[]): readonly (readonly Found[])[] {
  const things: Thing[] = [];
  const byName = new Map<string, Thing[]>();
  for (const one of all) {
    const box = boxOf(one);
    const name = one.name.toLowerCase();
    const namesakes = byName.get(name) ?? [];
    const same = namesakes.find((thing) =>
      thing.found.some((other, index) => isSame(one, box, other, thing.boxes[index]!)),
    );
    if (same) {
      same.found.push(one);
      same.boxes.push(box);
      continue;
    }
    const thing = {found: [one], boxes: [box]};
    things.push(thing);
    namesakes.push(thing);
    byName.set(name, namesakes);
  }
  return things.map(({found}) => found);
}

/**
 * Both have one name. There is one country of a name; all else is one if it is of one kind, or has
 * one id, and lies in one place.
 */
function isSame(one: Found, box: Box, other: Found, otherBox: Box): boolean {
  if (one.kind === 'country' && other.kind === 'country') return true;
  if (one.kind !== other.kind && (one.id === undefined || one.id !== other.id)) return false;
  const points = isPoint(box) && isPoint(otherBox);
  // two points of one layer are two because its author made them so
  if (points && one.from === other.from && (one.id === undefined || one.id !== other.id))
    return false;
  return gap(box, otherBox) <= (points ? NEAR_POINTS : NEAR);
}

const isPoint = ([west, south, east, north]: Box) => west === east && south === north;

/** How far apart two boxes are, degrees; across the antimeridian too. */
function gap(a: Box, b: Box): number {
  const [lng, lat] = [apart(a[0], a[2], b[0], b[2]), apart(a[1], a[3], b[1], b[3])];
  return Math.max(
    Math.min(lng, Math.max(0, 360 - Math.max(a[2], b[2]) + Math.min(a[0], b[0]))),
    lat,
  );
}

const apart = (low: number, high: number, otherLow: number, otherHigh: number) =>
  Math.max(0, otherLow - high, low - otherHigh);

function boxOf({features}: Found): Box {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  const widen = ([lng = 0, lat = 0]: Position) => {
    [west, south, east, north] = [
      Math.min(west, lng),
      Math.min(south, lat),
      Math.max(east, lng),
      Math.max(north, lat),
    ];
  };
  for (const {geometry} of features) eachPosition(geometry, widen);
  return [west, south, east, north];
}

type Nested = Position | readonly Nested[];

function eachPosition(geometry: Geometry, visit: (position: Position) => void): void {
  const walk = (nested: Nested): void => {
    if (typeof nested[0] === 'number') visit(nested as Position);
    else for (const one of nested as readonly Nested[]) walk(one);
  };
  if (geometry.type === 'GeometryCollection')
    for (const one of geometry.geometries) eachPosition(one, visit);
  else walk(geometry.coordinates);
}
