// Finds the positions at which a geometry is named.
import {along, length} from '@turf/turf';
import type {Geometry, Position} from 'geojson';
import type {LngLat} from './lng-lat.ts';
import {innerPositions} from './inner-positions.ts';
import {joinedLines} from './joined-lines.ts';
import {polygonsIn} from './polygons-in.ts';
import {wrappedLng} from './stretches.ts';

const named = new WeakMap<Geometry, readonly (readonly LngLat[])[]>();

/**
 * Lists the positions at which a feature is named, and between which distances are measured: one
 * for each of its points, the middle of its longest line, one of many inside its area. Each is a
 * list of alternatives, the best for a map of the whole first.
 */
export function namePositions(geometry: Geometry): readonly (readonly LngLat[])[] {
  const positions = named.get(geometry) ?? positionsIn(geometry);
  named.set(geometry, positions);
  return positions;
}

function positionsIn(geometry: Geometry): readonly (readonly LngLat[])[] {
  if (geometry.type === 'Point') return [[toLngLat(geometry.coordinates)]];
  if (geometry.type === 'MultiPoint') return geometry.coordinates.map((one) => [toLngLat(one)]);
  const polygons = polygonsIn(geometry);
  if (polygons.length > 0) return [innerPositions(polygons)];
  const middle = alongLongest(geometry, [0.5]);
  return middle.length > 0 ? [middle] : [];
}

/** Shares of a line's length, from its middle to its ends. */
const SHARES = Array.from({length: 15}, (_, index) => {
  const away = Math.ceil(index / 2) / 16;
  return 0.5 + (index % 2 === 0 ? away : -away);
});

const noted = new WeakMap<Geometry, readonly LngLat[]>();

/** Lists where something is said of a geometry: also along a line whose middle is not in view. */
export function notePositions(geometry: Geometry): readonly LngLat[] {
  const known = noted.get(geometry);
  if (known) return known;
  const onLine = alongLongest(geometry, SHARES);
  const positions = onLine.length > 0 ? onLine : namePositions(geometry).flat();
  noted.set(geometry, positions);
  return positions;
}

const toLngLat = ([lng = 0, lat = 0]: Position): LngLat => [wrappedLng(lng), lat];

/** Positions at shares of the length of the longest of the lines of a geometry. */
function alongLongest(geometry: Geometry, shares: readonly number[]): LngLat[] {
  const lines =
    geometry.type === 'LineString'
      ? [geometry.coordinates]
      : geometry.type === 'MultiLineString'
        ? joinedLines(geometry.coordinates)
        : [];
  const measured = lines
    .filter((line) => line.length > 1)
    .map((coordinates) => ({type: 'LineString' as const, coordinates}))
    .map((line) => ({line, km: length({type: 'Feature', properties: {}, geometry: line})}));
  if (measured.length === 0) return [];
  const {line, km} = measured.reduce((best, one) => (one.km > best.km ? one : best));
  return shares.map((share) => toLngLat(along(line, km * share).geometry.coordinates));
}
