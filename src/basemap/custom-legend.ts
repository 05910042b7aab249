// Lists the groups of an author's style that a view shows in one plain colour.
import type {LayerSpecification} from '@maplibre/maplibre-gl-style-spec';
import type {LegendItem} from '../layers/legend.ts';
import type {Scene} from '../scene/scene.ts';
import type {NamedGroup} from './custom-groups.ts';

/** How a legend draws a type of layer, and the property that has its colour. */
const looks = {
  fill: {kind: 'region', color: 'fill-color'},
  line: {kind: 'border', color: 'line-color'},
  circle: {kind: 'place', color: 'circle-color'},
} as const;

/**
 * A group is drawn as its lowest layer that has a look. Colours that depend on data or zoom cannot
 * stand in one line.
 */
export function customLegend(
  layers: readonly LayerSpecification[],
  groups: readonly NamedGroup[],
  groupOf: (layer: LayerSpecification) => string | undefined,
  {camera, background}: Scene,
): LegendItem[] {
  const isShown = ({minzoom = -Infinity, maxzoom = Infinity}: LayerSpecification) =>
    camera.zoom >= minzoom && camera.zoom < maxzoom;
  return groups
    .filter(({id}) => background?.[id] !== false)
    .flatMap(({id, label}) => {
      const drawn = layers.filter((layer) => groupOf(layer) === id && isShown(layer)).map(lookOf);
      const look = drawn.find((one) => one !== undefined);
      return look ? [{...look, label}] : [];
    });
}

function lookOf(layer: LayerSpecification): Pick<LegendItem, 'kind' | 'color'> | undefined {
  if (layer.type !== 'fill' && layer.type !== 'line' && layer.type !== 'circle') return undefined;
  const {kind, color} = looks[layer.type];
  const paint: Readonly<Record<string, unknown>> = {...layer.paint};
  const value = paint[color];
  return typeof value === 'string' ? {kind, color: value} : undefined;
}
