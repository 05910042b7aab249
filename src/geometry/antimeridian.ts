// Cuts geometry at the antimeridian as RFC 7946 wants it, and wraps longitudes beyond ±180°.
import type {Geometry, Position} from 'geojson';
import {piecesOf} from './polygon-pieces.ts';
import {stretches, wrapped} from './stretches.ts';

/**
 * Returns a geometry whose longitudes are from -180 to 180. A line or ring takes the shorter way
 * between two positions; where that way crosses the antimeridian it is cut, and a ring around a
 * pole is closed over the pole. What has no such place is returned itself.
 */
export function cutAtAntimeridian(geometry: Geometry): Geometry {
  switch (geometry.type) {
    case 'Point':
      return isInside(geometry.coordinates)
        ? geometry
        : {...geometry, coordinates: wrapped(geometry.coordinates)};
    case 'MultiPoint':
      return geometry.coordinates.every(isInside)
        ? geometry
        : {...geometry, coordinates: geometry.coordinates.map(wrapped)};
    case 'LineString':
      return isWhole(geometry.coordinates) ? geometry : lines(stretches(geometry.coordinates));
    case 'MultiLineString':
      return geometry.coordinates.every(isWhole)
        ? geometry
        : lines(geometry.coordinates.flatMap((line) => stretches(line)));
    case 'Polygon':
      return geometry.coordinates.every(isWhole)
        ? geometry
        : polygons(piecesOf(geometry.coordinates));
    case 'MultiPolygon':
      return geometry.coordinates.every((rings) => rings.every(isWhole))
        ? geometry
        : polygons(
            geometry.coordinates.flatMap((rings) =>
              rings.every(isWhole) ? [rings] : piecesOf(rings),
            ),
          );
    default:
      return geometry;
  }
}

const isInside = ([lng = 0]: Position) => Math.abs(lng) <= 180;

/** Whether a line needs no cut. From -180 to 180 it stays on the antimeridian, or at a pole. */
function isWhole(line: readonly Position[]): boolean {
  for (let index = 0; index < line.length; index++) {
    const lng = line[index]![0]!;
    if (Math.abs(lng) > 180) return false;
    const last = line[index - 1]?.[0] ?? lng;
    if (Math.abs(lng - last) > 180 && !(Math.abs(lng) === 180 && Math.abs(last) === 180))
      return false;
  }
  return true;
}

const lines = (coordinates: Position[][]): Geometry =>
  coordinates.length === 1
    ? {type: 'LineString', coordinates: coordinates[0]!}
    : {type: 'MultiLineString', coordinates};

const polygons = (coordinates: Position[][][]): Geometry =>
  coordinates.length === 1
    ? {type: 'Polygon', coordinates: coordinates[0]!}
    : {type: 'MultiPolygon', coordinates};
