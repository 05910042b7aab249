// Sources and layers to a map whose style is there: each is added, or its fault reported, by itself.
import type {Map as MapLibreMap} from 'maplibre-gl';
import type {Additions} from '../scene/style.ts';

/** What shows from a zoom on is asked for a little before that. */
const REACH = 0.3;

/** What is there already stays. A fault is an `error` event of the map, and costs what is faulty alone. */
export function addTo(map: MapLibreMap, {sources, layers}: Additions): void {
  for (const [name, source] of Object.entries(sources)) if (!map.getSource(name)) map.addSource(name, source);
  for (const {layer, before} of layers) if (!map.getLayer(layer.id)) map.addLayer(layer, before);
}

/** The same for what the map shows at its zoom, or will if it comes nearer: nobody waits, or pays, for what is out of reach. Returns whether there was any. */
export function addInReach(map: MapLibreMap, {sources, layers}: Additions): boolean {
  const zoom = map.getZoom() + REACH;
  const wanted = layers.filter(({layer}) => (layer.minzoom ?? 0) <= zoom && !map.getLayer(layer.id));
  if (wanted.length === 0) return false;
  const needed = new Set(wanted.map(({layer}) => ('source' in layer ? layer.source : '')));
  addTo(map, {
    sources: Object.fromEntries(Object.entries(sources).filter(([name]) => needed.has(name))),
    // from above, so that each finds the one that it lies under, whichever came first
    layers: wanted.toReversed().map(({layer, before}) => {
      const above = layers.slice(layers.findIndex((one) => one.layer === layer) + 1).find((one) => one.before === before && (wanted.includes(one) || map.getLayer(one.layer.id)));
      const under = above?.layer.id ?? before;
      return {layer, ...(under !== undefined && {before: under})};
    }),
  });
  return true;
}
