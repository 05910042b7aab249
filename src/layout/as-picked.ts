// Returns a story whose layers have only the scales of the properties that a step shows.
import type {Story, StoryStep} from '../story/types.ts';

/** The same story where no layer has scales between which steps pick. */
export function asPicked(story: Story, {picked = {}}: StoryStep): Story {
  if (!story.layers.some(({encoding}) => encoding?.others)) return story;
  const layers = story.layers.map((layer) => {
    if (!layer.encoding?.others) return layer;
    const {others, ...own} = layer.encoding;
    return {...layer, encoding: others[picked[layer.id] ?? ''] ?? own};
  });
  return {...story, layers};
}
