// Simplifies lines and areas until their file is small enough; borders that areas share stay shared.
import type {Feature, FeatureCollection, GeoJsonProperties, Geometry, Position} from 'geojson';
import {feature} from 'topojson-client';
import {topology} from 'topojson-server';
import type {Objects, Topology} from 'topojson-specification';
import {presimplify, quantile, simplify, sphericalTriangleArea} from 'topojson-simplify';
import {geoJsonText} from './geojson-text.ts';

/** A phone on a slow line loads so many bytes in about a second. */
export const ENOUGH = 300_000;
/** So many halvings find the share of positions that is kept. */
const ROUNDS = 9;

/** @returns features of which the file has at most about `most` bytes, as far as positions can be left */
export function simplifyFeatures(features: readonly Feature[], most = ENOUGH): readonly Feature[] {
  if (geoJsonText(features).length <= most) return features;
  const [plain, others] = [
    features.filter(isSimplified),
    features.filter((one) => !isSimplified(one)),
  ];
  if (plain.length === 0) return features;
  const all: FeatureCollection = {type: 'FeatureCollection', features: plain};
  const joined = topology({all}) as Topology<Objects<NonNullable<GeoJsonProperties>>>;
  const whole = presimplify(joined, sphericalTriangleArea);
  const made = (share: number): Feature[] => {
    const {features: simple} = feature(
      simplify(whole, quantile(whole, share)),
      whole.objects['all']!,
    ) as {features: Feature[]};
    return simple.map((one, index) => keptShape(one, plain[index]!));
  };
  let [low, high] = [0, 1];
  let best: readonly Feature[] = made(low);
  for (let round = 0; round < ROUNDS; round++) {
    const middle = (low + high) / 2;
    const tried = made(middle);
    if (geoJsonText([...others, ...tried]).length <= most) [low, best] = [middle, tried];
    else high = middle;
  }
  const byOld = new Map(plain.map((one, index) => [one, best[index]!]));
  return features.map((one) => byOld.get(one) ?? one);
}

const isSimplified = ({geometry}: Feature) =>
  /^(?:Multi)?(?:LineString|Polygon)$/.test(geometry.type);

/** A part that would vanish stays as it was, but for its smaller parts. */
function keptShape(made: Feature, before: Feature): Feature {
  const [now, old] = [made.geometry, before.geometry];
  const geometry = hasSize(now) ? withoutSlivers(now) : old;
  return {type: 'Feature', properties: before.properties, geometry};
}

const distinct = (line: readonly Position[]) => new Set(line.map(String)).size;
const isArea = (polygon: readonly Position[][]) =>
  polygon[0] !== undefined && distinct(polygon[0]) > 2;

function hasSize(geometry: Geometry): boolean {
  if (geometry.type === 'Polygon') return isArea(geometry.coordinates);
  if (geometry.type === 'MultiPolygon') return geometry.coordinates.some(isArea);
  if (geometry.type === 'LineString') return distinct(geometry.coordinates) > 1;
  return (
    geometry.type !== 'MultiLineString' || geometry.coordinates.some((line) => distinct(line) > 1)
  );
}

function withoutSlivers(geometry: Geometry): Geometry {
  const holes = (polygon: Position[][]) => polygon.filter((ring) => distinct(ring) > 2);
  if (geometry.type === 'Polygon') return {...geometry, coordinates: holes(geometry.coordinates)};
  if (geometry.type === 'MultiPolygon')
    return {...geometry, coordinates: geometry.coordinates.filter(isArea).map(holes)};
  return geometry;
}
