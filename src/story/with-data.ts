// Puts the features of a layer into a story.
import type {Encoding} from './encoding.ts';
import type {
  LayerId,
  Part,
  Reference,
  Story,
  StoryFeature,
  StoryFeatures,
  StoryLayer,
} from './types.ts';

/** Without data, the layer has none any more, and no encoding. */
export function withData(
  story: Story,
  id: LayerId,
  data: StoryFeatures | undefined,
  encoding?: Encoding,
): Story {
  const replaced = ({
    data: _,
    inline: _read,
    encoding: _old,
    ...layer
  }: StoryLayer): StoryLayer => ({
    ...layer,
    ...(data && {data}),
    ...(encoding && {encoding}),
  });
  return {
    ...story,
    layers: story.layers.map((layer) => (layer.id === id ? replaced(layer) : layer)),
  };
}

/** The features that a part stands for: one of the layer's, or all that have no part of their own. */
export function featuresOf(story: Story, part: Part): readonly StoryFeature[] {
  const data = story.layers.find((layer) => layer.id === part.layer)?.data;
  return (data?.features ?? []).filter(({properties: {id}}) =>
    part.feature === undefined
      ? id === undefined || !part.others.includes(id)
      : id === part.feature,
  );
}

/** The features that a reference names: one of a layer's, or all of them. */
export function featuresAt(
  story: Story,
  {layer: id, feature: only}: Reference,
): readonly StoryFeature[] {
  const features = story.layers.find((layer) => layer.id === id)?.data?.features ?? [];
  return only === undefined
    ? features
    : features.filter((feature) => feature.properties.id === only);
}
