// Fits a style to its reader: larger text for those who read larger text, stronger lines and halos
// for those who ask for more contrast.
import type {LayerSpecification} from '@maplibre/maplibre-gl-style-spec';
import type {ComposedStyle} from '../basemap/compose-style.ts';
import {palettes, type Theme} from '../layers/palette.ts';
import {type Change, linear} from '../layers/scaled-value.ts';

/** `strong`: with more contrast; `textScale`: how much larger text is. */
export type ReaderStyle = Readonly<{theme: Theme; strong?: boolean; textScale?: number}>;

/** How much wider lines, and how many px wider halos of text, are with more contrast. */
const WIDER = 1.4;
const HALO_PX = 0.8;

export function forReader(composed: ComposedStyle, look: ReaderStyle): ComposedStyle {
  if (!look.strong && (look.textScale ?? 1) === 1) return composed;
  const fit = <Row extends Readonly<{layer: LayerSpecification}>>(row: Row): Row => ({
    ...row,
    layer: layerForReader(row.layer, look),
  });
  const {style, own, later, explored, partLayers} = composed;
  return {
    ...composed,
    style: {...style, layers: style.layers.map((layer) => layerForReader(layer, look))},
    own: {...own, layers: own.layers.map(fit)},
    later: {...later, layers: later.layers.map(fit)},
    explored: {...explored, layers: explored.layers.map(fit)},
    partLayers: partLayers.map(fit),
  };
}

export function layerForReader(
  layer: LayerSpecification,
  {theme, strong = false, textScale = 1}: ReaderStyle,
): LayerSpecification {
  const {layout, paint} = layer as Readonly<Partial<Record<'layout' | 'paint', Values>>>;
  const {boundary, river, riverInk, muted, ink} = palettes[theme];
  const darker = new Map<unknown, string>([
    [boundary, muted],
    [river, riverInk],
    [muted, ink],
  ]);
  const color: Change = (value) => darker.get(value) ?? value;
  return {
    ...layer,
    ...(layout && {layout: changed(layout, {'text-size': linear(textScale, 0)})}),
    ...(paint && {
      paint: changed(paint, {
        'text-halo-width': linear(textScale, strong ? HALO_PX : 0),
        ...(strong && {
          'line-width': linear(WIDER, 0),
          'line-color': color,
          'text-color': color,
        }),
      }),
    }),
  } as LayerSpecification;
}

type Values = Readonly<Record<string, unknown>>;

const changed = (values: Values, by: Readonly<Record<string, Change>>): Values => ({
  ...values,
  ...Object.fromEntries(
    Object.entries(by).flatMap(([name, change]) =>
      values[name] === undefined ? [] : [[name, change(values[name])]],
    ),
  ),
});
