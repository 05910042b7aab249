// A story's features to the data of its three map sources: what is filled or stroked, lines to be drawn, points to be named.
import {along, length, pointOnFeature} from '@turf/turf';
import type {FeatureCollection} from 'geojson';
import {KEY, PART, sources} from '../scene/storyLayers.ts';
import type {Part, Story, StoryFeature} from '../story/types.ts';
import {featuresOf} from '../story/withData.ts';

export function sourceData(story: Story): Readonly<Record<string, FeatureCollection>> {
  const all = story.parts.flatMap((part) =>
    featuresOf(story, part).map((feature, index) => ({drawn: part.drawn, feature: {...feature, properties: {...feature.properties, [PART]: part.id, [KEY]: keyOf(part, index)}}})),
  );
  const collection = (features: readonly StoryFeature[]): FeatureCollection => ({type: 'FeatureCollection', features: [...features]});
  return {
    [sources.plain]: collection(all.filter(({drawn}) => !drawn).map(({feature}) => feature)),
    [sources.drawn]: collection(all.filter(({drawn}) => drawn).map(({feature}) => feature)),
    [sources.points]: collection(all.flatMap(({feature}) => labelPoint(feature))),
  };
}

/** Places that a drawn line reaches, by part: the share of its length at which it does. */
export function placesAlong(story: Story): readonly Readonly<{part: string; key: string; along: number}>[] {
  return story.parts.filter((part) => part.drawn).flatMap((part) =>
    featuresOf(story, part).flatMap(({properties}, index) => (properties.along === undefined ? [] : [{part: part.id, key: keyOf(part, index), along: properties.along}])),
  );
}

const keyOf = (part: Part, index: number) => `${part.id} ${index}`;

/** A polygon is named once, at a point inside it, and not once per tile as MapLibre would; a line at its middle. */
function labelPoint(feature: StoryFeature): StoryFeature[] {
  const {geometry, properties} = feature;
  if (geometry.type === 'Point') return [feature];
  if (geometry.type === 'LineString') return [{...along(geometry, length(feature) / 2), properties}];
  return geometry.type === 'MultiLineString' ? [] : [{...pointOnFeature(feature), properties}];
}
