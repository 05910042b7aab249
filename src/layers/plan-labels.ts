// Plans where the names of a story's features stand, for each of several views at once.
import type {FeatureCollection} from 'geojson';
import type {Camera, Viewport} from '../geometry/camera.ts';
import {namePlace} from '../geometry/label-points.ts';
import type {LngLat} from '../geometry/lng-lat.ts';
import {namePositions} from '../geometry/name-positions.ts';
import type {Story, StoryFeature} from '../story/types.ts';
import {kinds} from './kinds/index.ts';
import {PLACE} from './map-label.ts';
import {collection, keyed} from './source-data.ts';

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
  for (const {feature, positions, moves} of named(story)) {
    const places = looks.map((look) => (moves ? placeIn(look, positions) : positions[0]!));
    const distinct = [...new Set(places)];
    if (distinct.length < 2) {
      points.push({feature: at(feature, distinct[0] ?? positions[0]!)});
      continue;
    }
    for (const place of distinct) {
      number++;
      points.push({feature: at(feature, place, number)});
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

/** A mark stays where it is in every view, and its name with it. */
function named(story: Story) {
  const marks = new Set(story.layers.filter(({kind}) => kinds[kind].marks).map(({id}) => id));
  return keyed(story).flatMap(({part, feature, original}) =>
    namePositions(original.geometry).map((positions) => ({
      feature,
      positions,
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

function at(feature: StoryFeature, [lng, lat]: LngLat, number?: number): StoryFeature {
  const {properties} = feature;
  return {
    ...feature,
    properties:
      number === undefined ? properties : ({...properties, [PLACE]: number} as typeof properties),
    geometry: {type: 'Point', coordinates: [lng, lat]},
  };
}
