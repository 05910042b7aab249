// Makes the program's own basemap of its data.
import {basemapWordsOf} from '../i18n/basemap-words.ts';
import {palettes, type Theme} from '../layers/palette.ts';
import type {Basemap} from './basemap.ts';
import {backgrounds, basemapLayers, type BasemapSource, basemapSources} from './builtin-layers.ts';
import {boundaryLegend, seesDisputes} from './builtin-legend.ts';
import {type Relief, reliefLayers, reliefSource} from './relief.ts';
import {type BuiltinTexts, textIn} from './texts.ts';

export type BuiltinFiles = Readonly<{
  /** Addresses of the GeoJSON files. */
  urls: Readonly<Record<BasemapSource | 'claims', string>>;
  /** Pictures of the terrain in a theme's colours. */
  relief: (theme: Theme) => readonly Relief[];
}>;

/** An author's own words in a language go before those of the data. */
export function builtinBasemap(texts: BuiltinTexts, {urls, relief}: BuiltinFiles): Basemap {
  const text = (key: 'credit' | 'attribution' | 'disputes', lang: string) =>
    basemapWordsOf(lang)[key] ?? textIn(lang, texts[key]);
  return {
    style: ({theme, lang}) => {
      const pictures = relief(theme);
      const images = pictures.map(
        ({name, url, coordinates}) =>
          [reliefSource(name), {type: 'image', url, coordinates}] as const,
      );
      const files = basemapSources.map(
        (name) => [name, {type: 'geojson', data: urls[name], tolerance: 0.2}] as const,
      );
      return {
        sources: Object.fromEntries([...files, ...images]),
        layers: [...reliefLayers(pictures), ...basemapLayers(palettes[theme], lang)],
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
    names: ['labels', 'ranges', 'rivers', 'lakes', 'disputed'],
    land: {pieces: ['region', 'countries'], disputed: 'disputed', claims: 'claims'},
  };
}
