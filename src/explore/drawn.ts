// What a reader measured and chose to the drawing that lies over the map.
import type {Feature, FeatureCollection} from 'geojson';
import type {Entry} from '../places/gazetteer.ts';
import type {Role} from '../layers/overlay-layers.ts';

/** A thing to be marked; `label` where the map does not name it anyway. */
export type Mark = Readonly<{entry: Entry; label?: string}>;

/** A thing with an extent of its own that the story does not highlight is traced; a point has a ring around it. */
export function drawn(
  measured: readonly Feature[],
  marked: readonly Mark[],
): FeatureCollection | undefined {
  const marks = marked.flatMap(marksOf);
  const features = [...measured, ...marks];
  return features.length > 0 ? {type: 'FeatureCollection', features} : undefined;
}

function marksOf({entry: {features, references, at}, label}: Mark): Feature[] {
  if (features.some(({geometry}) => geometry.type.endsWith('Point')))
    return [
      {
        type: 'Feature',
        properties: {role: 'ring', ...(label && {label})},
        geometry: {type: 'Point', coordinates: [...at]},
      },
    ];
  return references.length > 0 ? [] : features.flatMap(({geometry}) => outlines(geometry));
}

const as = (role: Role, geometry: Feature['geometry']): Feature => ({
  type: 'Feature',
  properties: {role},
  geometry,
});

function outlines(geometry: Feature['geometry']): Feature[] {
  switch (geometry.type) {
    case 'LineString':
    case 'MultiLineString':
      return [as('line', geometry)];
    case 'Polygon':
      return [
        as('area', geometry),
        as('line', {type: 'MultiLineString', coordinates: geometry.coordinates}),
      ];
    case 'MultiPolygon':
      return [
        as('area', geometry),
        as('line', {type: 'MultiLineString', coordinates: geometry.coordinates.flat()}),
      ];
    default:
      return [];
  }
}
