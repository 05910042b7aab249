// A story's features to the data of its three map sources: what is filled or stroked, lines to be drawn, points to be named.
import {pointOnFeature} from '@turf/turf';
import type {FeatureCollection} from 'geojson';
import {PART, sources} from '../scene/storyLayers.ts';
import type {Story, StoryFeature} from '../story/types.ts';
import {featuresOf} from '../story/withData.ts';

export function sourceData(story: Story): Readonly<Record<string, FeatureCollection>> {
  const all = story.parts.flatMap((part) =>
    featuresOf(story, part).map((feature) => ({drawn: part.drawn, feature: {...feature, properties: {...feature.properties, [PART]: part.id}}})),
  );
  const collection = (features: readonly StoryFeature[]): FeatureCollection => ({type: 'FeatureCollection', features: [...features]});
  return {
    [sources.plain]: collection(all.filter(({drawn}) => !drawn).map(({feature}) => feature)),
    [sources.drawn]: collection(all.filter(({drawn}) => drawn).map(({feature}) => feature)),
    [sources.points]: collection(all.flatMap(({feature}) => labelPoint(feature))),
  };
}

/** A polygon is named once, at a point inside it, and not once per tile as MapLibre would; lines are not named at a point. */
function labelPoint(feature: StoryFeature): StoryFeature[] {
  const {type} = feature.geometry;
  if (type === 'LineString' || type === 'MultiLineString') return [];
  return type === 'Point' ? [feature] : [{...pointOnFeature(feature), properties: feature.properties}];
}
