// Computes area and outline of a polygon on the sphere; returns nothing if it crosses itself.
import {area, bboxClip, multiPolygon, polygon, rewind} from '@turf/turf';
import type {Feature, MultiPolygon, Polygon, Position} from 'geojson';
import {combine, dot, type LngLat, toVector, type Vector} from '../geometry/lng-lat.ts';
import {arcThrough} from '../geometry/great-circle.ts';
import {flatArea} from '../geometry/polygon-pieces.ts';
import {unwrapped} from '../geometry/stretches.ts';

export type SphericalPolygon = Readonly<{areaKm2: number; geometry: Polygon | MultiPolygon}>;

/**
 * Sides are great circles, and the area is that of Turf's sphere. A ring around a pole is the cap
 * with that pole in it: the smaller of the two that it bounds. Outer rings run counterclockwise and
 * are cut at the antimeridian.
 */
export function sphericalPolygon(points: readonly LngLat[]): SphericalPolygon | undefined {
  const corners = withoutRepeats(points);
  if (corners.length < 3 || crossesItself(corners)) return undefined;
  const line = unwrapped(arcThrough([...corners, corners[0]!]));
  const turn = line.at(-1)![0]! - line[0]![0]!;
  const rings =
    Math.abs(turn) < 180
      ? [[...line.slice(0, -1), line[0]!]]
      : [90, -90].map((pole) => overPole(line, pole));
  const smallest = rings
    .map((ring) => ({ring, size: area(toPolygon(ring))}))
    .reduce((best, one) => (one.size < best.size ? one : best));
  return {areaKm2: smallest.size / 1e6, geometry: withinTheMap(smallest.ring)};
}

const toPolygon = (ring: readonly Position[]) => polygon([[...ring]]);

/** A place tapped twice in a row is one corner; so are the last and the first where they are one place. */
function withoutRepeats(points: readonly LngLat[]): LngLat[] {
  return points.filter(
    (point, index) =>
      points.length === 1 ||
      !samePlace(point, points[index === 0 ? points.length - 1 : index - 1]!),
  );
}

const samePlace = (a: LngLat, b: LngLat) => dot(toVector(a), toVector(b)) > 1 - 1e-15;

/** The line goes once around the world: it is closed along the edge of the map and the pole. */
function overPole(line: readonly Position[], pole: number): Position[] {
  const [first, last] = [line[0]!, line.at(-1)!];
  return [...line, [last[0]!, pole], [first[0]!, pole], first];
}

/** Less is no piece of an area, but what cutting left on the edge; square degrees. */
const CRUMB = 1e-9;

function withinTheMap(ring: readonly Position[]): Polygon | MultiPolygon {
  const whole = rewind(toPolygon(ring)) as Feature<Polygon>;
  const lngs = ring.map(([lng]) => lng!);
  const [first, last] = [Math.min(...lngs), Math.max(...lngs)].map((lng) =>
    Math.floor((lng + 180) / 360),
  ) as [number, number];
  const pieces: Position[][][] = [];
  for (let world = first; world <= last; world++) {
    const {geometry} = bboxClip(whole, [360 * world - 180, -90, 360 * world + 180, 90]);
    const coordinates =
      geometry.type === 'Polygon'
        ? [geometry.coordinates]
        : (geometry.coordinates as Position[][][]);
    pieces.push(
      ...coordinates
        .filter(([outer = []]) => flatArea(outer) > CRUMB)
        .map((rings) =>
          rings.map((one) => one.map(([lng = 0, lat = 0]) => [lng - 360 * world, lat])),
        ),
    );
  }
  return pieces.length === 1 ? polygon(pieces[0]!).geometry : multiPolygon(pieces).geometry;
}

/** Whether sides meet, on the sphere, elsewhere than in the corner between them. */
function crossesItself(corners: readonly LngLat[]): boolean {
  const vectors = corners.map(toVector);
  const count = vectors.length;
  const sides = vectors.map((start, index) => ({start, end: vectors[(index + 1) % count]!}));
  return sides.some(({start, end}, one) =>
    sides.some((side, other) => {
      // the corner at its start is one of the two that this side joins
      if (other === one || other === (one + 1) % count) return false;
      return (
        liesOn(side.start, start, end) ||
        ((other + 1) % count !== one && cross(start, end, side.start, side.end))
      );
    }),
  );
}

/** About six millimetres. */
const TOUCHING = 1e-9;

/** Whether a place lies on an arc, its ends included. */
function liesOn(place: Vector, start: Vector, end: Vector): boolean {
  const [normal, middle] = [product(start, end), combine([1, start], [1, end])];
  return (
    Math.abs(dot(normal, place)) <= TOUCHING * Math.hypot(...normal) &&
    dot(middle, place) >= dot(middle, start) - TOUCHING ** 2
  );
}

/**
 * Two arcs shorter than half of the globe cross where the ends of each lie on the two sides of the
 * other, on one side of the globe.
 */
function cross(a: Vector, b: Vector, c: Vector, d: Vector): boolean {
  const [ab, cd] = [product(a, b), product(c, d)];
  const [acb, bda, cbd, dac] = [-dot(ab, c), dot(ab, d), -dot(cd, b), dot(cd, a)];
  return acb * bda > 0 && acb * cbd > 0 && acb * dac > 0;
}

const product = (a: Vector, b: Vector): Vector => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
];
