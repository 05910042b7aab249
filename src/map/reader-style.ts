// Fits a style to its reader: larger text for those who read larger text, stronger lines and halos
// for those who ask for more contrast.
import type {LayerSpecification} from '@maplibre/maplibre-gl-style-spec';
import type {ComposedStyle} from '../basemap/compose-style.ts';
import {palettes, type Theme} from '../layers/palette.ts';

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
type Change = (value: unknown) => unknown;

const changed = (values: Values, by: Readonly<Record<string, Change>>): Values => ({
  ...values,
  ...Object.fromEntries(
    Object.entries(by).flatMap(([name, change]) =>
      values[name] === undefined ? [] : [[name, change(values[name])]],
    ),
  ),
});

/**
 * Where the results of an expression are: from this argument on, every second one; the last one of
 * `match` and `case`, too.
 */
const results: Readonly<Record<string, number>> = {interpolate: 4, step: 2, match: 3, case: 2};

/**
 * Changes the numbers that a value may result in: a number, an expression, or a function with stops
 * as older styles have it. A zoom has to stay the input of the outermost expression.
 */
function linear(factor: number, plus: number): Change {
  const change: Change = (value) => {
    if (typeof value === 'number') return value * factor + plus;
    if (hasStops(value))
      return {...value, stops: value.stops.map(([at, size]) => [at, change(size)])};
    if (!Array.isArray(value)) return value;
    const expression: readonly unknown[] = value;
    const first = results[String(expression[0])];
    if (first === undefined)
      return JSON.stringify(value).includes('["zoom"]') ? value : ['+', ['*', value, factor], plus];
    return expression.map((part, at) =>
      at >= first && ((at - first) % 2 === 0 || at === expression.length - 1) ? change(part) : part,
    );
  };
  return change;
}

const hasStops = (value: unknown): value is {stops: readonly (readonly [unknown, unknown])[]} =>
  typeof value === 'object' && value !== null && 'stops' in value && Array.isArray(value.stops);
