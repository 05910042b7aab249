// Makes the entry of a circle that stands for several points of a layer.
import type {Cluster} from '../layers/cluster-points.ts';
import type {Story, StoryFeature} from '../story/types.ts';
import type {Entry} from './gazetteer.ts';

const known = new WeakMap<Cluster, Readonly<{of: readonly Entry[]; entry: Entry}>>();
const byFeature = new WeakMap<readonly Entry[], ReadonlyMap<StoryFeature, Entry>>();

/**
 * It has the name of its layer, and lists the entries of its points. The same circle gives the same
 * entry.
 *
 * @param entries all that there are
 */
export function clusterEntry(
  cluster: Cluster,
  key: string,
  {layers}: Story,
  entries: readonly Entry[],
): Entry | undefined {
  const before = known.get(cluster);
  if (before?.of === entries) return before.entry;
  const {features, at} = cluster;
  const layer = layers.find(({data}) => data?.features.includes(features[0]!));
  if (!layer) return undefined;
  const own = entriesByFeature(entries);
  const inside = features.flatMap((feature) => {
    const entry = own.get(feature);
    // points without names have one entry together
    return entry && feature.properties.name !== undefined ? [entry] : [];
  });
  const entry: Entry = {
    key,
    name: layer.label,
    names: {},
    alternatives: [],
    kind: layer.kind,
    rank: 4,
    features,
    references: [],
    at,
    inside: [...new Set(inside)],
  };
  known.set(cluster, {of: entries, entry});
  return entry;
}

function entriesByFeature(entries: readonly Entry[]): ReadonlyMap<StoryFeature, Entry> {
  const found =
    byFeature.get(entries) ??
    new Map(entries.flatMap((entry) => entry.features.map((feature) => [feature, entry] as const)));
  byFeature.set(entries, found);
  return found;
}
