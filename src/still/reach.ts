// Tells whether a geometry may be seen on a sheet, so that what lies elsewhere is not projected.
import type {Geometry, Position} from 'geojson';
import type {Camera, Rect, Viewport} from '../geometry/camera.ts';
import {globePosition} from '../geometry/globe-position.ts';
import {combine, dot, toVector, type Vector} from '../geometry/lng-lat.ts';

/** A circle on the globe around positions. `radius` in radians. */
type Cap = Readonly<{center: Vector; radius: number; count: number}>;

/** Points of each side of the sheet that the circle around the sheet has to hold. */
const POINTS = 8;

/** Returns a test which is true for all that can be seen, and for much that nearly can. */
export function reachOf(
  camera: Camera,
  viewport: Viewport,
  {left, top, right, bottom}: Rect,
): (cap: Cap) => boolean {
  const positionAt = globePosition(camera, viewport);
  const border = Array.from({length: POINTS + 1}, (_, index) => index / POINTS).flatMap((share) => {
    const [x, y] = [left + (right - left) * share, top + (bottom - top) * share];
    return [positionAt(x, top), positionAt(x, bottom), positionAt(left, y), positionAt(right, y)];
  });
  const positions = border.filter((at) => at !== undefined);
  // the edge of the globe is in sight
  if (positions.length < border.length) return () => true;
  const seen = around(positions);
  return ({center, radius}) => angle(seen.center, center) <= seen.radius * 1.1 + radius;
}

const known = new WeakMap<object, Cap>();

/** A circle that holds a line. */
export function capOfLine(line: readonly Position[]): Cap {
  const cap = known.get(line) ?? around(line);
  known.set(line, cap);
  return cap;
}

/** A circle that holds the areas of a geometry. */
export function capOfAreas(geometry: Geometry): Cap {
  const cap = known.get(geometry) ?? around(outerPositions(geometry));
  known.set(geometry, cap);
  return cap;
}

function outerPositions(geometry: Geometry): Position[] {
  const polygons =
    geometry.type === 'Polygon'
      ? [geometry.coordinates]
      : geometry.type === 'MultiPolygon'
        ? geometry.coordinates
        : [];
  return polygons.flatMap(([outer]) => outer ?? []);
}

function around(positions: readonly (readonly number[])[]): Cap {
  let [x, y, z] = [0, 0, 0];
  const vectors = positions.map(([lng = 0, lat = 0]) => toVector([lng, lat]));
  for (const vector of vectors) {
    x += vector[0];
    y += vector[1];
    z += vector[2];
  }
  const center = combine([1 / (Math.hypot(x, y, z) || 1), [x, y, z]]);
  let nearest = 1;
  for (const vector of vectors) nearest = Math.min(nearest, dot(center, vector));
  const radius = Math.acos(Math.max(-1, nearest));
  // between two positions a line is straight on a Mercator map, which is no way on the globe
  return {center, radius: radius + 3 * radius ** 2, count: positions.length};
}

const angle = (a: Vector, b: Vector) => Math.acos(Math.max(-1, Math.min(1, dot(a, b))));
