// Finds markup that is valid HTML and does not do what the author of a story meant.
import {position} from './attributes.ts';
import {allIn, unknownElements} from './check-elements.ts';
import {didYouMean} from './did-you-mean.ts';
import {descendants, type StoryNode, textOf} from './node.ts';
import type {PageFacts} from './page-facts.ts';
import {faultAt, type Problem} from './problem.ts';
import type {Vocabulary} from './schema.ts';

/** What to do about a paragraph that ends a story or a step. */
const WORDPRESS =
  'Take <p> and <br> out of the story. In WordPress, put it into a Custom HTML block: ' +
  'elsewhere WordPress adds them.';

/** Reports elements of a story that stand outside of it, and steps that a paragraph has ended. */
export function misplacedElements(
  story: StoryNode,
  {parent, outside}: PageFacts,
  vocabulary: Vocabulary,
): Problem[] {
  const known = outside.filter(({node}) => Object.hasOwn(vocabulary.elements, node.tag));
  const problems = unknownElements(
    outside.map(({node}) => node),
    vocabulary,
  );
  if (known.length > 0) {
    const count = countOf(known.map(({node}) => node));
    const message =
      parent === 'p'
        ? 'The story ends too early: it stands in a <p>, which HTML ends before the next paragraph, ' +
          `heading or list, and the story with it. ${count} outside of it. ${WORDPRESS}`
        : `${count} outside of <map-story>, without effect. Its end tag comes too early; ` +
          'move it to the end.';
    const place = parent === 'p' ? position(story) : position(known[0]!.node);
    problems.push(faultAt({path: 'map-story', ...place}, 'outside-story', 'error', message));
  } else {
    const [ended, ...others] = endedSteps(story);
    const many = others.length > 0 ? `This step and ${others.length} more are` : 'This step is';
    const message =
      `${many} empty: a step in a <p> ends with it, before the next paragraph, heading or list. ` +
      WORDPRESS;
    if (ended) problems.push(faultAt(placeOf(ended), 'outside-story', 'error', message));
  }
  return problems;
}

/** Steps without a text that stand in a paragraph. */
export function endedSteps(node: StoryNode): StoryNode[] {
  return node.children.flatMap((child) => {
    if (typeof child === 'string') return [];
    const ended = node.tag === 'p' && child.tag === 'story-step' && textOf(child) === '';
    return [...(ended ? [child] : []), ...endedSteps(child)];
  });
}

function countOf(nodes: readonly StoryNode[]): string {
  const tags = [...new Set(nodes.map(({tag}) => tag))];
  const counts = tags.map((tag) => `${nodes.filter((node) => node.tag === tag).length} <${tag}>`);
  return `${counts.join(' and ')} ${nodes.length === 1 ? 'stands' : 'stand'}`;
}

/** Quotes of a word processor, or of WordPress. */
const QUOTES = /[“”„‟″«»]/;

/** A text may begin with such a quote; an id, a list or a number does not. */
export function hasTypographicQuotes(
  {tag, attributes}: StoryNode,
  {elements}: Vocabulary,
): boolean {
  const known = elements[tag] ?? {};
  return Object.entries(attributes).some(
    ([name, value]) =>
      QUOTES.test(name) ||
      (Object.hasOwn(known, name) &&
        !['text', 'json'].includes(known[name]!.type) &&
        QUOTES.test(value.trim().charAt(0))),
  );
}

/** Reports attributes in typographic quotes, once. */
export function typographicQuotes(story: StoryNode, vocabulary: Vocabulary): Problem[] {
  const all = [story, ...allIn(story)].filter(({tag}) => Object.hasOwn(vocabulary.elements, tag));
  const [first, ...others] = all.filter((node) => hasTypographicQuotes(node, vocabulary));
  if (!first) return [];
  const more = others.length > 0 ? ` ${others.length} more of the story have them, too.` : '';
  const message =
    'The attributes of this element are in typographic quotes (“ ”), which HTML takes for a part ' +
    `of the value. Write straight ones: id="one".${more}`;
  return [faultAt(placeOf(first), 'typographic-quotes', 'error', message)];
}

/** Reports `opening` on a step that is not the first. */
export function lateOpenings(story: StoryNode): Problem[] {
  const [, ...later] = descendants(story, 'story-step');
  return later
    .filter(({attributes}) => attributes['opening'] !== undefined)
    .map((step) => {
      const message =
        'Only the first step can be the opening. Remove “opening”, or make this step the first.';
      const {path} = placeOf(step);
      return faultAt(
        {path: `${path}[opening]`, ...position(step, 'opening')},
        'late-opening',
        'warning',
        message,
      );
    });
}

/** Reports links inside the story to a step that it does not have. */
export function deadLinks(
  story: StoryNode,
  {hasTarget}: PageFacts,
  steps: readonly string[],
): Problem[] {
  return allIn(story).flatMap((node) => {
    const [, fragment = ''] = /^\s*#(.+?)\s*$/.exec(node.attributes['href'] ?? '') ?? [];
    // an address of the library’s own, of a browser, or of a page with a router
    if (node.tag !== 'a' || !fragment || /^(?:explore=|:~:|top$|[/!])/i.test(fragment)) return [];
    const id = decoded(fragment);
    if (steps.includes(id) || hasTarget(id)) return [];
    const message =
      `The story has no step “${id}”, and the page nothing else with this id.` +
      didYouMean(id, steps);
    const path = `a “${textOf(node)}”[href]`;
    return [faultAt({path, ...position(node, 'href')}, 'dead-link', 'warning', message)];
  });
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

const placeOf = (node: StoryNode) => {
  const {id} = node.attributes;
  return {path: id ? `${node.tag}#${id}` : node.tag, ...position(node)};
};
