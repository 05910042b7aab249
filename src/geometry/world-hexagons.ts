// Divides the whole globe into hexagons of equal area, and twelve pentagons, on Snyder's icosahedron.
import type {CellGrid} from './cell-shape.ts';
import {type Face, type FaceIndexes, faces, onFace, onGlobe} from './equal-area-icosahedron.ts';
import {combine, dot, toLngLat, toVector, type Vector} from './lng-lat.ts';

/** The length of an edge of the icosahedron whose area is that of the unit sphere. */
const EDGE = Math.sqrt((4 * 4 * Math.PI) / (20 * Math.sqrt(3)));

/** From the middle of a cell to its corners, in thirds of the distance of two middles. */
const CORNERS = [
  [2, -1, -1],
  [1, 1, -2],
  [-1, 2, -1],
  [-2, 1, 1],
  [-1, -1, 2],
  [1, -2, 1],
] as const;

/**
 * Each face is divided into triangles; a cell lies around each corner of them. A cell is named by
 * the vertices of the icosahedron that it lies between, and how near it is to each: all faces that
 * meet in it give it the same name.
 *
 * @param width from one side of a cell to the opposite one, radians
 */
export function worldHexagons(width: number): CellGrid {
  const count = Math.max(1, Math.round(EDGE / width));
  return {
    keyOf: (place) => {
      const {face, shares} = onFace(toVector(place));
      const near = rounded(shares.map((share) => share * count));
      return face.vertices
        .flatMap((vertex, index) => (near[index]! > 0 ? [[vertex, near[index]!] as const] : []))
        .sort(([one], [other]) => one - other)
        .map((pair) => pair.join(':'))
        .join(' ');
    },
    ringOf: (key) => {
      const near = new Map(
        key.split(' ').map((pair) => pair.split(':').map(Number) as [number, number]),
      );
      const meeting = faces.filter((face) => [...near.keys()].every((one) => face.has(one)));
      const at = (face: Face, indexes: FaceIndexes) =>
        onGlobe(
          face,
          indexes.map((index) => index / count),
        );
      const indexesIn = ({vertices}: Face) => vertices.map((one) => near.get(one) ?? 0);
      const corners = meeting.flatMap((face) => {
        const middle = indexesIn(face);
        return CORNERS.flatMap((corner) => {
          const indexes = corner.map((third, index) => middle[index]! + third / 3);
          return indexes.some((index) => index < -1e-9) ? [] : [at(face, indexes)];
        });
      });
      return around(at(meeting[0]!, indexesIn(meeting[0]!)), corners).map(toLngLat);
    },
  };
}

/** Whole numbers with the same sum: the one that is farthest off yields. */
function rounded(values: readonly number[]): number[] {
  const whole = values.map(Math.round);
  const sum = Math.round(values.reduce((total, value) => total + value, 0));
  const off = values.map((value, index) => Math.abs(whole[index]! - value));
  const farthest = off.indexOf(Math.max(...off));
  const others = whole.reduce(
    (total, value, index) => (index === farthest ? total : total + value),
    0,
  );
  return whole.map((value, index) => (index === farthest ? sum - others : value));
}

/** Sorts corners counter-clockwise around the middle. */
function around(middle: Vector, corners: readonly Vector[]): Vector[] {
  const east = combine([1, corners[0]!], [-dot(corners[0]!, middle), middle]);
  const north: Vector = [
    middle[1] * east[2] - middle[2] * east[1],
    middle[2] * east[0] - middle[0] * east[2],
    middle[0] * east[1] - middle[1] * east[0],
  ];
  const angle = (corner: Vector) => Math.atan2(dot(corner, north), dot(corner, east));
  return [...corners].sort((a, b) => angle(a) - angle(b));
}
