// Marks the links in the text that mention what the pointer is over on the map.
import type {Story, StoryFeature} from '../story/types.ts';
import {featuresAt} from '../story/with-data.ts';

export function markLinks(root: ParentNode, story: Story, pointed: readonly StoryFeature[]): void {
  root.querySelectorAll<Element & {pointed: boolean}>('story-link').forEach((link, ordinal) => {
    link.pointed = (story.links[ordinal]?.to ?? []).some((reference) =>
      featuresAt(story, reference).some((feature) => pointed.includes(feature)),
    );
  });
}
