// Lists the labels of a symbol layer: how each is written, and the places where it may stand.
import type {Color} from '@maplibre/maplibre-gl-style-spec';
import type {Feature, Position} from 'geojson';
import type {Rect} from '../geometry/camera.ts';
import {inkOf, isVisible, painted} from './ink.ts';
import type {ShownLayer} from './layers-of.ts';
import {BASELINE, labelPlaces, radialOffset, type TextPlace} from './label-places.ts';
import {type LinePlace, linePlaces} from './line-places.ts';
import type {Sheet} from './sheet.ts';
import type {Placeable} from './place-labels.ts';
import {smooth} from '../geometry/smooth.ts';
import {textWidth} from '../layout/text-width.ts';
import {wrap} from '../layout/wrap.ts';
import type {Attributes} from './xml.ts';

/**
 * `look` is nothing for a label that keeps its place and is not seen (yet), as in the live map.
 * `key`: its sort key. `below`: from a line to the baseline on it.
 */
export type Label = Placeable<TextPlace | LinePlace> &
  Readonly<{layer: string; text: string; key: number; look: Attributes | undefined; below: number}>;

/** Widths are estimated; a little more than that is kept free. */
const GENEROUS = 1.03;
/** Letters follow a line that has no bends shorter than so many em. */
const SMOOTH = 2.5;

/** In the order in which they are placed: by their sort key, then as in the data. */
export function labelsOf(layer: ShownLayer, sheet: Sheet, room: Rect): Label[] {
  const keyed = layer.features.map((feature) => ({
    feature,
    key: layer.layout<number | undefined>('symbol-sort-key', feature) ?? 0,
  }));
  return keyed
    .sort((a, b) => a.key - b.key)
    .flatMap(({feature, key}) => {
      const label = labelOf(layer, feature, sheet, room);
      return label ? [{...label, key}] : [];
    });
}

function labelOf(
  layer: ShownLayer,
  feature: Feature,
  sheet: Sheet,
  room: Rect,
): Omit<Label, 'key'> | undefined {
  const {layout} = layer;
  const text = transformed(
    String(layout('text-field', feature) ?? '').trim(),
    layout<string>('text-transform', feature),
  );
  if (text === '') return undefined;
  const type = typeOf(layer, feature);
  const {size, weight, spacing} = type;
  const widthOf = (part: string) => textWidth(part, weight, spacing);
  const padding = paddingOf(layout('text-padding', feature));
  const common = {layer: layer.id, text, look: lookOf(layer, feature, type)};
  const [shiftX, shiftY] = layout<[number, number]>('text-offset', feature);
  if (layout<string>('symbol-placement') !== 'point') {
    const line = {
      length: widthOf(text) * size * GENEROUS,
      size,
      padding,
      maxAngle: layout<number>('text-max-angle'),
      room,
    };
    const places = linesOf(feature)
      .flatMap(sheet.lines)
      .flatMap((one) => linePlaces(smooth(one, SMOOTH * size), line));
    return {
      ...common,
      places,
      repeat: Math.max(layout<number>('symbol-spacing'), line.length * 1.25),
      below: (shiftY + BASELINE) * size,
    };
  }
  const point =
    feature.geometry.type === 'Point' ? sheet.point(feature.geometry.coordinates) : undefined;
  if (!point) return undefined;
  const rows = wrap(text, layout<number>('text-max-width', feature), widthOf);
  const variable = layout<readonly string[] | undefined>('text-variable-anchor', feature);
  const radius = layout<number>('text-radial-offset', feature);
  const anchors = variable?.map((name) => ({name, offset: radialOffset(name, radius)})) ?? [
    {name: layout<string>('text-anchor', feature), offset: [shiftX, shiftY] as const},
  ];
  const width = Math.max(...rows.map(widthOf)) * GENEROUS;
  const block = {
    rows,
    width,
    size,
    padding,
    anchors,
    movable: variable !== undefined,
    lineHeight: layout<number>('text-line-height', feature),
    justify: layout<string>('text-justify', feature),
  };
  const always = layout<boolean>('text-allow-overlap', feature);
  return {...common, places: labelPlaces(point, block), below: 0, ...(always && {always})};
}

type Type = Readonly<{size: number; weight: number; italic: boolean; spacing: number}>;

/** Weight and slant are in the name of the first font. */
function typeOf({layout}: ShownLayer, feature: Feature): Type {
  const [font = ''] = layout<readonly string[]>('text-font', feature);
  const weight = /\bBold\b/.test(font)
    ? 700
    : /\bSemiBold\b/.test(font)
      ? 600
      : /\bMedium\b/.test(font)
        ? 500
        : 400;
  return {
    size: layout<number>('text-size', feature),
    weight,
    italic: /\bItalic\b/.test(font),
    spacing: layout<number>('text-letter-spacing', feature),
  };
}

function lookOf(
  {paint, stateOf}: ShownLayer,
  feature: Feature,
  {size, weight, italic, spacing}: Type,
): Attributes | undefined {
  const state = stateOf(feature);
  const opacity = paint<number>('text-opacity', feature, state);
  const ink = inkOf(paint<Color>('text-color', feature, state), opacity);
  if (!isVisible(ink)) return undefined;
  const halo = inkOf(paint<Color>('text-halo-color', feature, state), opacity);
  const width = paint<number>('text-halo-width', feature, state);
  return {
    ...painted('fill', ink),
    ...(isVisible(halo) &&
      width > 0 && {
        ...painted('stroke', halo),
        'stroke-width': 2 * width,
        'paint-order': 'stroke',
      }),
    'font-size': size,
    'font-weight': weight === 400 ? undefined : weight,
    'font-style': italic ? 'italic' : undefined,
    'letter-spacing': spacing ? spacing * size : undefined,
  };
}

const transformed = (text: string, how: string) =>
  how === 'uppercase' ? text.toUpperCase() : how === 'lowercase' ? text.toLowerCase() : text;

/** The specification has one for each side; ours are all alike. */
const paddingOf = (padding: unknown): number =>
  typeof padding === 'number'
    ? padding
    : Math.max(...((padding as {values?: number[]})?.values ?? [0]));

function linesOf({geometry}: Feature): Position[][] {
  if (geometry.type === 'LineString') return [geometry.coordinates];
  return geometry.type === 'MultiLineString' ? geometry.coordinates : [];
}
