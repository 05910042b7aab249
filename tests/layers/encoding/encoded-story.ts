// Makes stories of one layer that shows numbers.
import type {EncodingAttributes} from '../../../src/story/encoding.ts';
import {encode} from '../../../src/layers/encoding/encode.ts';
import type {Scene} from '../../../src/scene/scene.ts';
import type {Kind, LayerId, Story, StoryFeatures, StoryLayer} from '../../../src/story/types.ts';
import {partsOf} from '../../../src/story/parts.ts';

/** A square for each value, which is its property `v`. */
export function featuresWith(values: readonly unknown[]): StoryFeatures {
  const features = values.map((value, index) => {
    const [x, y] = [(index % 6) * 2, Math.floor(index / 6) * 2];
    const ring = [
      [x, y],
      [x + 2, y],
      [x + 2, y + 2],
      [x, y + 2],
      [x, y],
    ];
    return {
      type: 'Feature' as const,
      geometry: {type: 'Polygon' as const, coordinates: [ring]},
      properties: {id: `f${index}`, name: `F${index}`, ...(value !== undefined && {v: value})},
    };
  });
  return {type: 'FeatureCollection', features} as StoryFeatures;
}

export const layerWith = (attributes: EncodingAttributes, kind: Kind = 'region'): StoryLayer => ({
  id: 'layer' as LayerId,
  kind,
  label: 'Layer',
  path: 'story-layer#layer',
  ...attributes,
});

/** The layer with its encoding, in a story without steps. */
export function storyWith(layer: StoryLayer, features: StoryFeatures, lang = 'en'): Story {
  const {data, encoding} = encode(layer, features, lang);
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

/** The same of squares with these values. */
export const encodedStory = (
  values: readonly unknown[],
  attributes: EncodingAttributes,
  lang = 'en',
): Story => storyWith(layerWith(attributes), featuresWith(values), lang);

/** A scene from afar that shows one layer, which is that of `encodedStory` if no other is named. */
export const sceneOf = (layer = 'layer'): Scene => ({
  camera: {
    center: [0, 0],
    zoom: 3,
    bearing: 0,
    pitch: 0,
    padding: {top: 0, right: 0, bottom: 0, left: 0},
  },
  layers: {[layer]: {shown: 1, emphasis: 0, reveal: 1}},
});
