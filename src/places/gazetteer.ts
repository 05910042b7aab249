// Builds a gazetteer of everything that has a name in the story and on its basemap.
import type {FeatureCollection} from 'geojson';
import type {LngLat} from '../geometry/lng-lat.ts';
import type {Reference, Story, StoryFeature} from '../story/types.ts';
import {type Found, foundIn, foundUnder} from './named-entries.ts';
import {markerPosition} from './marker-position.ts';
import {mergeEntries} from './merge-entries.ts';

/** One named thing. */
export type Entry = Readonly<{
  /** No other entry has it; the same while story and map are the same. */
  key: string;
  /** As the data have it without a language. */
  name: string;
  /** By language, first subtag (`ur`), from `name:ur`. */
  names: Readonly<Record<string, string>>;
  /** Other spellings and other names, from `alt` (separated by `;`). */
  alternatives: readonly string[];
  kind: string;
  status?: string;
  note?: string;
  source?: string;
  licence?: string;
  /** 1 is what most readers look for, 4 the least. */
  rank: number;
  /** Those of the story before those of the map under it. */
  features: readonly StoryFeature[];
  /** What it is in the story: features, or whole layers. Empty for what only the map under it names. */
  references: readonly Reference[];
  /** Where to put a ring. */
  at: LngLat;
  /** Of a circle on the map that stands for several points: those that have names. */
  inside?: readonly Entry[];
  /** It is one of many features of a layer that have no names. */
  nameless?: true;
}>;

/**
 * The story's things first, in its order, then those of `background`: GeoJSON by name (`labels`,
 * `ranges`, `rivers`, `lakes`, `disputed` …). What several layers have is one entry with all its
 * names and references. What has no name is left out, but a layer in which nothing has one goes by
 * its label.
 */
export function gazetteerOf(
  story: Story,
  background: Readonly<Record<string, FeatureCollection>>,
): readonly Entry[] {
  const keys = new Set<string>();
  return mergeEntries([...foundIn(story), ...foundUnder(background)]).flatMap((same) => {
    const at = markerPosition(
      same.flatMap(({features}) => features.map((feature) => feature.geometry)),
    );
    return at ? [entryOf(same, at, keys)] : [];
  });
}

function entryOf(same: readonly Found[], at: LngLat, keys: Set<string>): Entry {
  const {name, key, kind} = same[0]!;
  const features = same.flatMap((one) => one.features);
  const names = namesOf(features);
  const references = same.flatMap(({reference}) => (reference ? [reference] : []));
  const first = (property: 'status' | 'note' | 'source' | 'licence') => {
    const value = features
      .map(({properties}) => properties[property as 'status'])
      .find((one) => typeof one === 'string' && one !== '');
    return value === undefined ? {} : {[property]: value};
  };
  return {
    key: unused(key, keys),
    name,
    names,
    kind,
    features,
    references,
    at,
    alternatives: alternativesOf(same, features, [name, ...Object.values(names)]),
    rank: Math.min(...same.map((one) => one.rank)),
    ...first('status'),
    ...first('note'),
    ...first('source'),
    ...first('licence'),
  };
}

function unused(key: string, keys: Set<string>): string {
  let free = key;
  for (let count = 2; keys.has(free); count++) free = `${key}~${count}`;
  keys.add(free);
  return free;
}

function namesOf(features: readonly StoryFeature[]): Readonly<Record<string, string>> {
  const names = new Map<string, string>();
  for (const {properties} of features) {
    for (const [property, name] of Object.entries(properties)) {
      const lang = /^name:([a-z]{2,8})/i.exec(property)?.[1]?.toLowerCase();
      if (lang && typeof name === 'string' && name.trim() && !names.has(lang))
        names.set(lang, name.trim());
    }
  }
  return Object.fromEntries(names);
}

function alternativesOf(
  same: readonly Found[],
  features: readonly StoryFeature[],
  known: readonly string[],
): string[] {
  const written = features.flatMap(({properties}) =>
    typeof properties.alt === 'string' ? properties.alt.split(';') : [],
  );
  const others = [...same.map(({name}) => name), ...written.map((name) => name.trim())];
  return [...new Set(others)].filter((name) => name !== '' && !known.includes(name));
}
