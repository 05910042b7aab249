// Lists the layers of the world's larger towns, which the built-in basemap has while a reader explores.
import type {
  ExpressionSpecification,
  FilterSpecification,
  LayerSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import {textField, textFonts} from '../layers/label-text.ts';
import type {Palette} from '../layers/palette.ts';

/**
 * The zooms from which on towns of a rank are shown: 1 is the largest, 8 the smallest. Whole ones,
 * since MapLibre reads filters once for a tile.
 */
export const townZooms = [2, 3, 4, 4, 5, 5, 6, 7] as const;

const rank: ExpressionSpecification = ['get', 'rank'];

const shown: FilterSpecification = [
  'any',
  ...townZooms.map(
    (zoom, index): ExpressionSpecification => [
      'all',
      ['<=', rank, index + 1],
      ['>=', ['zoom'], zoom],
    ],
  ),
];

/** Small, in the ink of the names. */
export const townDots = (palette: Palette): LayerSpecification => ({
  id: 'towns:dots',
  type: 'circle',
  source: 'towns',
  minzoom: townZooms[0],
  filter: shown,
  paint: {
    'circle-radius': ['interpolate', ['linear'], rank, 1, 2.6, 8, 1.6],
    'circle-color': palette.muted,
    'circle-stroke-color': palette.land,
    'circle-stroke-width': 1,
  },
});

/** Beside the dot, the largest towns first; all other names of the map are placed before them. */
export const townNames = (palette: Palette, lang: string): LayerSpecification => ({
  id: 'towns:names',
  type: 'symbol',
  source: 'towns',
  minzoom: townZooms[0],
  filter: shown,
  layout: {
    'text-field': textField(lang),
    'text-font': textFonts('Regular'),
    'text-size': ['interpolate', ['linear'], rank, 1, 12.5, 4, 11.5, 8, 10.5],
    'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
    'text-radial-offset': 0.5,
    'text-justify': 'auto',
    'text-max-width': 8,
    'text-padding': 3,
    'symbol-sort-key': rank,
  },
  paint: {
    'text-color': palette.muted,
    'text-halo-color': palette.land,
    'text-halo-width': 1.2,
  },
});
