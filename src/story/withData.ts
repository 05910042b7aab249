// A story and the features of one of its layers to the story that has them, and what its steps miss in them.
import type {Problem} from './problem.ts';
import {expected} from './problem.ts';
import type {LayerId, Part, Story, StoryFeature, StoryFeatures} from './types.ts';

export function withData(story: Story, id: LayerId, data: StoryFeatures): Story {
  return {...story, layers: story.layers.map((layer) => (layer.id === id ? {...layer, data} : layer))};
}

/** Steps that name a feature of the layer which its data do not have. */
export function missingFeatures(story: Story, id: LayerId): Problem[] {
  const data = story.layers.find((layer) => layer.id === id)?.data;
  if (!data) return [];
  const ids = new Set(data.features.map((feature) => feature.properties.id));
  return story.steps.flatMap((step) => {
    const named = [...step.focus, ...story.parts.filter((part) => step.shown.includes(part.id))];
    const missing = new Set(named.filter((one) => one.layer === id && one.feature !== undefined && !ids.has(one.feature)).map((one) => one.feature));
    return [...missing].map((feature) => ({
      path: step.path,
      message: expected(`the id of a feature of ${id} (${[...ids].join(', ')})`, feature),
      severity: 'error' as const,
      ...(step.line === undefined ? {} : {line: step.line}),
    }));
  });
}

/** The features that a part stands for: one of the layer's, or all that have no part of their own. */
export function featuresOf(story: Story, part: Part): readonly StoryFeature[] {
  const data = story.layers.find((layer) => layer.id === part.layer)?.data;
  return (data?.features ?? []).filter(({properties: {id}}) =>
    part.feature === undefined ? id === undefined || !part.others.includes(id) : id === part.feature,
  );
}
