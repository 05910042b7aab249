// Sorts the layers of an author's style into groups that a reader can switch on and off.
import type {LayerSpecification} from '@maplibre/maplibre-gl-style-spec';
import {type CustomStyle, isObject, type Json, OWN} from './custom-style.ts';

export type NamedGroup = Readonly<{id: string; label: string}>;

/**
 * A layer's group is the first of these that it has: the name in its own metadata (`{"group":
 * "Roads"}`), the group that style editors write (`mapbox:group`, named in the style's
 * `mapbox:groups`), its source layer, its source. The ground (`background`), a layer that its
 * author hides and one without a source that exists are in no group: there is nothing to switch.
 * Groups come from the uppermost layer down, as a legend lists them.
 */
export function groupsOf({sources, layers, metadata}: CustomStyle): {
  groups: NamedGroup[];
  groupOf: (layer: LayerSpecification) => string | undefined;
} {
  const named = isObject(metadata['mapbox:groups']) ? metadata['mapbox:groups'] : {};
  const of = new Map<LayerSpecification, NamedGroup>();
  for (const layer of layers) {
    if (
      !('source' in layer) ||
      typeof layer.source !== 'string' ||
      !Object.hasOwn(sources, layer.source)
    )
      continue;
    const visibility: unknown = layer.layout?.visibility;
    if (visibility !== undefined && visibility !== 'visible') continue;
    of.set(layer, groupIn(layer, named));
  }
  const groups = new Map([...of.values()].toReversed().map((group) => [group.id, group]));
  return {groups: [...groups.values()], groupOf: (layer) => of.get(layer)?.id};
}

function groupIn(layer: LayerSpecification & Readonly<{source: string}>, named: Json): NamedGroup {
  const metadata: Json = isObject(layer.metadata) ? layer.metadata : {};
  const {group, 'mapbox:group': key} = metadata;
  if (typeof group === 'string' && group.trim() !== '')
    return {id: OWN + group.trim(), label: group.trim()};
  const editors = typeof key === 'string' ? named[key] : undefined;
  if (isObject(editors) && typeof editors['name'] === 'string')
    return {id: OWN + String(key), label: editors['name']};
  const sourceLayer =
    'source-layer' in layer && typeof layer['source-layer'] === 'string'
      ? layer['source-layer']
      : undefined;
  const name = sourceLayer ?? layer.source.slice(OWN.length);
  return {id: OWN + name, label: readable(name)};
}

/** `land_cover` → `Land cover` */
function readable(name: string): string {
  const text = name.replace(/[\s_-]+/g, ' ').trim();
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
