// A DOM element to the plain tree that the parser reads.
import type {StoryNode} from '../story/node.ts';

export function readTree(element: Element): StoryNode {
  return {
    tag: element.localName,
    attributes: Object.fromEntries(Array.from(element.attributes, ({name, value}) => [name, value])),
    children: Array.from(element.childNodes).flatMap((child): (StoryNode | string)[] => {
      if (child instanceof Element) return [readTree(child)];
      return child.nodeType === Node.TEXT_NODE ? [child.nodeValue ?? ''] : [];
    }),
  };
}

/** Attributes of the story's vocabulary; when one changes, the story is read anew. */
export const authored = ['id', 'src', 'kind', 'label', 'color', 'paint', 'focus', 'camera', 'pitch', 'bearing', 'margin', 'show', 'highlight', 'draw', 'trigger', 'to', 'of', 'unit', 'basemap', 'terrain', 'terrain-encoding'];
