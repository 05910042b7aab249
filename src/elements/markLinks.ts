// What the pointer is over on the map to the words in the text that mention it.
import {featureOfKey} from '../scene/sourceData.ts';
import type {Story} from '../story/types.ts';
import {featuresAt} from '../story/withData.ts';
import type {StoryLinkElement} from './StoryLink.ts';

export function markLinks(root: ParentNode, story: Story, keys: readonly string[]): void {
  const pointed = new Set(keys.map((key) => featureOfKey(story, key)));
  root.querySelectorAll<StoryLinkElement>('story-link').forEach((link, ordinal) => {
    link.pointed = (story.links[ordinal]?.to ?? []).some((reference) => featuresAt(story, reference).some((feature) => pointed.has(feature)));
  });
}
