// Features to the points at which they are named.
import {pointOnFeature} from '@turf/turf';
import type {FeatureCollection, Point} from 'geojson';
import type {FeatureProperties, StoryFeature} from '../story/types.ts';

/** A polygon is named once, at a point inside it, and not once per tile as MapLibre would. */
export function labelPoints(features: readonly StoryFeature[]): FeatureCollection<Point, FeatureProperties> {
  return {
    type: 'FeatureCollection',
    features: features.flatMap((feature) => {
      const {geometry, properties} = feature;
      if (geometry.type === 'LineString' || geometry.type === 'MultiLineString') return [];
      if (geometry.type === 'Point') return [{...feature, geometry}];
      return [{...pointOnFeature(feature), properties}];
    }),
  };
}
