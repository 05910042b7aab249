// Reviews the story of a page as the command line does, and reports what is new. Loaded when its
// data are there.
import {notesOutOfView} from '../layout/notes-out-of-view.ts';
import {newProblems} from '../story/compare-stories.ts';
import {isStoryTag, type PageFacts} from '../story/page-facts.ts';
import type {Finding, Problem} from '../story/problem.ts';
import {reviewStory} from '../story/review-story.ts';
import {schema} from '../story/schema.ts';
import type {Story} from '../story/types.ts';
import type {PlayerHost} from './player-host.ts';
import {readTree} from './read-tree.ts';

/** @returns all problems that the review finds now; those that `before` lacks are reported */
export function reviewPage(
  {root, element, report}: PlayerHost,
  story: Story,
  findings: readonly Finding[],
  before: readonly Problem[],
): readonly Problem[] {
  const page = root === element ? factsAround(element) : undefined;
  const found = [
    ...reviewStory({story, node: readTree(root), findings, page}),
    ...notesOutOfView(story),
  ];
  newProblems(before, found).forEach(report);
  return found;
}

function factsAround(story: Element): PageFacts {
  const tree = story.getRootNode() as Document | ShadowRoot;
  const stories = [...tree.querySelectorAll('map-story:not([src])')];
  const outside = [...tree.querySelectorAll('*')].filter(
    (one) => isStoryTag(one.localName, schema) && one.closest('map-story') === null,
  );
  // an element belongs to the story that it comes after
  const ownerOf = (one: Element) =>
    stories.findLast(
      (other) => other.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING,
    ) ?? stories[0];
  return {
    parent: story.parentElement?.localName ?? '',
    outside: outside
      .filter((one) => ownerOf(one) === story)
      .map((one) => ({node: readTree(one), parent: one.parentElement?.localName ?? ''})),
    hasTarget: (id) =>
      (tree.getElementById(id) ?? document.getElementById(id)) !== null ||
      document.getElementsByName(id).length > 0,
  };
}
