// Makes stories of circles, which show numbers by their area.
import type {Story, StoryFeatures} from '../../../src/story/types.ts';
import {layerWith, storyWith} from './encoded-story.ts';

/** A circle of `v` at each position; the largest is 60 px wide. */
export function circleStory(
  circles: readonly Readonly<{name: string; v: number; at: readonly [number, number]}>[],
): Story {
  const layer = {...layerWith({size: 'v'}, 'place'), 'max-size': 60};
  const points: StoryFeatures = {
    type: 'FeatureCollection',
    features: circles.map(({name, v, at}) => ({
      type: 'Feature',
      geometry: {type: 'Point', coordinates: [...at]},
      properties: {name, v},
    })),
  };
  return storyWith(layer, points);
}
