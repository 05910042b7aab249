// Draws what the reader measured and chose, over the map.
import type {Feature, FeatureCollection} from 'geojson';
import type {LngLat} from '../geometry/lng-lat.ts';
import type {Entry} from '../places/gazetteer.ts';
import {measure, measurementGeoJson, measurementLine} from '../places/measuring.ts';
import type {Role} from '../layers/overlay-layers.ts';

/** A thing to mark. `label`: its name, where the map does not show it. */
export type Mark = Readonly<{entry: Entry; label?: string}>;

/** A point has a ring around it; anything else that the story does not highlight has an outline. */
export function drawn(
  points: readonly LngLat[],
  marked: readonly Mark[],
): FeatureCollection | undefined {
  const marks = marked.flatMap(marksOf);
  const features = [...measurement(points), ...marks];
  return features.length > 0 ? {type: 'FeatureCollection', features} : undefined;
}

function marksOf({entry, label}: Mark): Feature[] {
  const {features, references, at, inside, nameless} = entry;
  // a circle that stands for several points is a mark itself
  if (inside) return [];
  if (features.some(({geometry}) => geometry.type.endsWith('Point')))
    return [
      {
        type: 'Feature',
        properties: {role: 'ring', ...(label && {label})},
        geometry: {type: 'Point', coordinates: [...at]},
      },
    ];
  // the story can only highlight all of a layer without names
  return references.length > 0 && !nameless
    ? []
    : features.flatMap(({geometry}) => outlines(geometry));
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

/** The area under its outline, the line, and the points that were set. */
function measurement(points: readonly LngLat[]): Feature[] {
  if (points.length === 0) return [];
  const measured = measure(points);
  const areas =
    measured.areaKm2 === undefined
      ? []
      : measurementGeoJson(measured).features.filter(({geometry}) =>
          geometry.type.endsWith('Polygon'),
        );
  return [
    ...areas.map(({geometry}) => as('area', geometry)),
    ...(points.length > 1 ? [as('line', measurementLine(points).geometry)] : []),
    ...points.map((place) => as('point', {type: 'Point', coordinates: [...place]})),
  ];
}
