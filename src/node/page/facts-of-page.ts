// Collects what the review of a story asks about its page, from the page's tree.
import {allIn} from '../../story/check-elements.ts';
import type {StoryNode} from '../../story/node.ts';
import {isStoryTag, type PageFacts, type Placed} from '../../story/page-facts.ts';
import type {Vocabulary} from '../../story/schema.ts';

/**
 * Elements of stories, or nearly, that stand in none, by the story that they come after; those
 * before all go to the first.
 */
export function elementsOutside(root: StoryNode, vocabulary: Vocabulary): Placed[][] {
  const found: Placed[][] = [[]];
  let stories = 0;
  const walk = (node: StoryNode): void => {
    for (const child of node.children) {
      if (typeof child === 'string' || child.tag === 'template') continue;
      if (child.tag === 'map-story') {
        if (child.attributes['src'] !== undefined) continue;
        stories++;
        if (stories > 1) found.push([]);
        continue;
      }
      if (isStoryTag(child.tag, vocabulary)) found.at(-1)!.push({node: child, parent: node.tag});
      walk(child);
    }
  };
  walk(root);
  return found;
}

/** @param parents the tag of the element around each story */
export function factsOfPage(
  root: StoryNode,
  parents: readonly string[],
  vocabulary: Vocabulary,
): PageFacts[] {
  const targets = new Set(
    allIn(root).flatMap(({attributes: {id, name}}) =>
      [id, name].filter((one) => one !== undefined),
    ),
  );
  const outside = elementsOutside(root, vocabulary);
  return parents.map((parent, index) => ({
    parent,
    outside: outside[index] ?? [],
    hasTarget: (fragment) => targets.has(fragment),
  }));
}
