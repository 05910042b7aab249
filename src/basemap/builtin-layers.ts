// Lists the layers of the built-in basemap: land, water, boundaries by their status, disputed tracts, names.
import type {ExpressionSpecification, LayerSpecification} from '@maplibre/maplibre-gl-style-spec';
import type {Slot} from '../layers/drawing.ts';
import {HATCH, type Palette} from '../layers/palette.ts';
import {inSet} from './builtin-files.ts';
import type {BasemapLayer} from './compose-style.ts';
import {countryNames, rangeNames, riverNames, seaNames} from './builtin-names.ts';
import {townDots, townNames} from './builtin-towns.ts';
import type {NamesById} from './names-by-language.ts';

/** What a reader can switch while exploring. Boundaries are not among it: none may go missing. */
export const backgrounds = ['relief', 'rivers', 'labels', 'world-towns', 'disputed'] as const;
export type Background = (typeof backgrounds)[number];

/**
 * How a boundary is drawn says what it is. Statuses are those of `world.geojson`; solid is settled or agreed,
 * broken is a line of control, of ground positions or of actual control, and never a border that
 * all sides recognise.
 */
export const boundaryLines: Readonly<Record<string, {dash?: readonly number[]; width: number}>> = {
  settled: {width: 0.9},
  'agreed-1963': {width: 1.2},
  'line-of-control': {dash: [5, 2, 1, 2], width: 1.3},
  'ground-position': {dash: [1.2, 2], width: 1.5},
  'actual-control': {dash: [3.5, 2.5], width: 1.2},
  disputed: {dash: [2, 2], width: 0.9},
};

/** Rivers by rank: how wide, in CSS px at zoom 6, and from which zoom on. */
const riverWidths = [1.8, 1.3, 0.9, 0.6] as const;

/** @param countries names in the language of countries that the data do not name in it */
export function basemapLayers(
  palette: Palette,
  lang: string,
  countries: NamesById = {},
): BasemapLayer[] {
  return [
    at('ground', {id: 'water', type: 'background', paint: {'background-color': palette.water}}),
    at('ground', {
      id: 'land',
      type: 'fill',
      source: 'world',
      filter: inSet('land'),
      paint: {'fill-color': palette.land},
    }),
    at(
      'relief',
      {
        id: 'glaciers',
        type: 'fill',
        source: 'world',
        minzoom: 3.5,
        filter: inSet('glaciers'),
        paint: {
          'fill-color': palette.ice,
          'fill-opacity': ['interpolate', ['linear'], ['zoom'], 3.5, 0, 4.5, 0.55, 6, 0.55, 7.5, 0],
          'fill-antialias': false,
        },
      },
      'relief',
    ),
    at('relief', {
      id: 'lakes',
      type: 'fill',
      source: 'world',
      minzoom: 2.6,
      filter: inSet('lakes'),
      paint: {'fill-color': palette.water},
    }),
    at('relief', rivers(palette), 'rivers'),
    at(
      'line',
      {
        id: 'disputed',
        type: 'fill',
        source: 'world',
        minzoom: 3,
        filter: inSet('disputed'),
        paint: {
          'fill-pattern': HATCH,
          'fill-opacity': ['interpolate', ['linear'], ['zoom'], 3, 0, 4, 1],
        },
      },
      'disputed',
    ),
    ...Object.entries(boundaryLines).map(([status, look]) =>
      at('line', boundary(status, look, palette)),
    ),
    at('point', townDots(palette), 'world-towns', 'exploring'),
    at('label', townNames(palette, lang), 'world-towns', 'exploring'),
    ...riverNames(palette, lang).map((layer) => at('label', layer, 'rivers')),
    ...[
      ...rangeNames(palette, lang),
      seaNames(palette, lang),
      countryNames(palette, lang, countries),
    ].map((layer) => at('label', layer, 'labels')),
  ];
}

function at(
  slot: Slot,
  layer: LayerSpecification,
  background?: Background,
  comes: BasemapLayer['comes'] = 'first',
): BasemapLayer {
  return {
    slot,
    layer,
    comes,
    ...(background && {background}),
  };
}

const byRank = (values: readonly number[]): ExpressionSpecification => [
  'match',
  ['get', 'rank'],
  1,
  values[0]!,
  2,
  values[1]!,
  3,
  values[2]!,
  values[3]!,
];

/** Width by rank; small rivers appear as the camera comes near. */
function rivers(palette: Palette): LayerSpecification {
  return {
    id: 'rivers',
    type: 'line',
    source: 'world',
    minzoom: 2.6,
    filter: [
      'all',
      inSet('rivers'),
      ['<=', ['get', 'rank'], ['step', ['zoom'], 1, 3.8, 2, 5, 3, 6, 4]],
    ],
    layout: {'line-join': 'round', 'line-cap': 'round'},
    paint: {
      'line-color': palette.river,
      'line-width': [
        'interpolate',
        ['exponential', 1.4],
        ['zoom'],
        3,
        byRank(riverWidths.map((width) => width * 0.45)),
        6,
        byRank(riverWidths),
        9,
        byRank(riverWidths.map((width) => width * 2.2)),
      ],
    },
  };
}

function boundary(
  status: string,
  {dash, width}: {dash?: readonly number[]; width: number},
  palette: Palette,
): LayerSpecification {
  return {
    id: `boundary:${status}`,
    type: 'line',
    source: 'world',
    filter: ['all', inSet('boundaries'), ['==', ['get', 'status'], status]],
    layout: {'line-join': 'round'},
    paint: {
      'line-color': palette.boundary,
      'line-width': ['interpolate', ['linear'], ['zoom'], 1, width * 0.4, 4, width, 8, width * 1.5],
      ...(dash && {'line-dasharray': [...dash]}),
    },
  };
}
