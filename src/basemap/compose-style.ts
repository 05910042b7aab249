// Composes one MapLibre style of a basemap and a story's layers, in which everything lies in its slot.
import type {
  LayerSpecification,
  SourceSpecification,
  SpriteSpecification,
  StyleSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import type {LayerId, Story} from '../story/types.ts';
import {claimedPart} from '../layers/claimed-layer.ts';
import {type Slot, slots} from '../layers/drawing.ts';
import type {Theme} from '../layers/palette.ts';
import {KEY, type PartLayer, sources as storySources, storyLayers} from '../layers/story-layers.ts';

type Sources = Readonly<Record<string, SourceSpecification>>;

/**
 * When a layer is asked for: `first`, with the first picture; `after`, when that picture is there,
 * to which it adds and which it must not delay, and the map comes near enough to show it;
 * `exploring`, while a reader explores.
 */
export type Comes = 'first' | 'after' | 'exploring';

/**
 * `background`: the group in which a reader switches it; none for what must not go missing.
 * `foreign`: it was not made here, and may have faults. `claimed`: the layer of the story that it is
 * of, which shows and hides it.
 */
export type BasemapLayer = Readonly<{
  slot: Slot;
  layer: LayerSpecification;
  comes: Comes;
  background?: string;
  foreign?: boolean;
  claimed?: LayerId;
}>;

/** `lang` decides which names are shown. */
export type Look = Readonly<{theme: Theme; lang: string}>;

export type BasemapStyle = Readonly<{
  sources: Sources;
  layers: readonly BasemapLayer[];
  more?: readonly MoreData[];
  sprite?: SpriteSpecification;
  /** Names of sources that were not made here and may have faults. */
  foreign?: ReadonlySet<string>;
}>;

export type StyleOptions = Look &
  Readonly<{basemap: Readonly<{style: (look: Look) => BasemapStyle}>}>;

/** GeoJSON that is added to a source, after the first picture, where the map comes as near as this zoom. */
export type MoreData = Readonly<{source: string; url: string; minzoom: number}>;

/** Sources, and layers that each lie under the one named; those without are the uppermost. */
export type Additions = Readonly<{
  sources: Sources;
  layers: readonly Readonly<{layer: LayerSpecification; before?: string; comes: Comes}>[];
}>;

export type ComposedStyle = Readonly<{
  /** What the first picture needs. */
  style: StyleSpecification;
  /**
   * What is added to it at once, one by one, since it was not made here and may have faults; each
   * layer under the one named.
   */
  own: Additions;
  /** What is added where it shows, some of it once that picture is there. */
  later: Additions & Readonly<{more: readonly MoreData[]}>;
  /** What is added while a reader explores. Its sources are empty. */
  explored: Additions;
  /** Sources whose faults are not the program's. */
  foreign: ReadonlySet<string>;
  partLayers: readonly PartLayer[];
  /** Ids of all these layers, from the lowest to the uppermost. */
  order: readonly string[];
  /** Which layers a reader switches together. */
  backgroundLayers: readonly Readonly<{id: string; background: string}>[];
}>;

/**
 * Story sources are empty: features come when they have been read. Paint changes at once, without
 * MapLibre's own transitions: scroll is the only clock.
 */
export function composeStyle(story: Story, {theme, lang, basemap}: StyleOptions): ComposedStyle {
  const drawn = storyLayers(story, theme, lang);
  const {
    sources,
    layers: written,
    more = [],
    sprite,
    foreign = new Set<string>(),
  } = basemap.style({theme, lang});
  const claimed = new Map(
    written.flatMap(({slot, layer, claimed}) => {
      const own = story.layers.find(({id}) => id === claimed);
      return own ? [[layer.id, claimedPart(layer, slot, own)] as const] : [];
    }),
  );
  const partLayers = [...drawn, ...claimed.values()];
  const layers = written.map((one) => ({
    ...one,
    layer: claimed.get(one.layer.id)?.layer ?? one.layer,
  }));
  const all: BasemapLayer[] = [
    ...layers,
    ...drawn.map(({slot, layer}) => ({slot, layer, comes: 'first' as const})),
  ];
  const ordered = slots.flatMap((slot) => all.filter((one) => one.slot === slot));
  const isFirst = ({comes, foreign}: BasemapLayer) => comes === 'first' && !foreign;
  const first = ordered.filter(isFirst);
  const added = (which: (one: BasemapLayer) => boolean) =>
    ordered.flatMap((one, index) => {
      if (!which(one)) return [];
      const above = ordered.slice(index).find(isFirst);
      return [{layer: one.layer, comes: one.comes, ...(above && {before: above.layer.id})}];
    });
  const [later, explored] = [
    added(({comes}) => comes === 'after'),
    added(({comes}) => comes === 'exploring'),
  ];
  const sourcesOf = (rows: typeof later) =>
    new Set(rows.map(({layer}) => ('source' in layer ? layer.source : '')));
  const [late, kept] = [sourcesOf(later), sourcesOf(explored)];
  const sourcesThat = (are: (name: string) => boolean) =>
    Object.fromEntries(Object.entries(sources).filter(([name]) => are(name)));
  return {
    style: {
      version: 8,
      projection: {type: 'globe'},
      transition: {duration: 0, delay: 0},
      ...(sprite !== undefined && {sprite}),
      sources: {
        ...sourcesThat((name) => !late.has(name) && !kept.has(name) && !foreign.has(name)),
        ...emptyStorySources(),
      },
      layers: first.map((one) => one.layer),
    },
    own: {
      sources: sourcesThat((name) => !late.has(name) && foreign.has(name)),
      layers: added(({comes, foreign}) => comes === 'first' && foreign === true),
    },
    later: {sources: sourcesThat((name) => late.has(name)), layers: later, more},
    explored: {sources: sourcesThat((name) => kept.has(name)), layers: explored},
    foreign,
    partLayers,
    order: ordered.map((one) => one.layer.id),
    backgroundLayers: layers.flatMap(({layer: {id}, background}) =>
      background === undefined ? [] : [{id, background}],
    ),
  };
}

function emptyStorySources(): Record<string, SourceSpecification> {
  const data = {type: 'FeatureCollection' as const, features: []};
  const story = Object.values(storySources).map(
    (name) =>
      [
        name,
        {
          type: 'geojson',
          data,
          lineMetrics: name === storySources.drawn,
          promoteId: KEY,
          tolerance: 0.2,
        },
      ] as const,
  );
  return Object.fromEntries(story);
}
