// A palette and a language to the map under every story: land, water, boundaries by their status, disputed tracts, names.
import type {ExpressionSpecification, LayerSpecification} from '@maplibre/maplibre-gl-style-spec';
import type {Slot} from './drawing.ts';
import type {Palette} from './palette.ts';
import {textField, textFonts} from './text.ts';

/** The basemap's files. `countries` is the whole world without the box that `region` shows in detail. */
export const basemapSources = ['countries', 'region', 'boundaries', 'disputed', 'labels'] as const;
export type BasemapSource = (typeof basemapSources)[number];

export type BasemapLayer = Readonly<{slot: Slot; layer: LayerSpecification}>;

/** The pattern of disputed tracts; views make its picture with `hatch`. */
export const HATCH = 'hatch';

/**
 * How a boundary is drawn says what it is. Statuses are those of `boundaries.geojson`; solid is settled or agreed,
 * broken is a line of control, of ground positions or of actual control, and never a border that all sides recognise.
 */
export const boundaryLines: Readonly<Record<string, {dash?: readonly number[]; width: number}>> = {
  settled: {width: 0.9},
  'agreed-1963': {width: 1.2},
  'line-of-control': {dash: [5, 2, 1, 2], width: 1.3},
  'ground-position': {dash: [1.2, 2], width: 1.5},
  'actual-control': {dash: [3.5, 2.5], width: 1.2},
  disputed: {dash: [2, 2], width: 0.9},
};

export function basemapLayers(palette: Palette, lang: string): BasemapLayer[] {
  return [
    {slot: 'ground', layer: {id: 'water', type: 'background', paint: {'background-color': palette.water}}},
    ...(['countries', 'region'] as const).map((source): BasemapLayer => ({
      slot: 'ground',
      layer: {id: `land:${source}`, type: 'fill', source, paint: {'fill-color': palette.land}},
    })),
    {slot: 'line', layer: {id: 'disputed', type: 'fill', source: 'disputed', paint: {'fill-pattern': HATCH, 'fill-opacity': ['interpolate', ['linear'], ['zoom'], 3, 0, 4, 0.75]}}},
    ...Object.entries(boundaryLines).map(([status, look]): BasemapLayer => ({slot: 'line', layer: boundary(status, look, palette)})),
    {slot: 'label', layer: names('sea', palette, lang)},
    {slot: 'label', layer: names('country', palette, lang)},
  ];
}

function boundary(status: string, {dash, width}: {dash?: readonly number[]; width: number}, palette: Palette): LayerSpecification {
  return {
    id: `boundary:${status}`, type: 'line', source: 'boundaries',
    filter: ['==', ['get', 'status'], status],
    layout: {'line-join': 'round'},
    paint: {
      'line-color': palette.boundary,
      'line-width': ['interpolate', ['linear'], ['zoom'], 1, width * 0.4, 4, width, 8, width * 1.5],
      ...(dash && {'line-dasharray': [...dash]}),
    },
  };
}

/** The nearer the camera, the lower the rank that is still named. */
const namedAt: ExpressionSpecification = ['step', ['zoom'], 1, 2.3, 2, 3.2, 3, 4.4, 4];

function names(kind: 'country' | 'sea', palette: Palette, lang: string): LayerSpecification {
  const sea = kind === 'sea';
  return {
    id: `names:${kind}`, type: 'symbol', source: 'labels',
    filter: ['all', ['==', ['get', 'kind'], kind], ['<=', ['get', 'rank'], namedAt]],
    layout: {
      'text-field': textField(lang),
      'text-font': textFonts(sea ? 'Italic' : 'Medium'),
      'text-size': ['interpolate', ['linear'], ['zoom'], 1.5, ['match', ['get', 'rank'], 1, 11, 10], 5, ['match', ['get', 'rank'], 1, 17, 2, 14, 12]],
      'text-transform': sea ? 'none' : 'uppercase',
      'text-letter-spacing': sea ? 0.06 : 0.16,
      'text-max-width': 7,
      'text-padding': 6,
      'symbol-sort-key': ['get', 'rank'],
    },
    paint: {'text-color': palette.muted, 'text-halo-color': sea ? palette.water : palette.land, 'text-halo-width': 1.2},
  };
}

/** The pattern as pixels: thin diagonal strokes, repeated without a seam. Width and height in device px. */
export function hatch(color: string, ratio: number): {width: number; height: number; data: Uint8ClampedArray} {
  const size = Math.round(8 * ratio);
  const data = new Uint8ClampedArray(size * size * 4);
  const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const distance = Math.abs(((x + y) % size) - size / 2) / Math.SQRT2;
      data.set([red!, green!, blue!, 255 * Math.max(0, Math.min(1, 0.55 * ratio + 0.5 - distance))], (y * size + x) * 4);
    }
  }
  return {width: size, height: size, data};
}
