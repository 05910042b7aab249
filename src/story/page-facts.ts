// Describes what the checks of a story ask about the page around it.
import {meantTag} from './meant-tag.ts';
import type {StoryNode} from './node.ts';
import type {Vocabulary} from './schema.ts';

/** An element, and the tag of the one around it. */
export type Placed = Readonly<{node: StoryNode; parent: string}>;

export type PageFacts = Readonly<{
  /** The tag of the element around the story. */
  parent: string;
  /** Elements of a story, or nearly, that stand after this one and in none. */
  outside: readonly Placed[];
  /** Whether a fragment leads somewhere on the page. */
  hasTarget: (fragment: string) => boolean;
}>;

/** Outside of a story, only what bears its name is taken for a part of one. */
export const isStoryTag = (tag: string, vocabulary: Vocabulary): boolean =>
  tag.includes('story') &&
  (Object.hasOwn(vocabulary.elements, tag) || meantTag(tag, vocabulary) !== undefined);
