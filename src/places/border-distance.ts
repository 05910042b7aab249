// Measures how far a position is from the nearest border that the story draws.
import {flattenEach, nearestPointOnLine} from '@turf/turf';
import type {Feature, LineString} from 'geojson';
import type {LngLat} from '../geometry/lng-lat.ts';
import {kinds} from '../layers/kinds/index.ts';
import type {Story} from '../story/types.ts';

/** Geodesic, km; nothing while no layer of a kind of border has a line. */
export function borderDistanceKm(place: LngLat, {layers}: Story): number | undefined {
  let nearest: number | undefined;
  for (const {kind, data} of layers) {
    if (!kinds[kind].isBorder || !data) continue;
    flattenEach(data, (feature) => {
      if (feature.geometry.type !== 'LineString' || feature.geometry.coordinates.length < 2) return;
      const {pointDistance} = nearestPointOnLine(feature as Feature<LineString>, [...place], {
        units: 'kilometers',
      }).properties;
      if (pointDistance < (nearest ?? Infinity)) nearest = pointDistance;
    });
  }
  return nearest;
}
