// Lists the polygons of a geometry.
import type {Geometry, Position} from 'geojson';

/** Each as its rings; none of what is no area. */
export function polygonsIn(geometry: Geometry | null): Position[][][] {
  if (geometry?.type === 'Polygon') return [geometry.coordinates];
  return geometry?.type === 'MultiPolygon' ? geometry.coordinates : [];
}
