// Finds the position on a feature where its marker stands.
import {along, length} from '@turf/turf';
import type {Geometry, LineString, Position} from 'geojson';
import {insideAt} from '../geometry/crossings.ts';
import type {LngLat} from '../geometry/lng-lat.ts';
import {flatArea} from '../geometry/polygon-pieces.ts';
import {simpleGeometries} from '../geometry/simple-geometries.ts';

/**
 * Points go before areas, areas before lines; of several areas or lines the largest counts. Nothing
 * where there is no position at all.
 */
export function markerPosition(geometries: readonly Geometry[]): LngLat | undefined {
  const all = geometries.flatMap(simpleGeometries);
  const point = all.find((one) => one.type === 'Point');
  if (point) return toLngLat(point.coordinates);
  const area = largest(
    all.flatMap((one) => (one.type === 'Polygon' ? [one.coordinates] : [])),
    ([ring = []]) => Math.abs(flatArea(ring)),
  );
  if (area) return placeInside(area);
  const line = largest(
    all.flatMap((one) => (one.type === 'LineString' ? [one] : [])),
    extent,
  );
  return line && middleOf(line);
}

function largest<T>(items: readonly T[], size: (item: T) => number): T | undefined {
  if (items.length < 2) return items[0];
  return items
    .map((item) => ({item, size: size(item)}))
    .reduce((best, one) => (one.size > best.size ? one : best)).item;
}

const toLngLat = ([lng = 0, lat = 0]: Position): LngLat => [lng, lat];

const extent = ({coordinates}: LineString) =>
  coordinates.reduce((sum, [x = 0, y = 0], index) => {
    const [lastX = 0, lastY = 0] = coordinates[index - 1] ?? [x, y];
    return sum + Math.hypot(x - lastX, y - lastY);
  }, 0);

function middleOf(line: LineString): LngLat | undefined {
  if (line.coordinates.length < 2) return line.coordinates[0] && toLngLat(line.coordinates[0]);
  const feature = {type: 'Feature', properties: {}, geometry: line} as const;
  return toLngLat(along(feature, length(feature) / 2).geometry.coordinates);
}

/** Latitudes at which an area is cut, as shares of its height. */
const CUTS = [0.5, 0.35, 0.65];

/**
 * The middle of the widest stretch that the area has at its middle latitude, or at another where it
 * is much wider: inside also where an area is hollow or bent.
 */
function placeInside(rings: readonly (readonly Position[])[]): LngLat | undefined {
  const outer = rings[0] ?? [];
  if (outer.length === 0) return undefined;
  let [south, north] = [Infinity, -Infinity];
  for (const [, lat = 0] of outer) [south, north] = [Math.min(south, lat), Math.max(north, lat)];
  let best = {width: 0, place: toLngLat(outer[0]!)};
  for (const cut of CUTS) {
    const lat = south + (north - south) * cut;
    for (const {west, east} of insideAt(lat, rings))
      if (east - west > best.width * (cut === CUTS[0] ? 1 : 1.5))
        best = {width: east - west, place: [(west + east) / 2, lat]};
  }
  return best.place;
}
