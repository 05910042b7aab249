// Makes the program's own basemap of its data.
import {basemapWordsOf} from '../i18n/basemap-words.ts';
import {palettes, type Theme} from '../layers/palette.ts';
import type {Basemap} from './basemap.ts';
import {type BasemapFile, basemapSets, type ExploredFile, sourceFiles} from './builtin-files.ts';
import {backgrounds, basemapLayers} from './builtin-layers.ts';
import {boundaryLegend, seesDisputes} from './builtin-legend.ts';
import {countriesIn} from './names-by-language.ts';
import {type Relief, reliefLayers, reliefSource} from './relief.ts';
import {type BuiltinTexts, textIn} from './texts.ts';

export type BuiltinFiles = Readonly<{
  /** Addresses of the GeoJSON files. */
  urls: Readonly<Record<BasemapFile, string>>;
  /** Addresses of those that load when a reader explores; without them nothing is added then. */
  explored?: Readonly<Record<ExploredFile, string>>;
  /** Pictures of the terrain in a theme's colours. */
  relief: (theme: Theme) => readonly Relief[];
}>;

/** Labels stand at whole tenths of a degree: tiles of this zoom are finer, and nearer views share them. */
const LABELS_MAXZOOM = 2;
/** As far as towns are told apart by three digits of a degree. */
const TOWNS_MAXZOOM = 8;
const noFeatures = {type: 'FeatureCollection' as const, features: []};
/** The zoom of the first layer that draws something of `nature`: the lakes. */
const NATURE_MINZOOM = 2.6;

/** An author's own words in a language go before those of the data. */
export function builtinBasemap(
  texts: BuiltinTexts,
  {urls, explored, relief}: BuiltinFiles,
): Basemap {
  const text = (key: 'credit' | 'attribution' | 'disputes', lang: string) =>
    basemapWordsOf(lang)[key] ?? textIn(lang, texts[key]);
  return {
    style: ({theme, lang}) => {
      const pictures = relief(theme);
      const images = pictures.map(
        ({name, url, coordinates}) =>
          [reliefSource(name), {type: 'image', url, coordinates}] as const,
      );
      return {
        sources: {
          world: {type: 'geojson', data: urls.world, tolerance: 0.2},
          labels: {type: 'geojson', data: urls.labels, maxzoom: LABELS_MAXZOOM},
          towns: {type: 'geojson', data: noFeatures, maxzoom: TOWNS_MAXZOOM},
          ...Object.fromEntries(images),
        },
        layers: [
          ...reliefLayers(pictures),
          ...basemapLayers(palettes[theme], lang, countriesIn(lang, texts.countries)),
        ],
        more: [{source: 'world', url: urls.nature, minzoom: NATURE_MINZOOM}],
      };
    },
    groups: backgrounds.map((id) => ({
      id,
      label: (lang) => basemapWordsOf(lang)[`background:${id}`],
    })),
    legend: (view, lang) => boundaryLegend(texts, view, lang),
    note: (lang) => basemapWordsOf(lang).boundaries,
    notes: (view, lang) => {
      const {status, relief} = basemapWordsOf(lang);
      return [seesDisputes(texts, view) ? `${status} ${text('disputes', lang)}` : status, relief];
    },
    credit: (lang) => text('credit', lang),
    attribution: (lang) => [text('attribution', lang)].filter((one) => one !== ''),
    files: urls,
    ...(explored && {exploredFiles: explored}),
    sources: sourceFiles,
    sets: basemapSets,
    namesById: (lang) => countriesIn(lang, texts.countries),
    names: ['labels', 'ranges', 'rivers', 'lakes', 'disputed', 'worldTowns'],
    land: {pieces: ['land'], disputed: 'disputed', claims: 'claims'},
  };
}
