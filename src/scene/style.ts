// The basemap and a story's layers to one MapLibre style, in which everything lies in its slot.
import type {LayerSpecification, SourceSpecification, StyleSpecification} from '@maplibre/maplibre-gl-style-spec';
import type {Story} from '../story/types.ts';
import {type Background, type BasemapLayer, type BasemapSource, basemapLayers, basemapSources, type Comes} from './basemap.ts';
import {slots} from './drawing.ts';
import {EDGES, edgeLayer} from './edges.ts';
import {type OwnBasemap, ownLayers, TERRAIN, type Terrain, terrainLayer, terrainSource} from './ownBasemap.ts';
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
  /** An author's own basemap, in place of ours. */
  own?: OwnBasemap | undefined;
  /** An author's own heights, in place of our relief. */
  terrain?: Terrain | undefined;
}>;

/** Sources, and layers that each lie under the one named; those without are the uppermost. */
export type Additions = Readonly<{sources: Readonly<Record<string, SourceSpecification>>; layers: readonly Readonly<{layer: LayerSpecification; before?: string; comes: Comes}>[]}>;

export type ComposedStyle = Readonly<{
  /** What the first picture needs. */
  style: StyleSpecification;
  /** What is added to it at once, one by one, since it is not ours and may have faults; each layer under the one named. */
  own: Additions;
  /** What is added where it shows, some of it once that picture is there. */
  later: Additions;
  partLayers: readonly PartLayer[];
  /** Which layers a reader switches together. */
  backgroundLayers: readonly Readonly<{id: string; background: Background}>[];
}>;

/**
 * Story sources are empty: features come when they have been read. Paint changes at once, without MapLibre's own
 * transitions: scroll is the only clock.
 */
export function composeStyle(story: Story, {palette, lang, urls, relief, own, terrain}: StyleOptions): ComposedStyle {
  const partLayers = storyLayers(story, palette, lang);
  const hills = terrain ? [terrainLayer(palette)] : own ? [] : reliefLayers(relief);
  const basemap: (BasemapLayer & Readonly<{own?: boolean}>)[] = [...hills, ...(own ? ownLayers(own).map((one) => ({...one, own: true})) : basemapLayers(palette, lang))];
  const all = [...basemap, ...partLayers.map((one) => ({...one, own: false, comes: 'first' as const}))];
  const ordered = slots.flatMap((slot) => all.filter((one) => one.slot === slot));
  const isFirst = (one: (typeof all)[number]) => one.comes === 'first' && !one.own;
  const first = ordered.filter(isFirst);
  const added = (which: (one: (typeof all)[number]) => boolean) =>
    ordered.flatMap((one, index) => {
      if (!which(one)) return [];
      const above = ordered.slice(index).find(isFirst);
      return [{layer: one.layer, comes: one.comes, ...(above && {before: above.layer.id})}];
    });
  const later = added((one) => one.comes !== 'first');
  const sources: Record<string, SourceSpecification> = {};
  if (!own) for (const name of basemapSources) sources[name] = {type: 'geojson', data: urls[name], tolerance: 0.2};
  if (terrain) sources[TERRAIN] = terrainSource(terrain);
  else if (!own) for (const {name, url, coordinates} of relief) sources[reliefSource(name)] = {type: 'image', url, coordinates};
  const late = new Set(later.map(({layer}) => ('source' in layer ? layer.source : '')));
  const split = (wanted: boolean) => Object.fromEntries(Object.entries(sources).filter(([name]) => late.has(name) === wanted));
  const storyData: Record<string, SourceSpecification> = {};
  for (const name of Object.values(storySources)) {
    storyData[name] = {type: 'geojson', data: empty(), lineMetrics: name === storySources.drawn, promoteId: KEY, tolerance: 0.2};
  }
  storyData[EDGES] = {type: 'geojson', data: empty()};
  return {
    style: {version: 8, projection: {type: 'globe'}, transition: {duration: 0, delay: 0}, ...(own?.sprite && {sprite: own.sprite}), sources: {...split(false), ...storyData}, layers: [...first.map((one) => one.layer), edgeLayer]},
    own: {sources: own?.sources ?? {}, layers: added((one) => one.own === true)},
    later: {sources: split(true), layers: later},
    partLayers,
    backgroundLayers: basemap.flatMap(({layer: {id}, background}) => (background ? [{id, background}] : [])),
  };
}

const empty = () => ({type: 'FeatureCollection' as const, features: []});
