// Makes a part of the story of a layer of the author's own basemap: its paint by appearance.
import type {LayerSpecification} from '@maplibre/maplibre-gl-style-spec';
import type {Appearance} from '../scene/scene.ts';
import {partId} from '../story/parts.ts';
import type {StoryLayer} from '../story/types.ts';
import type {Slot} from './drawing.ts';
import {isByFeature, linear} from './scaled-value.ts';
import type {PartLayer} from './story-layers.ts';

type Values = Readonly<Record<string, unknown>>;

/** The paint properties that say how opaque a type of layer is. */
const opacities: Readonly<Partial<Record<LayerSpecification['type'], readonly string[]>>> = {
  background: ['background-opacity'],
  circle: ['circle-opacity', 'circle-stroke-opacity'],
  'color-relief': ['color-relief-opacity'],
  fill: ['fill-opacity'],
  'fill-extrusion': ['fill-extrusion-opacity'],
  heatmap: ['heatmap-opacity'],
  // it has no opacity, and is not seen without this
  hillshade: ['hillshade-exaggeration'],
  line: ['line-opacity'],
  raster: ['raster-opacity'],
  symbol: ['icon-opacity', 'text-opacity'],
};

/** The value of a property that a style does not set. */
const defaultOf = (name: string) => (name === 'hillshade-exaggeration' ? 0.5 : 1);

/**
 * Hidden until a scene shows it, whatever the style says of its visibility. It is as opaque then as
 * the style says, or as `opacity` of the story's layer does. Where the style hides it by an opacity
 * of 0, it is shown whole.
 */
export function claimedPart(
  layer: LayerSpecification,
  slot: Slot,
  {id, opacity}: Pick<StoryLayer, 'id' | 'opacity'>,
): PartLayer {
  const {visibility: _, ...layout} = valuesOf(layer, 'layout');
  const written = valuesOf(layer, 'paint');
  const names = opacities[layer.type] ?? [];
  const isHidden = names.every((name) => written[name] === 0);
  const whole = names.map((name): readonly [string, unknown] => [
    name,
    opacity ?? (isHidden ? undefined : written[name]) ?? defaultOf(name),
  ]);
  const paintAt = ({shown}: Appearance) =>
    Object.fromEntries(whole.map(([name, value]) => [name, faded(value, shown)]));
  // scroll is the only clock
  const paint = Object.entries(written).filter(
    ([name]) => !names.some((one) => name === `${one}-transition`),
  );
  return {
    part: partId({layer: id}),
    switched: false,
    moves: false,
    foreign: true,
    slot,
    written: {},
    paintAt,
    isShown: ({shown}) => shown > 0,
    layer: {
      ...layer,
      ...(layer.layout && {layout}),
      paint: {...Object.fromEntries(paint), ...paintAt({shown: 0, emphasis: 0, reveal: 0})},
    } as LayerSpecification,
  };
}

/** What an author writes may be of any shape. */
function valuesOf(layer: LayerSpecification, member: 'layout' | 'paint'): Values {
  const values: unknown = layer[member];
  return typeof values === 'object' && values !== null ? {...values} : {};
}

/**
 * An opacity times how much is shown. One that depends on features changes half-way, at once: each
 * of its values has all tiles laid out anew.
 */
function faded(value: unknown, shown: number): unknown {
  if (shown <= 0) return 0;
  if (shown >= 1) return value;
  if (typeof value === 'number') return value * shown;
  if (isByFeature(value)) return shown >= 0.5 ? value : 0;
  return linear(shown, 0)(value);
}
