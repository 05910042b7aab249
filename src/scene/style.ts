// The basemap and a story's layers to one MapLibre style, in which everything lies in its slot.
import type {LayerSpecification, SourceSpecification, StyleSpecification} from '@maplibre/maplibre-gl-style-spec';
import type {Story} from '../story/types.ts';
import {type BasemapSource, basemapLayers, basemapSources} from './basemap.ts';
import {slots} from './drawing.ts';
import type {Palette} from './palette.ts';
import {KEY, type PartLayer, sources as storySources, storyLayers} from './storyLayers.ts';

export type StyleOptions = Readonly<{
  palette: Palette;
  /** BCP 47; which names are shown. */
  lang: string;
  /** Where the basemap's files are. */
  urls: Readonly<Record<BasemapSource, string>>;
}>;

/**
 * Story sources are empty: features come when they have been read. Paint changes at once, without MapLibre's own
 * transitions: scroll is the only clock.
 */
export function composeStyle(story: Story, {palette, lang, urls}: StyleOptions): {style: StyleSpecification; partLayers: readonly PartLayer[]} {
  const partLayers = storyLayers(story, palette, lang);
  const all = [...basemapLayers(palette, lang), ...partLayers];
  const layers: LayerSpecification[] = slots.flatMap((slot) => all.filter((one) => one.slot === slot).map((one) => one.layer));
  const sources: Record<string, SourceSpecification> = {};
  for (const name of basemapSources) sources[name] = {type: 'geojson', data: urls[name], tolerance: 0.2};
  for (const name of Object.values(storySources)) {
    sources[name] = {type: 'geojson', data: empty(), lineMetrics: name === storySources.drawn, promoteId: KEY, tolerance: 0.2};
  }
  return {style: {version: 8, projection: {type: 'globe'}, transition: {duration: 0, delay: 0}, sources, layers}, partLayers};
}

const empty = () => ({type: 'FeatureCollection' as const, features: []});
