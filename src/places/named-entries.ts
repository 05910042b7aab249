// Lists all that has a name in the layers of a story and in the files of its basemap.
import type {FeatureCollection} from 'geojson';
import {kinds} from '../layers/kinds/index.ts';
import type {Reference, Story, StoryFeature, StoryLayer} from '../story/types.ts';

/**
 * Something with a name, as one layer or file has it. `from` is that layer or file, `id` what it is
 * called there.
 */
export type Found = Readonly<{
  key: string;
  from: string;
  id?: string;
  name: string;
  kind: string;
  rank: number;
  features: readonly StoryFeature[];
  reference?: Reference;
}>;

/** Where the data have no rank: what a story shows is looked for before what lies around it. */
const STORY_RANK = 2;
const MAP_RANK = 4;

export function foundIn(story: Story): Found[] {
  return story.layers.flatMap((layer) => {
    if (kinds[layer.kind].entries === 'none') return [];
    const features = layer.data?.features ?? [];
    const named = features.filter((feature) => nameOf(feature) !== undefined);
    if (named.length === 0 || kinds[layer.kind].entries === 'layer')
      return features.length > 0 && layer.label !== layer.id ? [wholeLayer(layer, features)] : [];
    return named.map((feature) => {
      const {id} = feature.properties;
      // what has no id can only be shown with all of its layer
      const reference = id === undefined ? {layer: layer.id} : {layer: layer.id, feature: id};
      return {
        ...found(feature, `${layer.id}/${id ?? ''}`, layer.id, STORY_RANK, layer.kind),
        reference,
      };
    });
  });
}

function wholeLayer(layer: StoryLayer, features: readonly StoryFeature[]): Found {
  const {id, label, kind} = layer;
  return {key: id, from: id, name: label, kind, rank: STORY_RANK, features, reference: {layer: id}};
}

/** Their keys begin with a slash, as no layer's id can. */
export function foundUnder(background: Readonly<Record<string, FeatureCollection>>): Found[] {
  return Object.entries(background).flatMap(([file, {features}]) =>
    features.flatMap((feature) => {
      const read = feature.geometry && readable(feature as StoryFeature);
      // what a file holds besides what has a name of its own goes by the file's name, and is no place
      if (!read || nameOf(read) === undefined || read.properties.id === file) return [];
      return [found(read, `/${file}/${read.properties.id ?? ''}`, `/${file}`, MAP_RANK, file)];
    }),
  );
}

/**
 * A file of the map is not read as a story's layers are: its features may have no properties, and
 * ids of any type.
 */
function readable(feature: StoryFeature): StoryFeature {
  const properties = feature.properties ?? {};
  const id: unknown = properties.id ?? feature.id;
  return {
    ...feature,
    properties: {...properties, ...(id === undefined || id === null ? {} : {id: String(id)})},
  };
}

function found(
  feature: StoryFeature,
  key: string,
  from: string,
  usualRank: number,
  usualKind: string,
): Found {
  const {id, kind, rank} = feature.properties;
  return {
    key,
    from,
    name: nameOf(feature)!,
    features: [feature],
    kind: kindOf(typeof kind === 'string' && kind !== '' ? kind : usualKind),
    rank: typeof rank === 'number' && Number.isFinite(rank) ? rank : usualRank,
    ...(id !== undefined && {id}),
  };
}

/** A mark that stands for a country is that country. */
const kindOf = (kind: string) => (kind === 'country-mark' ? 'country' : kind);

function nameOf({properties: {name}}: StoryFeature): string | undefined {
  const text: unknown = name;
  return typeof text === 'string'
    ? text.trim() || undefined
    : typeof text === 'number'
      ? String(text)
      : undefined;
}
