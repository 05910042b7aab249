// Sources and layers to a map whose style is there: each is added, or its fault reported, by itself.
import type {Map as MapLibreMap} from 'maplibre-gl';
import type {Additions} from '../scene/style.ts';

/** What is there already stays. A fault is an `error` event of the map, and costs what is faulty alone. */
export function addTo(map: MapLibreMap, {sources, layers}: Additions): void {
  for (const [name, source] of Object.entries(sources)) if (!map.getSource(name)) map.addSource(name, source);
  for (const {layer, before} of layers) if (!map.getLayer(layer.id)) map.addLayer(layer, before);
}
