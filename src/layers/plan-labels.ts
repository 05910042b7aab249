// Plans where the names of a story's features stand, for each of several views at once.
import type {FeatureCollection} from 'geojson';
import type {Camera, Viewport} from '../geometry/camera.ts';
import {namePlace} from '../geometry/label-points.ts';
import type {LngLat} from '../geometry/lng-lat.ts';
import {namePositions} from '../geometry/name-positions.ts';
import type {Part, Story, StoryFeature} from '../story/types.ts';
import {COUNT, FROM, TO} from './cluster-drawing.ts';
import {clusterKey, type Clusters, clustersOf} from './cluster-points.ts';
import {kinds} from './kinds/index.ts';
import {PLACE} from './map-label.ts';
import {collection, keyed} from './source-data.ts';
import {KEY, PART} from './story-layers.ts';

/** Where a view looks from. */
export type Look = Readonly<{camera: Camera; viewport: Viewport}>;

/**
 * Points of a map source, and the numbers (property `PLACE`) of those that are in force, for each
 * view. A name that stands in one place in every view has the number 0, or none.
 */
export type LabelPlan = Readonly<{
  points: FeatureCollection;
  chosen: readonly ReadonlySet<number>[];
}>;

/** Plans the names for these views; for none, for a map of the whole. */
export function planLabels(story: Story, looks: readonly Look[]): LabelPlan {
  const chosen = looks.map(() => new Set([0]));
  const points: {feature: StoryFeature}[] = [];
  let number = 0;
  const joining = new Map<string, {next: () => number}>();
  for (const part of story.parts) {
    const found = clustersOf(story, part);
    if (!found) continue;
    const zooms = found.from.values();
    joining.set(part.id, {next: () => Number(zooms.next().value ?? 0)});
    points.push(...circles(part, found));
  }
  for (const {part, feature, positions, moves} of named(story)) {
    const joined = joining.get(part.id);
    if (joined) {
      points.push({feature: at(feature, positions[0]!, {[FROM]: joined.next()})});
      continue;
    }
    const places = looks.map((look) => (moves ? placeIn(look, positions) : positions[0]!));
    const distinct = [...new Set(places)];
    if (distinct.length < 2) {
      points.push({feature: at(feature, distinct[0] ?? positions[0]!)});
      continue;
    }
    for (const place of distinct) {
      number++;
      points.push({feature: at(feature, place, {[PLACE]: number})});
      for (const [index, one] of places.entries()) if (one === place) chosen[index]!.add(number);
    }
  }
  return {points: collection(points), chosen};
}

/** Computes what a plan will need of a view, so that it need not do so then. */
export function prepareLabels(story: Story, look: Look): void {
  for (const {positions, moves} of named(story)) if (moves) placeIn(look, positions);
}

/** The points that one view names. */
export const namePoints = (story: Story, look?: Look): FeatureCollection =>
  planLabels(story, look ? [look] : []).points;

/** Names of more coloured areas would hide the colours: only those that steps name have theirs. */
const MOST_NAMED = 100;

/** A mark stays where it is in every view, and its name with it. */
function named(story: Story) {
  const marks = new Set(story.layers.filter(({kind}) => kinds[kind].marks).map(({id}) => id));
  const crowded = new Set(
    story.layers
      .filter(
        ({id, encoding, data}) =>
          encoding?.color && !marks.has(id) && (data?.features.length ?? 0) > MOST_NAMED,
      )
      .map(({id}) => id),
  );
  const all = keyed(story).filter(
    ({part}) => part.feature !== undefined || !crowded.has(part.layer),
  );
  return all.flatMap(({part, feature, original}) =>
    namePositions(original.geometry).map((positions) => ({
      feature,
      positions,
      part,
      moves: positions.length > 1 && !marks.has(part.layer),
    })),
  );
}

const known = new WeakMap<Look, Map<readonly LngLat[], LngLat>>();

function placeIn(look: Look, positions: readonly LngLat[]): LngLat {
  const places = known.get(look) ?? new Map<readonly LngLat[], LngLat>();
  known.set(look, places);
  const place = places.get(positions) ?? namePlace(positions, look.camera, look.viewport);
  places.set(positions, place);
  return place;
}

function at(
  feature: StoryFeature,
  [lng, lat]: LngLat,
  more?: Readonly<Record<string, number>>,
): StoryFeature {
  const {properties} = feature;
  return {
    ...feature,
    properties: more === undefined ? properties : {...properties, ...more},
    geometry: {type: 'Point', coordinates: [lng, lat]},
  };
}

/** Circles that stand for several points. */
const circles = (part: Part, {clusters}: Clusters) =>
  clusters.map(({at: [lng, lat], from, to, features}, index) => {
    const properties = {
      [PART]: part.id,
      [KEY]: clusterKey(part, index),
      [COUNT]: features.length,
      [FROM]: from,
      [TO]: to,
    };
    const geometry = {type: 'Point', coordinates: [lng, lat]};
    return {feature: {type: 'Feature', properties, geometry} as StoryFeature};
  });
