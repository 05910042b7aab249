// Projects the globe onto the faces of an icosahedron so that areas stay equal.
// J. P. Snyder, “An equal-area map projection for polyhedral globes”, Cartographica 29 (1992).
import {combine, dot, type LngLat, radians, toVector, type Vector} from './lng-lat.ts';

/** A face by the indexes of its vertices, counter-clockwise. */
export type Face = Readonly<{
  vertices: readonly [number, number, number];
  has: (vertex: number) => boolean;
  middle: Vector;
  /** Unit vectors of its plane; the first looks at its first vertex. */
  ahead: Vector;
  left: Vector;
}>;

/** For each vertex of a face a number; on a face their sum is the same everywhere. */
export type FaceIndexes = readonly number[];

/** Two at the poles, and two rings of five between. The longitudes keep most of them in the sea. */
const RING_LAT = (Math.atan(0.5) * 180) / Math.PI;
const FIRST_LNG = -50;
const vertexAt = (index: number): LngLat => {
  if (index === 0) return [0, 90];
  if (index === 11) return [0, -90];
  const north = index <= 5;
  const lng = FIRST_LNG + ((index - 1) % 5) * 72 + (north ? 0 : 36);
  return [lng, north ? RING_LAT : -RING_LAT];
};
const vertices: readonly Vector[] = Array.from({length: 12}, (_, index) =>
  toVector(vertexAt(index)),
);

const next = (index: number) => (index % 5) + 1;
const triples = [1, 2, 3, 4, 5].flatMap((one): [number, number, number][] => [
  [0, one, next(one)],
  [one, one + 5, next(one)],
  [next(one), one + 5, next(one) + 5],
  [11, next(one) + 5, one + 5],
]);

const unit = (vector: Vector) => combine([1 / Math.hypot(...vector), vector]);

export const faces: readonly Face[] = triples.map((triple) => {
  const [a, b, c] = triple.map((index) => vertices[index]!) as [Vector, Vector, Vector];
  const middle = unit(combine([1, a], [1, b], [1, c]));
  const ahead = unit(combine([1, a], [-dot(a, middle), middle]));
  const left: Vector = [
    middle[1] * ahead[2] - middle[2] * ahead[1],
    middle[2] * ahead[0] - middle[0] * ahead[2],
    middle[0] * ahead[1] - middle[1] * ahead[0],
  ];
  return {vertices: triple, has: (vertex) => triple.includes(vertex), middle, ahead, left};
});

/** In Snyder's letters: from the middle of a face to a vertex, a half angle at a vertex, and the radius. */
const g = radians(37.37736814064969);
const G = radians(36);
const COT = 1 / Math.tan(radians(30));
const R = 0.9103832815095032;
const REACH = R * Math.tan(g);
const THIRD = (2 * Math.PI) / 3;

/** The face on which a direction lies, and how near it is to each of its vertices; these sum to 1. */
export function onFace(vector: Vector): Readonly<{face: Face; shares: FaceIndexes}> {
  const face = faces.reduce((best, one) =>
    dot(one.middle, vector) > dot(best.middle, vector) ? one : best,
  );
  const z = Math.acos(Math.min(1, dot(face.middle, vector)));
  const azimuth = Math.atan2(dot(face.left, vector), dot(face.ahead, vector));
  const third = Math.floor(azimuth / THIRD);
  const own = azimuth - third * THIRD;
  const plane = planeAzimuth(areaOf(own));
  const far = 2 * R * stretch(own, plane) * Math.sin(z / 2);
  return {face, shares: sharesAt(far, plane + third * THIRD)};
}

/** The direction of a place on a face. */
export function onGlobe(face: Face, shares: FaceIndexes): Vector {
  const [x, y] = [0, 1, 2].reduce(
    ([x, y], index) => [
      x + shares[index]! * REACH * Math.cos(index * THIRD),
      y + shares[index]! * REACH * Math.sin(index * THIRD),
    ],
    [0, 0],
  ) as [number, number];
  const far = Math.hypot(x, y);
  const azimuth = Math.atan2(y, x);
  const third = Math.floor(azimuth / THIRD);
  const plane = azimuth - third * THIRD;
  const own = azimuthOfArea((REACH * REACH) / 2 / (1 / Math.tan(plane) + COT));
  const z = 2 * Math.asin(Math.min(1, far / (2 * R * stretch(own, plane))));
  const turned = own + third * THIRD;
  return combine(
    [Math.cos(z), face.middle],
    [Math.sin(z) * Math.cos(turned), face.ahead],
    [Math.sin(z) * Math.sin(turned), face.left],
  );
}

/** The area of the part of a third of a face up to an azimuth; H is the angle at its edge. */
function areaOf(azimuth: number): number {
  const H = Math.acos(
    Math.sin(azimuth) * Math.sin(G) * Math.cos(g) - Math.cos(azimuth) * Math.cos(G),
  );
  return azimuth + G + H - Math.PI;
}

const planeAzimuth = (area: number) => Math.atan2(2 * area, REACH * REACH - 2 * area * COT);

/** The area grows with the azimuth: found by halving. */
function azimuthOfArea(area: number): number {
  let [low, high] = [0, THIRD];
  for (let turn = 0; turn < 50; turn++) {
    const middle = (low + high) / 2;
    if (areaOf(middle) < area) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** Brings the edge of a face on the globe onto the edge on the plane. */
function stretch(azimuth: number, plane: number): number {
  const edge = Math.atan2(Math.tan(g), Math.cos(azimuth) + Math.sin(azimuth) * COT);
  return REACH / (Math.cos(plane) + Math.sin(plane) * COT) / (2 * R * Math.sin(edge / 2));
}

/** Polar coordinates on a face as shares of its vertices. */
function sharesAt(far: number, azimuth: number): FaceIndexes {
  return [0, 1, 2].map(
    (index) => 1 / 3 + (2 / 3) * (far / REACH) * Math.cos(azimuth - index * THIRD),
  );
}
