// Replaces those of a story's layers that an edit changed, in the style of a live map.
import type {Map as MapLibreMap} from 'maplibre-gl';
import type {PartLayer} from '../layers/story-layers.ts';
import type {ComposedStyle} from '../basemap/compose-style.ts';

/**
 * Layers that are drawn as before are not touched, unless the edit moved them.
 *
 * @param before the style whose layers the map has
 * @returns the layers that were added, and the ids of those that were removed
 */
export function replaceLayers(
  map: MapLibreMap,
  before: ComposedStyle,
  after: ComposedStyle,
): {added: readonly PartLayer[]; removed: readonly string[]} {
  const wanted = new Map(after.partLayers.map((one) => [one.layer.id, describe(one)]));
  const removed = before.partLayers
    .filter((one) => wanted.get(one.layer.id) !== describe(one))
    .map((one) => one.layer.id);
  for (const id of removed) if (map.getLayer(id)) map.removeLayer(id);
  const gone = new Set(removed);
  const stay = new Set(before.partLayers.map((one) => one.layer.id).filter((id) => !gone.has(id)));
  const orderOf = (style: ComposedStyle) => style.order.filter((id) => stay.has(id)).join('\n');
  const moved = orderOf(before) !== orderOf(after);
  const layers = new Map(after.partLayers.map((one) => [one.layer.id, one]));
  const added: PartLayer[] = [];
  // from above, so that each finds the one that it lies under
  let above: string | undefined;
  for (const id of after.order.toReversed()) {
    const one = layers.get(id);
    if (one && !stay.has(id)) {
      map.addLayer(one.layer, above);
      added.push(one);
    } else if (one && moved && map.getLayer(id)) map.moveLayer(id, above);
    if (map.getLayer(id)) above = id;
  }
  return {added, removed};
}

const full = {shown: 1, emphasis: 1, reveal: 1};

/** All that a map is told of a layer; what an author wrote may show only when the part is shown. */
const describe = ({layer, written, paintAt}: PartLayer): string =>
  JSON.stringify([layer, written, paintAt(full)]);
