// Sorts what is filled and stroked of a story’s features into two map sources: drawn lines, and the rest.
import type {FeatureCollection} from 'geojson';
import type {Part, Story, StoryFeature} from '../story/types.ts';
import {featuresOf} from '../story/with-data.ts';
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

export const collection = (items: readonly {feature: StoryFeature}[]): FeatureCollection => ({
  type: 'FeatureCollection',
  features: items.map(({feature}) => feature),
});

/** The features of each part, with what tells them apart in the map's sources. */
export function keyed(story: Story) {
  return story.parts.flatMap((part) =>
    featuresOf(story, part).map((original, index) => ({
      part,
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
 * Places that a drawn line reaches, by part: the share of its length at which it does. One of which
 * the data do not say where is there from the beginning.
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
