// Brings the geometry of features into the one form that all other code draws, frames and measures.
import type {Geometry, Position} from 'geojson';
import {cutAtAntimeridian} from '../geometry/antimeridian.ts';
import {geometriesByShape} from '../geometry/simple-geometries.ts';
import {wrappedLng} from '../geometry/stretches.ts';
import type {Problem} from './problem.ts';
import type {StoryFeature} from './types.ts';

/**
 * A collection of geometries becomes a feature for each of its shapes, of which the first bears the
 * name. What crosses the antimeridian is cut there; longitudes beyond ±180 are wrapped, and one
 * warning says so.
 */
export function fitFeatures(
  features: readonly StoryFeature[],
  path: string,
): {features: readonly StoryFeature[]; problems: readonly Problem[]} {
  let [count, example]: [number, number | undefined] = [0, undefined];
  const fitted = features.flatMap(byShape).map((feature) => {
    const geometry = cutAtAntimeridian(feature.geometry);
    if (geometry === feature.geometry) return feature;
    const beyond = longitudeBeyond(feature.geometry);
    if (beyond !== undefined) [count, example] = [count + 1, example ?? beyond];
    return {...feature, geometry};
  });
  return {
    features: fitted,
    problems: example === undefined ? [] : [wrapping(path, count, example)],
  };
}

function wrapping(path: string, count: number, lng: number): Problem {
  const many = count === 1 ? 'One feature has a longitude' : `${count} features have longitudes`;
  return {
    code: 'longitude-wrapped',
    path,
    severity: 'warning',
    message: `${many} beyond ±180: ${rounded(lng)} is taken as ${rounded(wrappedLng(lng))}. Write longitudes from -180 to 180; \`ogr2ogr -wrapdateline fixed.geojson ${nameOf(path)}\` does so.`,
  };
}

const rounded = (lng: number) => Number(lng.toFixed(6));
const nameOf = (path: string) => (/^\S+json$/.test(path) ? path : 'file.geojson');

function byShape(feature: StoryFeature): StoryFeature[] {
  if (feature.geometry.type !== 'GeometryCollection') return [feature];
  const {name: _, ...unnamed} = feature.properties;
  return geometriesByShape(feature.geometry).map((geometry, index) => ({
    ...feature,
    geometry,
    ...(index > 0 && {properties: unnamed}),
  }));
}

/** The first longitude of a geometry that is beyond ±180. */
function longitudeBeyond(geometry: Geometry): number | undefined {
  type Nested = Position | readonly Nested[];
  const find = (nested: Nested): number | undefined => {
    if (typeof nested[0] === 'number') return Math.abs(nested[0]) > 180 ? nested[0] : undefined;
    for (const one of nested as readonly Nested[]) {
      const found = find(one);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return 'coordinates' in geometry ? find(geometry.coordinates as Nested) : undefined;
}
