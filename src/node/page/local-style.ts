// Reads the style of a local basemap, and the GeoJSON that it draws.
import {readFileSync} from 'node:fs';
import {posix} from 'node:path';
import type {FilterSpecification} from '@maplibre/maplibre-gl-style-spec';
import type {Feature, FeatureCollection} from 'geojson';
import {type CustomStyle, isObject, type Json, OWN, readStyle} from '../../basemap/custom-style.ts';
import {geometriesByShape} from '../../geometry/simple-geometries.ts';
import {filtered} from '../../still/evaluate.ts';
import {findFile, type Site} from './find-file.ts';

export type LocalStyle = Readonly<{
  style: CustomStyle;
  /** The features of its sources of GeoJSON on this host, by the name of the source. */
  files: Readonly<Record<string, FeatureCollection>>;
}>;

/**
 * Points that MapLibre joins into circles are not read: only the live map can draw them.
 *
 * @param address of the style as seen from the page
 * @returns nothing where there is no style
 */
export function localStyle(address: string, site: Site): LocalStyle | undefined {
  const file = findFile(address, site);
  const written = file === undefined ? undefined : readJson(file);
  const style = readStyle(written, 'file:///');
  if (!style || !isObject(written) || !isObject(written['sources'])) return undefined;
  const files = Object.entries(written['sources']).flatMap(([name, source]) => {
    if (!isObject(source) || source['type'] !== 'geojson' || source['cluster'] === true) return [];
    const data = dataOf(source, address, site);
    return data ? [[OWN + name, data] as const] : [];
  });
  return {style, files: Object.fromEntries(files)};
}

function dataOf({data, filter}: Json, from: string, site: Site): FeatureCollection | undefined {
  const file = typeof data === 'string' ? findFile(addressFrom(from, data), site) : undefined;
  const features = featuresIn(file === undefined ? data : readJson(file));
  if (features.length === 0) return undefined;
  const layer = {
    id: OWN,
    type: 'fill',
    source: OWN,
    filter: filter as FilterSpecification,
  } as const;
  try {
    return {
      type: 'FeatureCollection',
      features: filter === undefined ? features : filtered(layer, features, 0),
    };
  } catch {
    return undefined;
  }
}

/** A collection is several features: a style tells them by their shape. */
function featuresIn(data: unknown): Feature[] {
  if (!isObject(data)) return [];
  if (data['type'] === 'FeatureCollection')
    return Array.isArray(data['features']) ? data['features'].flatMap(featuresIn) : [];
  const isFeature = data['type'] === 'Feature';
  const geometry = isFeature ? data['geometry'] : data;
  if (!isGeometry(geometry)) return [];
  const feature: Feature = isFeature
    ? {...(data as Json & Feature), geometry}
    : {type: 'Feature', properties: {}, geometry};
  return geometriesByShape(geometry).map((one) => ({...feature, geometry: one}));
}

const isGeometry = (value: unknown): value is Feature['geometry'] =>
  isObject(value) &&
  (Array.isArray(value['coordinates']) ||
    (Array.isArray(value['geometries']) && value['geometries'].every(isGeometry)));

/** Nothing for what is not there, or not JSON. */
export function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/** An address in a file, as seen from the page. */
export function addressFrom(file: string, address: string): string {
  if (/^([a-z][a-z\d+.-]*:|\/)/i.test(address)) return address;
  return posix.join(posix.dirname(file.replace(/[?#].*$/s, '')), address);
}
