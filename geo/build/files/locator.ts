// Writes the world's land, coarsely, for the little globe that shows where the map looks.
import {writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {area, flatten, simplify} from '@turf/turf';
import {feature} from 'topojson-client';
import type {FeatureCollection, MultiPolygon, Position} from 'geojson';
import type {GeometryCollection, Topology} from 'topojson-specification';
import {checkedJson} from '../inputs/checked.ts';
import {worldLand} from '../inputs/pins.ts';
import {date} from './properties.ts';
import {toVector, type Vector} from '../../../src/geometry/lng-lat.ts';

/** Degrees: finer lines than this would not be seen. */
const DETAIL = 0.8;
const LEAST_M2 = 3e10;
/** Positions are whole numbers of this part of a degree. */
const STEP = 2;

/** Rings are `[x, y, dx, dy, dx, dy, …]`: a position, and the way to each of the next ones. */
export function writeLocator(): void {
  const topology = checkedJson(worldLand) as Topology<{land: GeometryCollection}>;
  const {features} = flatten(
    feature(topology, topology.objects.land) as FeatureCollection<MultiPolygon>,
  );
  const land = features
    .filter((one) => area(one) > LEAST_M2)
    .map((one) => simplify(one, {tolerance: DETAIL, highQuality: true}))
    // land lies to the right of its coast there, and here to the left
    .flatMap((one) => one.geometry.coordinates.map((ring) => ring.toReversed()))
    .map((ring) => steps(withoutCrossings(rounded(ring))))
    .filter((ring) => ring.length >= 6);
  const file = {step: STEP, land, source: 'Natural Earth 4.1', licence: 'public domain', date};
  writeFileSync(
    fileURLToPath(new URL('../../locator.json', import.meta.url)),
    `${JSON.stringify(file)}\n`,
  );
}

type Whole = readonly [x: number, y: number];

/** Without the last position, and without those that rounding has made the same. */
const rounded = (ring: readonly Position[]): Whole[] =>
  ring
    .slice(0, -1)
    .map(([lng = 0, lat = 0]): Whole => [Math.round(lng * STEP), Math.round(lat * STEP)])
    .filter(([x, y], index, all) => {
      const [beforeX, beforeY] = all.at(index - 1)!;
      return x !== beforeX || y !== beforeY;
    });

function steps(ring: readonly Whole[]): number[] {
  return ring.flatMap(([x, y], index) => {
    const [beforeX, beforeY] = ring[index - 1] ?? [0, 0];
    return [x - beforeX, y - beforeY];
  });
}

/**
 * Leaves out positions until the coast crosses itself nowhere: where it does so at the edge of the
 * globe, it does not say on which side the land is.
 */
function withoutCrossings(ring: readonly Whole[]): Whole[] {
  const left = [...ring];
  const at = (index: number) => left[index % left.length]!;
  const crossing = () =>
    left.findIndex((_, one) =>
      left.some(
        (_, other) =>
          other > one + 1 &&
          (other + 1) % left.length !== one &&
          doCross(at(one), at(one + 1), at(other), at(other + 1)),
      ),
    );
  for (let index = crossing(); index >= 0; index = crossing())
    left.splice((index + 1) % left.length, 1);
  return left;
}

/** Whether two stretches on the globe cross or touch. */
function doCross(a: Whole, b: Whole, c: Whole, d: Whole): boolean {
  const [p, q, r, s] = [a, b, c, d].map(([x, y]) => toVector([x / STEP, y / STEP])) as [
    Vector,
    Vector,
    Vector,
    Vector,
  ];
  const near = (one: Vector, other: Vector) =>
    one[0] * other[0] + one[1] * other[1] + one[2] * other[2] > 0;
  return near(p, r) && side(p, q, r) * side(p, q, s) <= 0 && side(r, s, p) * side(r, s, q) <= 0;
}

/** On which side of the great circle through two positions a third one is. */
const side = (a: Vector, b: Vector, c: Vector): number =>
  c[0] * (a[1] * b[2] - a[2] * b[1]) +
  c[1] * (a[2] * b[0] - a[0] * b[2]) +
  c[2] * (a[0] * b[1] - a[1] * b[0]);
