// Draws what the reader measures and chose in a source and layers above all others.
import type {GeoJSONSource, Map as MapLibreMap} from 'maplibre-gl';
import {OVERLAY, overlayLayers} from '../layers/overlay-layers.ts';
import type {Palette} from '../layers/palette.ts';
import type {Scene} from '../scene/scene.ts';

/** Removes the source when there is nothing to draw: on the globe, even an empty source costs time. */
export function drawOverlay(map: MapLibreMap, overlay: Scene['overlay'], palette: Palette): void {
  const source = map.getSource<GeoJSONSource>(OVERLAY);
  const layers = overlayLayers(palette);
  if (source && overlay) source.setData(overlay);
  else if (overlay) {
    map.addSource(OVERLAY, {type: 'geojson', data: overlay});
    for (const layer of layers) map.addLayer(layer);
  } else if (source) {
    for (const {id} of layers) map.removeLayer(id);
    map.removeSource(OVERLAY);
  }
}
