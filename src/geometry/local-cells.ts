// Divides the surroundings of a place into hexagons or squares, on Lambert's azimuthal equal-area plane.
import type {CellGrid, CellShape} from './cell-shape.ts';
import {combine, dot, type LngLat, tangents, toLngLat, toVector} from './lng-lat.ts';
import type {Vector} from './lng-lat.ts';

type Plane = readonly [x: number, y: number];

/** An edge has positions so near to each other that it follows its straight line on the globe. */
const STEP = 0.04;
/** Beside a pole, where straight lines turn, they are nearer: so many degrees of longitude. */
const TURN = 8;
const DEPTH = 6;

/** @param width from one side of a cell to the opposite one, radians */
export function localGrid(middle: Vector, shape: CellShape, width: number): CellGrid {
  const {toPlane, toGlobe} = projection(middle);
  const {keyOf, cornersOf} = (shape === 'hexagon' ? hexagons : squares)(width);
  return {
    keyOf: (place) => keyOf(toPlane(place)).join(' '),
    ringOf: (key) => {
      const [column = 0, row = 0] = key.split(' ').map(Number);
      const corners = cornersOf(column, row);
      return corners.flatMap((corner, index) =>
        edge(corner, corners[(index + 1) % corners.length]!, toGlobe),
      );
    },
  };
}

function projection(middle: Vector) {
  const {ahead: north, right: east} = tangents(toLngLat(middle), 0);
  return {
    toPlane: (place: LngLat): Plane => {
      const vector = toVector(place);
      const scale = Math.sqrt(2 / (1 + dot(vector, middle)));
      return [scale * dot(vector, east), scale * dot(vector, north)];
    },
    toGlobe: ([x, y]: Plane): LngLat => {
      const square = x * x + y * y;
      const flat = Math.sqrt(Math.max(0, 1 - square / 4));
      return toLngLat(combine([1 - square / 2, middle], [flat * x, east], [flat * y, north]));
    },
  };
}

type Lattice = Readonly<{
  keyOf: (place: Plane) => readonly [column: number, row: number];
  cornersOf: (column: number, row: number) => readonly Plane[];
}>;

function squares(width: number): Lattice {
  return {
    keyOf: ([x, y]) => [Math.round(x / width), Math.round(y / width)],
    cornersOf: (column, row) =>
      [
        [-1, -1],
        [1, -1],
        [1, 1],
        [-1, 1],
      ].map(([dx, dy]) => [(column + dx! / 2) * width, (row + dy! / 2) * width]),
  };
}

/** Hexagons with a corner at the top. Rows are 3/2 of a side apart, every other moved by half a width. */
function hexagons(width: number): Lattice {
  const side = width / Math.sqrt(3);
  return {
    keyOf: ([x, y]) => {
      const row = (2 / 3) * (y / side);
      return roundedHexagon(x / width - row / 2, row);
    },
    cornersOf: (column, row) =>
      // in halves of a width and of a side, so that two cells have the same corner
      [
        [0, -2],
        [1, -1],
        [1, 1],
        [0, 2],
        [-1, 1],
        [-1, -1],
      ].map(([dx, dy]) => [((2 * column + row + dx!) * width) / 2, ((3 * row + dy!) * side) / 2]),
  };
}

/** The nearest middle of a hexagon: of three coordinates whose sum is 0, the one farthest off yields. */
function roundedHexagon(column: number, row: number): readonly [column: number, row: number] {
  const third = -column - row;
  const [a, b, c] = [Math.round(column), Math.round(row), Math.round(third)];
  const [da, db, dc] = [Math.abs(a - column), Math.abs(b - row), Math.abs(c - third)];
  if (da > db && da > dc) return [-b - c, b];
  return db > dc ? [a, -a - c] : [a, b];
}

/** The beginning of an edge, and what lies between; the same from either end. */
function edge(from: Plane, to: Plane, toGlobe: (place: Plane) => LngLat): LngLat[] {
  const line: LngLat[] = [];
  const follow = (here: Plane, there: Plane, depth: number): void => {
    const [start, end] = [toGlobe(here), toGlobe(there)];
    const far = Math.hypot(there[0] - here[0], there[1] - here[1]);
    if (depth === 0 || (far <= STEP && turn(start, end) <= TURN)) return void line.push(start);
    const middle: Plane = [(here[0] + there[0]) / 2, (here[1] + there[1]) / 2];
    follow(here, middle, depth - 1);
    follow(middle, there, depth - 1);
  };
  follow(from, to, DEPTH);
  return line;
}

const turn = ([one]: LngLat, [other]: LngLat) => {
  const apart = Math.abs(one - other);
  return Math.min(apart, 360 - apart);
};
