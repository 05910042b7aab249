// Reads a DOM element into the plain tree that the parser takes.
import type {StoryNode} from '../story/node.ts';
import {observedAttributes} from '../story/schema.ts';

export function readTree(element: Element): StoryNode {
  return {
    tag: element.localName,
    attributes: Object.fromEntries(
      Array.from(element.attributes, ({name, value}) => [name, value]),
    ),
    children: Array.from(element.childNodes).flatMap((child): (StoryNode | string)[] => {
      if (child instanceof Element) return [readTree(child)];
      return child.nodeType === Node.TEXT_NODE ? [child.nodeValue ?? ''] : [];
    }),
  };
}

/** Attributes of the story's vocabulary: when one changes, the story is read again. */
export const authored = observedAttributes();
