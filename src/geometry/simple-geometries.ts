// Takes geometries apart into points, lines and polygons.
import type {Geometry, LineString, Point, Polygon} from 'geojson';

export type SimpleGeometry = Point | LineString | Polygon;

/** Lists the parts of a geometry, those of multi-part geometries and collections one by one. */
export function simpleGeometries(geometry: Geometry): SimpleGeometry[] {
  switch (geometry.type) {
    case 'GeometryCollection':
      return geometry.geometries.flatMap(simpleGeometries);
    case 'MultiPoint':
      return geometry.coordinates.map((coordinates) => ({type: 'Point', coordinates}));
    case 'MultiLineString':
      return geometry.coordinates.map((coordinates) => ({type: 'LineString', coordinates}));
    case 'MultiPolygon':
      return geometry.coordinates.map((coordinates) => ({type: 'Polygon', coordinates}));
    default:
      return [geometry];
  }
}

/** Makes one geometry for each shape that a geometry has: polygons, then lines, then points. */
export function geometriesByShape(geometry: Geometry): Geometry[] {
  if (geometry.type !== 'GeometryCollection') return [geometry];
  const parts = simpleGeometries(geometry);
  const of = <Type extends SimpleGeometry['type']>(type: Type) =>
    parts.filter((part): part is Extract<SimpleGeometry, {type: Type}> => part.type === type);
  const [polygons, lines, points] = [of('Polygon'), of('LineString'), of('Point')];
  return [
    ...several(polygons, (coordinates) => ({type: 'MultiPolygon', coordinates})),
    ...several(lines, (coordinates) => ({type: 'MultiLineString', coordinates})),
    ...several(points, (coordinates) => ({type: 'MultiPoint', coordinates})),
  ];
}

/** One part stays what it is. */
function several<Part extends SimpleGeometry>(
  parts: readonly Part[],
  join: (coordinates: Part['coordinates'][]) => Geometry,
): Geometry[] {
  if (parts.length < 2) return [...parts];
  return [join(parts.map(({coordinates}) => coordinates))];
}
