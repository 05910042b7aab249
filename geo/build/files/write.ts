// Turns features into a GeoJSON file: RFC 7946 winding, compact, one feature on a line so that a diff can be read.
import {writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {rewind} from '@turf/turf';
import type {Feature, Geometry} from 'geojson';
import {date, type Properties} from './properties.ts';

export type Made = Feature<Geometry, Properties & Record<string, unknown>>;

/** Returns what it was given: other files may be made of the same. */
export function write(name: string, features: readonly Made[]): readonly Made[] {
  const lines = features.map((feature) => {
    const {geometry} = feature.geometry.type.endsWith('Polygon')
      ? (rewind(feature as never) as Made)
      : feature;
    const {id, ...properties} = feature.properties;
    return JSON.stringify({
      type: 'Feature',
      id: feature.id ?? id,
      properties: {id, ...properties},
      geometry: geometry,
    });
  });
  const path = fileURLToPath(new URL(`../../${name}.geojson`, import.meta.url));
  writeFileSync(
    path,
    `{"type":"FeatureCollection","date":"${date}","features":[\n${lines.join(',\n')}\n]}\n`,
  );
  return features;
}
