// Plans where the names of a story's features stand, for each of several views at once.
import type {FeatureCollection} from 'geojson';
import type {LngLat} from '../geometry/lng-lat.ts';
import {namePositions} from '../geometry/name-positions.ts';
import type {Kind, Part, Story, StoryFeature} from '../story/types.ts';
import {COUNT, FROM, TO} from './cluster-drawing.ts';
import {clusterKey, type Clusters, clustersOf} from './cluster-points.ts';
import {findNamePlace, type NamedFeature, type NamePlan} from './find-name-place.ts';
import {kinds} from './kinds/index.ts';
import type {Look} from './label-obstacles.ts';
import {NARROW, PLACE} from './map-label.ts';
import {prepareNumberAreas} from './number-areas.ts';
import {collection, keyed} from './source-data.ts';
import {KEY, PART} from './story-layers.ts';

export type {Look};

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
  for (const name of named(story)) {
    const first: NamePlan = {at: name.positions[0]!, narrow: false};
    const joined = joining.get(name.part.id);
    if (joined) {
      points.push({feature: at(name.feature, first, {[FROM]: joined.next()})});
      continue;
    }
    const places = looks.map((look) => (name.moves ? placeIn(story, look, name) : first));
    const distinct = new Map(places.map((place) => [keyOf(place), place]));
    if (distinct.size < 2) {
      points.push({feature: at(name.feature, places[0] ?? first)});
      continue;
    }
    for (const [key, place] of distinct) {
      number++;
      points.push({feature: at(name.feature, place, {[PLACE]: number})});
      for (const [index, one] of places.entries())
        if (keyOf(one) === key) chosen[index]!.add(number);
    }
  }
  return {points: collection(points), chosen};
}

/** Computes what a plan will need of a view, so that it need not do so then. */
export function prepareLabels(story: Story, look: Look): void {
  for (const name of named(story)) if (name.moves) placeIn(story, look, name);
  if (look.shown) prepareNumberAreas(story, look.shown);
}

/** The points that one view names. */
export const namePoints = (story: Story, look?: Look): FeatureCollection =>
  planLabels(story, look ? [look] : []).points;

const keyOf = ({at, narrow}: NamePlan) => `${at.join()} ${narrow}`;

type Named = NamedFeature & Readonly<{feature: StoryFeature; part: Part; moves: boolean}>;

/** Names of more coloured areas would hide the colours: only those that steps name have theirs. */
const MOST_NAMED = 100;

/** A mark stays where it is in every view, and its name with it. */
function named(story: Story): Named[] {
  const layers = new Map<string, Kind>(story.layers.map(({id, kind}) => [id, kind]));
  const crowded = new Set<string>(
    story.layers
      .filter(
        ({kind, encoding, data}) =>
          encoding?.color && !kinds[kind].marks && (data?.features.length ?? 0) > MOST_NAMED,
      )
      .map(({id}) => id),
  );
  const all = keyed(story).filter(
    ({part}) => part.feature !== undefined || !crowded.has(part.layer),
  );
  return all.flatMap(({part, feature, original}) => {
    const kind = layers.get(part.layer)!;
    const found = namePositions(original.geometry);
    const places =
      kinds[kind].oneOfPoints && found.length > 0 ? [found.flatMap((one) => [...one])] : found;
    return places.map((positions) => ({
      feature,
      original,
      kind,
      positions,
      part,
      moves: positions.length > 1 && !kinds[kind].marks,
    }));
  });
}

const known = new WeakMap<Look, Map<readonly LngLat[], NamePlan>>();

function placeIn(story: Story, look: Look, name: Named): NamePlan {
  const places = known.get(look) ?? new Map<readonly LngLat[], NamePlan>();
  known.set(look, places);
  const place = places.get(name.positions) ?? findNamePlace(story, look, name);
  places.set(name.positions, place);
  return place;
}

function at(
  feature: StoryFeature,
  {at: [lng, lat], narrow}: NamePlan,
  more?: Readonly<Record<string, number>>,
): StoryFeature {
  const {properties} = feature;
  return {
    ...feature,
    properties:
      more || narrow ? {...properties, ...(narrow && {[NARROW]: true}), ...more} : properties,
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
