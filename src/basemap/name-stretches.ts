// Finds the stretches along which the names of rivers and ranges are written: smooth and nearly straight, since a name on bends
// cannot be read.
import type {Feature, Position} from 'geojson';
import {degrees, radians} from '../geometry/lng-lat.ts';
import {latitude, northing} from '../geometry/mercator.ts';
import {type Point, simplify} from '../geometry/simplify.ts';
import {smoothPoints, STEP} from '../geometry/smooth.ts';

/** Property of these lines: for which zooms each is. It has its `kind`, with `NAMED` before it. */
export const STRETCH_ZOOM = 'zoom';
export const NAMED = 'name of ';

/** Which features have names along lines: for zooms from each of these up to the next, and px that a letter takes. */
type Lettering = Readonly<{zooms: readonly number[]; letter: number; apart: number}>;
export const RIVER_ZOOMS = [4.6, 5, 6, 7] as const;
export const RANGE_ZOOMS = [3.6, 4, 5, 6, 7] as const;
const river: Lettering = {zooms: RIVER_ZOOMS, letter: 7, apart: 260};
const range: Lettering = {zooms: RANGE_ZOOMS, letter: 11, apart: 700};
const letterings: Readonly<Record<string, Lettering>> = {
  river,
  range,
  desert: range,
  plateau: range,
};

/** Bends shorter than so many px, about three letters, are smoothed out. */
const REACH = 28;
const TILE_SIZE = 512;
/** Px that a stretch is longer than its name. */
const LONGER = 14;
/** The most that a stretch turns, degrees. */
const MOST_TURN = 70;

/** These features, and the stretches along which their names are written. */
export const withNameStretches = (features: readonly Feature[]): Feature[] =>
  features.flatMap((feature) => [feature, ...stretchesOf(feature)]);

function stretchesOf({id, geometry, properties}: Feature): Feature[] {
  const kind = String(properties?.['kind']);
  const lettering = letterings[kind];
  if (!lettering || geometry.type !== 'LineString') return [];
  const {zooms, letter, apart} = lettering;
  const named = String(properties!['name']).length * letter + LONGER;
  return zooms.flatMap((zoom, band) => {
    const seen = (zoom + (zooms[band + 1] ?? zoom + 1)) / 2;
    // MapLibre fits the name to the line as it is at the zoom of the tile, a whole number
    const length = named * 2 ** (seen - Math.floor(zoom));
    return stretches(geometry.coordinates, seen, {length, apart}).map((coordinates, index) => ({
      type: 'Feature' as const,
      id: `${id ?? properties!['id']} ${zoom} ${index}`,
      properties: {...properties, kind: NAMED + kind, [STRETCH_ZOOM]: zoom},
      geometry: {type: 'LineString' as const, coordinates},
    }));
  });
}

/** The straightest ones, smooth on the screen at this zoom. */
function stretches(
  line: readonly Position[],
  zoom: number,
  {length, apart}: Readonly<{length: number; apart: number}>,
): Position[][] {
  const scale = (TILE_SIZE * 2 ** zoom) / (2 * Math.PI);
  const points = smoothPoints(
    line.map(([lng = 0, lat = 0]): Point => [radians(lng) * scale, northing(lat) * scale]),
    REACH,
  );
  const count = Math.ceil(length / STEP);
  const turned = turnedAlong(points);
  const tries: {from: number; turn: number}[] = [];
  for (let from = 0; from < points.length - count; from++) {
    const turn = turned[from + count - 1]! - turned[from]!;
    if (turn <= MOST_TURN) tries.push({from, turn});
  }
  tries.sort((a, b) => a.turn - b.turn);
  const chosen: number[] = [];
  for (const {from} of tries)
    if (chosen.every((other) => Math.abs(other - from) * STEP >= apart)) chosen.push(from);
  return chosen.map((from) =>
    simplify(points.slice(from, from + count + 1), () => 0.4).map(([x, y]) => [
      degrees(x / scale),
      latitude(y / scale),
    ]),
  );
}

/** How far a line has turned at each of its points, degrees, whichever way. */
function turnedAlong(points: readonly Point[]): number[] {
  const turned = points.map(() => 0);
  let before = Number.NaN;
  for (let index = 1; index < points.length; index++) {
    const [[x, y], next] = [points[index]!, points[index + 1]];
    const [fromX, fromY] = points[index - 1]!;
    if (index === 1) before = Math.atan2(y - fromY, x - fromX);
    const heading = next ? Math.atan2(next[1] - y, next[0] - x) : before;
    const turn = heading - before;
    turned[index] =
      turned[index - 1]! + degrees(Math.abs(Math.atan2(Math.sin(turn), Math.cos(turn))));
    before = heading;
  }
  return turned;
}
