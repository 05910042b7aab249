// Draws what the reader measures and chose in a source and layers above all others.
import type {GeoJSONSource, Map as MapLibreMap} from 'maplibre-gl';
import {OVERLAY, overlayLayers} from '../layers/overlay-layers.ts';
import {palettes, type Theme} from '../layers/palette.ts';
import type {Scene} from '../scene/scene.ts';
import {layerForReader, type ReaderStyle} from './reader-style.ts';

/** Removes the source when there is nothing to draw: on the globe, even an empty source costs time. */
export function drawOverlay(
  map: MapLibreMap,
  overlay: Scene['overlay'],
  look: ReaderStyle & Readonly<{theme: Theme}>,
): void {
  const source = map.getSource<GeoJSONSource>(OVERLAY);
  const layers = overlayLayers(palettes[look.theme]).map((layer) => layerForReader(layer, look));
  if (source && overlay) source.setData(overlay);
  else if (overlay) {
    map.addSource(OVERLAY, {type: 'geojson', data: overlay});
    for (const layer of layers) map.addLayer(layer);
  } else if (source) {
    for (const {id} of layers) map.removeLayer(id);
    map.removeSource(OVERLAY);
  }
}
