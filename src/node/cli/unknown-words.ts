// Finds what browsers accept without complaint: unknown elements, unknown attributes, elements that are not closed.
import {position} from '../../story/attributes.ts';
import type {StoryNode} from '../../story/node.ts';
import type {Problem, ProblemCode, Severity} from '../../story/problem.ts';
import {schema, type Vocabulary} from '../../story/schema.ts';

/** Attributes that HTML allows on any element. */
const everywhere =
  /^(id|class|style|slot|part|lang|dir|title|hidden|inert|role|tabindex|translate|is|nonce|(data|aria|item)[a-z-]*|on[a-z]+|[:@#v].*)$/;

/** Elements in which another of the story's is there only because their end tag is missing. */
const closed: Readonly<Record<string, readonly string[]>> = {
  'story-layer': ['story-layer', 'story-step', 'story-link', 'story-measure'],
  'story-step': ['story-layer', 'story-step'],
  'story-link': ['story-layer', 'story-step', 'story-link'],
  'story-measure': ['story-layer', 'story-step', 'story-measure'],
};

/** Reports what of a `<map-story>` the vocabulary does not have. */
export function vocabularyProblems(story: StoryNode, vocabulary: Vocabulary = schema): Problem[] {
  return [...attributeProblems(story, vocabulary), ...problemsBelow(story, [], vocabulary)];
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
  if (node.tag.startsWith('story-') && !(node.tag in vocabulary.elements)) {
    const known = Object.keys(vocabulary.elements)
      .slice(1)
      .map((tag) => `<${tag}>`)
      .join(', ');
    return [
      problem(
        node,
        '',
        'unknown-element',
        'warning',
        `There is no <${node.tag}>. Use one of ${known}.`,
      ),
    ];
  }
  const around = open.findLast(({tag}) => closed[tag]!.includes(node.tag));
  return [...(around ? [unclosed(node, around)] : []), ...attributeProblems(node, vocabulary)];
}

function unclosed(node: StoryNode, around: StoryNode): Problem {
  const line = around.line === undefined ? '' : ` of line ${around.line}`;
  const message = `This is inside ${nameOf(around)}${line}. Write </${around.tag}> before it; HTML does not end elements at “/>”.`;
  return problem(node, '', 'unclosed-element', 'error', message);
}

function attributeProblems(node: StoryNode, {elements}: Vocabulary): Problem[] {
  const known = elements[node.tag];
  if (!known) return [];
  const unknown = Object.keys(node.attributes).filter(
    (name) => !(name in known) && !everywhere.test(name),
  );
  return unknown.map((name) => {
    const message = `<${node.tag}> has no attribute ${name}. Use one of ${Object.keys(known).join(', ')}.`;
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
