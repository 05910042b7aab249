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

/** The properties that have the colour of a layer that a story shows, and how a legend draws it. */
const shownLooks = {
  ...looks,
  'fill-extrusion': {kind: 'region', color: 'fill-extrusion-color'},
  symbol: {kind: 'place', color: 'text-color'},
} as const;

/** How a legend draws layers that a story shows as one: as the lowest of them that has a colour. */
export function swatchOf(
  layers: readonly LayerSpecification[],
): Pick<LegendItem, 'kind' | 'color' | 'colors'> | undefined {
  for (const layer of layers) {
    if (!Object.hasOwn(shownLooks, layer.type)) continue;
    const {kind, color: name} = shownLooks[layer.type as keyof typeof shownLooks];
    const paint: Readonly<Record<string, unknown>> = {...layer.paint};
    const [color, ...colors] = [...new Set(colorsIn(paint['icon-color'] ?? paint[name]))].slice(
      0,
      MOST_COLORS,
    );
    if (color !== undefined) return {kind, color, ...(colors.length > 0 && {colors})};
  }
  return undefined;
}

/** So many colours of an expression are seen in so small a picture. */
const MOST_COLORS = 7;

/** The colours that a value may result in. */
function colorsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  const texts = JSON.stringify(value ?? '').match(/"(?:#[\da-f]{3,8}|(?:rgb|hsl)a?\([^"]*\))"/gi);
  return (texts ?? []).map((text) => JSON.parse(text) as string);
}
