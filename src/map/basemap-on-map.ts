// Tells what of a basemap a live map has: groups that can be switched, features that have been loaded.
import type {FeatureCollection} from 'geojson';
import type {Map as MapLibreMap} from 'maplibre-gl';
import type {Basemap, Group} from '../basemap/basemap.ts';
import type {Look} from '../basemap/compose-style.ts';
import {sourceKey} from '../layers/source-key.ts';

/**
 * Groups of which the map has a layer, or will have one where it shows. Of an author's layers those
 * with faults are missing.
 */
export function groupsOn(map: MapLibreMap, basemap: Basemap, look: Look): readonly Group[] {
  const layers = basemap
    .style(look)
    .layers.filter(({layer, foreign}) => !foreign || map.getLayer(layer.id));
  const there = new Set(layers.map(({background}) => background));
  return basemap.groups.filter(({id}) => there.has(id));
}

/**
 * Features of the basemap's sources in the tiles in sight, by `sourceKey`; for pictures that are
 * drawn without the map. Features end where their tiles end. Sources that are pictures have none.
 */
export function featuresOn(
  map: MapLibreMap,
  basemap: Basemap,
  look: Look,
): Readonly<Record<string, FeatureCollection>> {
  const found: Record<string, FeatureCollection> = {};
  for (const {layer} of basemap.style(look).layers) {
    const key = sourceKey(layer);
    if (key === undefined || found[key] || !('source' in layer) || !map.getSource(layer.source))
      continue;
    const sourceLayer = 'source-layer' in layer ? layer['source-layer'] : undefined;
    const features = map.querySourceFeatures(
      layer.source,
      sourceLayer === undefined ? {} : {sourceLayer},
    );
    found[key] = {
      type: 'FeatureCollection',
      features: features.map(({geometry, properties}) => ({type: 'Feature', geometry, properties})),
    };
  }
  return found;
}
