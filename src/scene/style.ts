// The basemap and a story's layers to one MapLibre style, in which everything lies in its slot.
import type {LayerSpecification, SourceSpecification, StyleSpecification} from '@maplibre/maplibre-gl-style-spec';
import type {Story} from '../story/types.ts';
import {type Background, type BasemapSource, basemapLayers, basemapSources} from './basemap.ts';
import {slots} from './drawing.ts';
import {EDGES, edgeLayer} from './edges.ts';
import type {Palette} from './palette.ts';
import {type Relief, reliefLayers, reliefSource} from './relief.ts';
import {KEY, type PartLayer, sources as storySources, storyLayers} from './storyLayers.ts';

export type StyleOptions = Readonly<{
  palette: Palette;
  /** BCP 47; which names are shown. */
  lang: string;
  /** Where the basemap's files are. */
  urls: Readonly<Record<BasemapSource, string>>;
  /** Pictures of the terrain, for this palette. */
  relief: readonly Relief[];
}>;

export type ComposedStyle = Readonly<{
  /** What the first picture needs. */
  style: StyleSpecification;
  /** What is added once that picture is there, each layer under the one named. */
  later: Readonly<{sources: Readonly<Record<string, SourceSpecification>>; layers: readonly Readonly<{layer: LayerSpecification; before?: string}>[]}>;
  partLayers: readonly PartLayer[];
  /** Which layers a reader switches together. */
  backgroundLayers: readonly Readonly<{id: string; background: Background}>[];
}>;

/**
 * Story sources are empty: features come when they have been read. Paint changes at once, without MapLibre's own
 * transitions: scroll is the only clock.
 */
export function composeStyle(story: Story, {palette, lang, urls, relief}: StyleOptions): ComposedStyle {
  const partLayers = storyLayers(story, palette, lang);
  const basemap = [...reliefLayers(relief), ...basemapLayers(palette, lang)];
  const all = [...basemap, ...partLayers.map((one) => ({...one, later: false}))];
  const ordered = slots.flatMap((slot) => all.filter((one) => one.slot === slot));
  const first = ordered.filter((one) => !one.later);
  const later = ordered.flatMap((one, index) => {
    if (!one.later) return [];
    const above = ordered.slice(index).find((other) => !other.later);
    return [{layer: one.layer, ...(above && {before: above.layer.id})}];
  });
  const sources: Record<string, SourceSpecification> = {};
  for (const name of basemapSources) sources[name] = {type: 'geojson', data: urls[name], tolerance: 0.2};
  for (const {name, url, coordinates} of relief) sources[reliefSource(name)] = {type: 'image', url, coordinates};
  const late = new Set(later.map(({layer}) => ('source' in layer ? layer.source : '')));
  const split = (wanted: boolean) => Object.fromEntries(Object.entries(sources).filter(([name]) => late.has(name) === wanted));
  const storyData: Record<string, SourceSpecification> = {};
  for (const name of Object.values(storySources)) {
    storyData[name] = {type: 'geojson', data: empty(), lineMetrics: name === storySources.drawn, promoteId: KEY, tolerance: 0.2};
  }
  storyData[EDGES] = {type: 'geojson', data: empty()};
  return {
    style: {version: 8, projection: {type: 'globe'}, transition: {duration: 0, delay: 0}, sources: {...split(false), ...storyData}, layers: [...first.map((one) => one.layer), edgeLayer]},
    later: {sources: split(true), layers: later},
    partLayers,
    backgroundLayers: basemap.flatMap(({layer: {id}, background}) => (background ? [{id, background}] : [])),
  };
}

const empty = () => ({type: 'FeatureCollection' as const, features: []});
