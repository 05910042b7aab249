// Sorts a story’s features into three map sources: areas and lines, drawn lines, points.
import type {FeatureCollection} from 'geojson';
import type {Camera, Viewport} from '../geometry/camera.ts';
import type {LngLat} from '../geometry/lng-lat.ts';
import type {Part, Story, StoryFeature} from '../story/types.ts';
import {featuresOf} from '../story/with-data.ts';
import {namePlace} from '../geometry/label-points.ts';
import {namePositions} from '../geometry/name-positions.ts';
import {drawnGeometries} from './drawn-geometry.ts';
import {SHAPE} from './paint-values.ts';
import {KEY, PART, sources} from './story-layers.ts';

/** What is filled and stroked. */
export function sourceData(story: Story): Readonly<Record<string, FeatureCollection>> {
  const all = keyed(story).flatMap(({drawn, feature, original}) =>
    drawnGeometries(original).map(({geometry, shape}) => ({
      drawn,
      feature: {
        ...feature,
        geometry,
        ...(shape && {properties: {...feature.properties, [SHAPE]: shape}}),
      } as StoryFeature,
    })),
  );
  return {
    [sources.plain]: collection(all.filter(({drawn}) => !drawn)),
    [sources.drawn]: collection(all.filter(({drawn}) => drawn)),
  };
}

/** Where a view looks, and whether it stays there; without one, regions are named for a map of the whole. */
export type Look = Readonly<{camera: Camera; viewport: Viewport; resting: boolean}>;

/** What is named, and where. */
export function namePoints(story: Story, look: Look | undefined): FeatureCollection {
  return collection(
    keyed(story).flatMap(({feature, original}) =>
      namePositions(original.geometry).map((positions) => ({
        feature: namePoint(feature, positions, look),
      })),
    ),
  );
}

const collection = (items: readonly {feature: StoryFeature}[]): FeatureCollection => ({
  type: 'FeatureCollection',
  features: items.map(({feature}) => feature),
});

function keyed(story: Story) {
  return story.parts.flatMap((part) =>
    featuresOf(story, part).map((original, index) => ({
      drawn: part.drawn,
      original,
      feature: {
        ...original,
        properties: {...original.properties, [PART]: part.id, [KEY]: keyOf(part, index)},
      } as StoryFeature,
    })),
  );
}

/**
 * Places that a drawn line reaches, by part: the share of its length at which it does. One of which the data do not say
 * where is there from the beginning.
 */
export function placesAlong(
  story: Story,
): readonly Readonly<{part: string; key: string; along: number}>[] {
  return story.parts
    .filter((part) => part.drawn)
    .flatMap((part) =>
      featuresOf(story, part).map(({properties}, index) => ({
        part: part.id,
        key: keyOf(part, index),
        along: properties.along ?? 0,
      })),
    );
}

const keyOf = (part: Part, index: number) => `${part.id} ${index}`;

/** The feature that has this key in the map's sources. */
export function featureOfKey(story: Story, key: string): StoryFeature | undefined {
  const [, id, index] = /^(.*) (\d+)$/s.exec(key) ?? [];
  const part = story.parts.find((one) => one.id === id);
  return part && featuresOf(story, part)[Number(index)];
}

/** A feature is named once for each of its positions, in sight, and not once per tile as MapLibre would. */
function namePoint(
  feature: StoryFeature,
  positions: readonly LngLat[],
  look: Look | undefined,
): StoryFeature {
  const at =
    look && positions.length > 1 ? namePlace(positions, look.camera, look.viewport) : positions[0]!;
  return {...feature, geometry: {type: 'Point', coordinates: [...at]}};
}
