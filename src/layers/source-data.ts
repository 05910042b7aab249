// Sorts what is filled and stroked of a story’s features into two map sources: drawn lines, and the rest.
import type {FeatureCollection} from 'geojson';
import type {Part, Story, StoryFeature} from '../story/types.ts';
import {featuresOf} from '../story/with-data.ts';
import {featureKey, pieceKey} from './feature-key.ts';
import {drawnGeometries} from './drawn-geometry.ts';
import {type PiecedLine, piecedLine} from './line-pieces.ts';
import {SHAPE} from './paint-values.ts';
import {KEY, PART, sources} from './story-layers.ts';

/** What is filled and stroked. */
export function sourceData(story: Story): Readonly<Record<string, FeatureCollection>> {
  const all = keyed(story).flatMap(({part, drawn, index, feature, original}) => {
    const line = piecedLine(story, part);
    if (line?.index === index) return pieceFeatures(part, feature, line);
    return drawnGeometries(original).map(({geometry, shape}) => ({
      drawn,
      feature: {
        ...feature,
        geometry,
        ...(shape && {properties: {...feature.properties, [SHAPE]: shape}}),
      } as StoryFeature,
    }));
  });
  return {
    [sources.plain]: collection(all.filter(({drawn}) => !drawn)),
    [sources.drawn]: collection(all.filter(({drawn}) => drawn)),
  };
}

/** A feature for each piece, so that each has a state of its own. */
const pieceFeatures = (part: Part, feature: StoryFeature, {index, pieces}: PiecedLine) =>
  pieces.map(({coordinates}, piece) => ({
    drawn: true,
    feature: {
      ...feature,
      geometry: {type: 'LineString', coordinates},
      properties: {...feature.properties, [KEY]: pieceKey(part, index, piece)},
    } as StoryFeature,
  }));

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
      index,
      original,
      feature: {
        ...original,
        properties: {...original.properties, [PART]: part.id, [KEY]: featureKey(part, index)},
      } as StoryFeature,
    })),
  );
}

/** The feature that has this key, or a piece that has it, in the map's sources. */
export function featureOfKey(story: Story, key: string): StoryFeature | undefined {
  const [, id, index] = /^(.*) (\d+)(?:\/\d+)?$/s.exec(key) ?? [];
  const part = story.parts.find((one) => one.id === id);
  return part && featuresOf(story, part)[Number(index)];
}
