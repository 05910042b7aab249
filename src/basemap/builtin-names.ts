// Lists the layers of names of the built-in basemap: countries and seas at points, rivers and
// ranges along lines.
import type {
  ExpressionSpecification,
  LayerSpecification,
  SymbolLayerSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import {languageTag} from '../i18n/language.ts';
import {basemapSets} from './builtin-files.ts';
import type {Palette} from '../layers/palette.ts';
import {capitals, slanted, textField, textFonts, tracking} from '../layers/label-text.ts';
import type {NamesById} from './names-by-language.ts';
import {NAMED, RANGE_ZOOMS, RIVER_ZOOMS, STRETCH_ZOOM} from './name-stretches.ts';

type Layout = NonNullable<SymbolLayerSpecification['layout']>;

/** The nearer the camera, the lower the rank that is still named. */
const namedAt = (...stops: readonly number[]): ExpressionSpecification => [
  '<=',
  ['get', 'rank'],
  ['step', ['zoom'], ...stops] as ExpressionSpecification,
];
const order: ExpressionSpecification = ['coalesce', ['get', 'order'], ['get', 'rank'], 9];

function points(
  kind: string,
  rule: ExpressionSpecification,
  lang: string,
  layout: Layout,
  paint: SymbolLayerSpecification['paint'],
): LayerSpecification {
  return {
    id: `names:${kind}`,
    type: 'symbol',
    source: 'labels',
    filter: ['all', ['==', ['get', 'kind'], kind], rule],
    layout: {
      'text-field': textField(lang),
      'text-max-width': 7,
      'text-padding': 6,
      'symbol-sort-key': order,
      ...layout,
    },
    paint: {'text-halo-width': 1.2, ...paint},
  };
}

/**
 * MapLibre makes capitals by the rules of the browser's language: an i of a Turkish page would lose
 * its dot.
 */
function inCapitals(names: NamesById, lang: string): NamesById {
  if (capitals(lang) === 'none') return names;
  const tag = languageTag(lang);
  return Object.fromEntries(
    Object.entries(names).map(([id, name]) => [id, name.toLocaleUpperCase(tag)]),
  );
}

/** Spaced capitals, muted. */
export const countryNames = (
  palette: Palette,
  lang: string,
  names: NamesById,
): LayerSpecification =>
  points(
    'country',
    namedAt(1, 2.3, 2, 3.2, 3, 4.4, 4),
    lang,
    {
      'text-field': textField(lang, inCapitals(names, lang)),
      'text-font': textFonts('Medium'),
      'text-size': [
        'interpolate',
        ['linear'],
        ['zoom'],
        1.5,
        ['match', ['get', 'rank'], 1, 11, 10],
        5,
        ['match', ['get', 'rank'], 1, 17, 2, 14, 12],
      ],
      'text-transform': capitals(lang),
      'text-letter-spacing': tracking(lang, 0.16),
    },
    {'text-color': palette.muted, 'text-halo-color': palette.land},
  );

export const seaNames = (palette: Palette, lang: string): LayerSpecification =>
  points(
    'sea',
    namedAt(1, 2.3, 2, 3.2, 3, 4.4, 4),
    lang,
    {
      'text-font': slanted(lang),
      'text-size': [
        'interpolate',
        ['linear'],
        ['zoom'],
        1.5,
        10,
        5,
        ['match', ['get', 'rank'], 1, 17, 2, 14, 12],
      ],
      'text-letter-spacing': tracking(lang, 0.06),
    },
    {'text-color': palette.riverInk, 'text-halo-color': palette.water},
  );

type Along = Readonly<{
  id: string;
  kinds: readonly string[];
  zooms: readonly number[];
  rule: ExpressionSpecification;
  lang: string;
  layout: Layout;
  paint: SymbolLayerSpecification['paint'];
}>;

/** A layer for the stretches of each range of zooms. */
const along = ({id, kinds, zooms, rule, lang, layout, paint}: Along): LayerSpecification[] =>
  zooms.map((minzoom, index) => {
    const maxzoom = zooms[index + 1];
    return {
      id: `names:${id}${index === 0 ? '' : `:${minzoom}`}`,
      type: 'symbol',
      source: 'world',
      minzoom,
      ...(maxzoom !== undefined && {maxzoom}),
      filter: [
        'all',
        ['in', ['get', 'kind'], ['literal', kinds.map((kind) => NAMED + kind)]],
        ['==', ['get', STRETCH_ZOOM], minzoom],
        rule,
      ],
      layout: {
        'symbol-placement': 'line-center',
        'text-field': textField(lang),
        'text-font': slanted(lang),
        'text-max-angle': 38,
        'text-padding': 4,
        'symbol-sort-key': ['get', 'rank'],
        ...layout,
      },
      paint: {'text-halo-width': 1.2, ...paint},
    };
  });

/** Italic, in the water's ink, along the river. */
export const riverNames = (palette: Palette, lang: string): LayerSpecification[] =>
  along({
    id: 'river',
    kinds: basemapSets.rivers.kinds,
    zooms: RIVER_ZOOMS,
    rule: namedAt(0, 4.6, 1, 5.4, 2, 5.9, 3, 6.4, 4),
    lang,
    layout: {
      'text-size': ['match', ['get', 'rank'], 1, 12, 11],
      'text-offset': [0, -0.65],
    },
    paint: {'text-color': palette.riverInk, 'text-halo-color': palette.land},
  });

/** Italic, wide, along the range; deserts and plateaus likewise. */
export const rangeNames = (palette: Palette, lang: string): LayerSpecification[] =>
  along({
    id: 'range',
    kinds: basemapSets.ranges.kinds,
    zooms: RANGE_ZOOMS,
    rule: namedAt(0, 3.6, 1, 4.6, 2, 5.6, 3),
    lang,
    layout: {
      'text-size': [
        'interpolate',
        ['linear'],
        ['zoom'],
        3.6,
        ['match', ['get', 'rank'], 1, 11, 10],
        6.5,
        ['match', ['get', 'rank'], 1, 15, 12],
      ],
      'text-letter-spacing': tracking(lang, 0.22),
    },
    paint: {'text-color': palette.muted, 'text-halo-color': palette.land},
  });
