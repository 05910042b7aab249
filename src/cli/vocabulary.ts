// The elements of a story as they are written to what no browser would complain of: words that mean nothing, tags left open.
import {position} from '../story/attributes.ts';
import type {StoryNode} from '../story/node.ts';
import {expected, type Problem, type Severity} from '../story/problem.ts';

/** What each element takes, as its documentation says. */
export const vocabulary: Readonly<Record<string, readonly string[]>> = {
  'map-story': ['trigger', 'theme', 'hash', 'src', 'embed', 'height', 'author', 'basemap', 'terrain', 'terrain-encoding'],
  'story-layer': ['id', 'src', 'kind', 'label', 'color', 'paint'],
  'story-step': ['id', 'focus', 'camera', 'pitch', 'bearing', 'margin', 'show', 'highlight', 'draw', 'opening'],
  'story-link': ['to'],
  'story-measure': ['of', 'unit'],
};

/** What HTML lets any element have. */
const everywhere = /^(id|class|style|slot|part|lang|dir|title|hidden|inert|role|tabindex|translate|is|nonce|(data|aria|item)[a-z-]*|on[a-z]+|[:@#v].*)$/;

/** Elements in which another of the story's can only be by mistake, because their own end is missing. */
const closed: Readonly<Record<string, readonly string[]>> = {
  'story-layer': ['story-layer', 'story-step', 'story-link', 'story-measure'],
  'story-step': ['story-layer', 'story-step'],
  'story-link': ['story-layer', 'story-step', 'story-link'],
  'story-measure': ['story-layer', 'story-step', 'story-measure'],
};

export function wordsNotKnown(story: StoryNode): Problem[] {
  return [...attributesOf(story), ...below(story, [])];
}

function below(node: StoryNode, open: readonly StoryNode[]): Problem[] {
  return node.children.flatMap((child) => {
    if (typeof child === 'string') return [];
    return [...problemsOf(child, open), ...below(child, child.tag in closed ? [...open, child] : open)];
  });
}

function problemsOf(node: StoryNode, open: readonly StoryNode[]): Problem[] {
  if (node.tag.startsWith('story-') && !(node.tag in vocabulary)) {
    return [fault(node, '', 'warning', expected(`one of ${Object.keys(vocabulary).slice(1).map((tag) => `<${tag}>`).join(', ')}`, `<${node.tag}>`))];
  }
  const around = open.findLast(({tag}) => closed[tag]!.includes(node.tag));
  const unclosed = around ? [fault(node, '', 'error', `expected </${around.tag}> before this, found it inside ${nameOf(around)}${around.line === undefined ? '' : ` of line ${around.line}`}; HTML takes no end from “/>”`)] : [];
  return [...unclosed, ...attributesOf(node)];
}

function attributesOf(node: StoryNode): Problem[] {
  const known = vocabulary[node.tag];
  if (!known) return [];
  const unknown = Object.keys(node.attributes).filter((name) => !known.includes(name) && !everywhere.test(name));
  return unknown.map((name) => fault(node, name, 'warning', expected(`an attribute of <${node.tag}> (${known.join(', ')})`, name)));
}

const nameOf = ({tag, attributes: {id}}: StoryNode) => (id ? `${tag}#${id}` : tag);

const fault = (node: StoryNode, name: string, severity: Severity, message: string): Problem =>
  ({path: name ? `${nameOf(node)}[${name}]` : nameOf(node), message, severity, ...position(node, name)});
