// Makes stories of circles, which show numbers by their area.
import {encode} from '../../../src/layers/encoding/encode.ts';
import {partsOf} from '../../../src/story/parts.ts';
import type {Story, StoryFeatures} from '../../../src/story/types.ts';
import {layerWith} from './encoded-story.ts';

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
  const {data, encoding} = encode(layer, points, 'en');
  return {
    layers: [{...layer, data, ...(encoding && {encoding})}],
    steps: [],
    parts: partsOf([layer.id], [], []),
    links: [],
    measures: [],
    notes: [],
    trigger: 0.6,
  };
}
