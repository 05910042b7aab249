// Finds what browsers accept without complaint: unknown elements, unknown attributes, elements that
// are not closed.
import {position} from './attributes.ts';
import {didYouMean} from './did-you-mean.ts';
import {meantTag} from './meant-tag.ts';
import type {StoryNode} from './node.ts';
import type {Problem, ProblemCode, Severity} from './problem.ts';
import {schema, type Vocabulary} from './schema.ts';

/** Attributes that HTML allows on any element, and those of frameworks. */
const everywhere =
  /^(id|class|style|slot|part|exportparts|lang|dir|title|hidden|inert|role|tabindex|accesskey|autofocus|contenteditable|draggable|enterkeyhint|inputmode|popover|spellcheck|translate|is|nonce|xmlns|(data|aria|item|x|hx|ng|v|astro|up|q|css)[a-z]*-.*|item[a-z]+|on[a-z]+|.*[^a-z0-9-].*)$/;

/** Elements in which another of the story's is there only because their end tag is missing. */
const closed: Readonly<Record<string, readonly string[]>> = {
  'map-story': ['map-story'],
  'story-layer': ['story-layer', 'story-step', 'story-link', 'story-measure', 'story-note'],
  'story-step': ['story-layer', 'story-step'],
  'story-link': ['story-layer', 'story-step', 'story-link'],
  'story-measure': ['story-layer', 'story-step', 'story-measure'],
  'story-note': ['story-layer', 'story-step', 'story-note'],
  'story-media': ['story-layer', 'story-step', 'story-media'],
};

/** Elements whose content is no part of a story. */
const APART = ['script', 'style', 'template', 'svg', 'math'];

/** Reports what of a `<map-story>` the vocabulary does not have. */
export function vocabularyProblems(story: StoryNode, vocabulary: Vocabulary = schema): Problem[] {
  return [
    ...attributeProblems(story, vocabulary),
    ...unknownElements(allIn(story), vocabulary),
    ...problemsBelow(story, [story], vocabulary),
  ];
}

/** Reports each tag once that is none of a story's but like one, or begins like one. */
export function unknownElements(nodes: readonly StoryNode[], vocabulary: Vocabulary): Problem[] {
  const unknown = nodes.filter(
    ({tag}) =>
      !Object.hasOwn(vocabulary.elements, tag) &&
      (tag.startsWith('story-') || meantTag(tag, vocabulary) !== undefined),
  );
  const tags = new Set(unknown.map(({tag}) => tag));
  return [...tags].map((tag) => {
    const [first, ...others] = unknown.filter((node) => node.tag === tag);
    const meant = meantTag(tag, vocabulary);
    const count = others.length > 0 ? ` The page has ${others.length + 1} of them.` : '';
    const known = Object.keys(vocabulary.elements)
      .slice(1)
      .map((one) => `<${one}>`);
    const instead = meant ? `Did you mean <${meant}>?` : `Use one of ${known.join(', ')}.`;
    const message = `There is no <${tag}>. ${instead}${count}`;
    return problem(first!, '', 'unknown-element', meant ? 'error' : 'warning', message);
  });
}

/** All elements in a node, save those in what is no part of a story. */
export function allIn(node: StoryNode): StoryNode[] {
  return node.children.flatMap((child) =>
    typeof child === 'string' || APART.includes(child.tag) ? [] : [child, ...allIn(child)],
  );
}

function problemsBelow(
  node: StoryNode,
  open: readonly StoryNode[],
  vocabulary: Vocabulary,
): Problem[] {
  return node.children.flatMap((child) => {
    if (typeof child === 'string') return [];
    const inside = child.tag in closed ? [...open, child] : open;
    return [
      ...elementProblems(child, open, vocabulary),
      ...problemsBelow(child, inside, vocabulary),
    ];
  });
}

function elementProblems(
  node: StoryNode,
  open: readonly StoryNode[],
  vocabulary: Vocabulary,
): Problem[] {
  const around = open.findLast(({tag}) => closed[tag]!.includes(node.tag));
  return [...(around ? [unclosed(node, around)] : []), ...attributeProblems(node, vocabulary)];
}

function unclosed(node: StoryNode, around: StoryNode): Problem {
  const outer = around.attributes['id'] ? nameOf(around) : `<${around.tag}>`;
  const message = `This is inside ${outer}. Write </${around.tag}> before it; HTML does not end elements at “/>”.`;
  return problem(node, '', 'unclosed-element', 'error', message);
}

function attributeProblems(node: StoryNode, {elements}: Vocabulary): Problem[] {
  const known = elements[node.tag];
  if (!known) return [];
  const unknown = Object.keys(node.attributes).filter(
    (name) => !(name in known) && !everywhere.test(name),
  );
  return unknown.map((name) => {
    const names = Object.keys(known).filter((name) => !known[name]!.written);
    const instead = didYouMean(name, names) || ` Use one of ${names.join(', ')}.`;
    const message = `<${node.tag}> has no attribute ${name}.${instead}`;
    return problem(node, name, 'unknown-attribute', 'warning', message);
  });
}

const nameOf = ({tag, attributes: {id}}: StoryNode) => (id ? `${tag}#${id}` : tag);

const problem = (
  node: StoryNode,
  name: string,
  code: ProblemCode,
  severity: Severity,
  message: string,
): Problem => ({
  code,
  path: name ? `${nameOf(node)}[${name}]` : nameOf(node),
  message,
  severity,
  ...position(node, name),
});
