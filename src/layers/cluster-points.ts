// Joins points of a layer that would touch on the map into circles with a number, for each zoom.
import Supercluster from 'supercluster';
import type {LngLat} from '../geometry/lng-lat.ts';
import {namePositions} from '../geometry/name-positions.ts';
import type {Part, Story, StoryFeature, StoryFeatures, StoryLayer} from '../story/types.ts';
import {featuresOf} from '../story/with-data.ts';
import {kinds} from './kinds/index.ts';

/** A circle that stands for several points at the zooms from `from` to `to`, whole numbers. */
export type Cluster = Readonly<{
  at: LngLat;
  from: number;
  to: number;
  features: readonly StoryFeature[];
}>;

/**
 * `from`: the zoom from which each point is drawn by itself, in the order of the features and of
 * their positions.
 */
export type Clusters = Readonly<{from: readonly number[]; clusters: readonly Cluster[]}>;

/** Points nearer to each other are joined: so far apart are the middles of two circles, CSS px. */
const RADIUS = 36;

/** From the next zoom on all points are drawn, also those in one place. */
export const LAST_ZOOM = 16;

/**
 * Whether the points of a layer are joined: those of a kind that marks points, unless their size
 * shows a number.
 */
export const joins = ({cluster, kind, size}: StoryLayer): boolean =>
  cluster === true && kinds[kind].marks === true && size === undefined;

const known = new WeakMap<StoryFeatures, Readonly<{others: string; found: Clusters}>>();

/**
 * The circles of a part of a story. A feature that a step names is a part of its own, and stays by
 * itself; so does what a step draws along a line.
 */
export function clustersOf(story: Story, part: Part): Clusters | undefined {
  const layer = story.layers.find(({id}) => id === part.layer);
  if (!layer?.data || !joins(layer) || part.feature !== undefined || part.drawn) return undefined;
  const others = JSON.stringify(part.others);
  const before = known.get(layer.data);
  if (before?.others === others) return before.found;
  const found = joined(featuresOf(story, part));
  known.set(layer.data, {others, found});
  return found;
}

function joined(features: readonly StoryFeature[]): Clusters {
  const points = features.flatMap((feature) =>
    namePositions(feature.geometry).map((positions) => ({feature, at: positions[0]!})),
  );
  const index = new Supercluster<{index: number}>({
    radius: RADIUS,
    maxZoom: LAST_ZOOM,
    extent: 512,
  });
  index.load(
    points.map(({at: [lng, lat]}, number) => ({
      type: 'Feature',
      properties: {index: number},
      geometry: {type: 'Point', coordinates: [lng, lat]},
    })),
  );
  const from = points.map(() => 0);
  const clusters: Cluster[] = [];
  type Node = ReturnType<typeof index.getClusters>[number];
  /** @returns the indexes of the points in a node */
  const walk = ({properties, geometry}: Node, zoom: number): number[] => {
    if (!('cluster_id' in properties)) {
      from[properties.index] = zoom;
      return [properties.index];
    }
    const id = properties.cluster_id;
    const next = index.getClusterExpansionZoom(id);
    const place = clusters.length;
    const [lng = 0, lat = 0] = geometry.coordinates;
    // its place in the list is before those that it consists of
    clusters.push({at: [lng, lat], from: zoom, to: next - 1, features: []});
    const inside = expanded(id).flatMap((child) => walk(child, next));
    clusters[place] = {...clusters[place]!, features: distinct(inside)};
    return inside;
  };
  /** What a cluster falls into; one that falls into one other is the same. */
  const expanded = (id: number): Node[] => {
    const children = index.getChildren(id);
    const [only] = children;
    return children.length === 1 && only && 'cluster_id' in only.properties
      ? expanded(only.properties.cluster_id)
      : children;
  };
  const distinct = (inside: readonly number[]) => [
    ...new Set(inside.toSorted((a, b) => a - b).map((one) => points[one]!.feature)),
  ];
  for (const node of index.getClusters([-180, -90, 180, 90], 0)) walk(node, 0);
  return {from, clusters};
}

/** Names a circle in the map's sources. No key of a feature has this form. */
export const clusterKey = (part: Part, index: number): string => `${part.id} +${index}`;

/** The circle that has this key. */
export function clusterOfKey(story: Story, key: string): Cluster | undefined {
  const [, id, index] = /^(.*) \+(\d+)$/s.exec(key) ?? [];
  const part = story.parts.find((one) => one.id === id);
  return part && clustersOf(story, part)?.clusters[Number(index)];
}
