// Reports why a page has no story of its own, as far as the page tells.
import {position} from '../../story/attributes.ts';
import {unknownElements} from '../../story/check-elements.ts';
import {meantTag} from '../../story/meant-tag.ts';
import {descendants, type StoryNode} from '../../story/node.ts';
import {faultAt, type Problem} from '../../story/problem.ts';
import type {Vocabulary} from '../../story/schema.ts';
import {elementsOutside} from './facts-of-page.ts';

/** @param root the whole page */
export function storyMissing(root: StoryNode, vocabulary: Vocabulary): Problem[] {
  const place = {path: 'map-story', line: 1, column: 1};
  const embeds = descendants(root, 'map-story').length > 0;
  if (embeds)
    return [
      faultAt(
        place,
        'story-elsewhere',
        'warning',
        'The page embeds a story from another page (src). Check that page.',
      ),
    ];
  const outside = elementsOutside(root, vocabulary)
    .flat()
    .map(({node}) => node);
  const meant = outside.filter(({tag}) => meantTag(tag, vocabulary) === 'map-story');
  if (meant.length > 0) return unknownElements(outside, vocabulary);
  const [step, ...more] = outside;
  if (!step) return [faultAt(place, 'no-story', 'error', 'The page has no <map-story>.')];
  const count = more.length > 0 ? `<${step.tag}> and ${more.length} more` : `<${step.tag}>`;
  const message = `The page has ${count}, but no <map-story> around them. Write one.`;
  return [faultAt({path: 'map-story', ...position(step)}, 'no-story', 'error', message)];
}
