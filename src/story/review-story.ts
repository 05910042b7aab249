// Reviews a whole story with its data: collects what parsers do not see, and says of each cause
// only what leads to it.
import {allIn, vocabularyProblems} from './check-elements.ts';
import {styleLayerProblems} from './check-style-layers.ts';
import {
  deadLinks,
  endedSteps,
  hasTypographicQuotes,
  lateOpenings,
  misplacedElements,
  typographicQuotes,
} from './check-markup.ts';
import {mediaProblems} from './check-media.ts';
import {noteProblems} from './check-notes.ts';
import {pickedTwice} from './check-picked.ts';
import {SEPARATORS, suggested} from './did-you-mean.ts';
import {focusShows} from './focus-shows.ts';
import {meantTag} from './meant-tag.ts';
import {missingFeatures, restsOfIds} from './missing-features.ts';
import type {StoryNode} from './node.ts';
import type {PageFacts} from './page-facts.ts';
import {toReference} from './parts.ts';
import type {Finding, Problem} from './problem.ts';
import {schema, type Vocabulary} from './schema.ts';
import {swappedLayers} from './swapped-layers.ts';
import type {LayerId, Story} from './types.ts';

export type Reviewed = Readonly<{
  /** With the data that could be read. */
  story: Story;
  /** The `<map-story>`. */
  node: StoryNode;
  /** What the parser has found in it. */
  findings: readonly Finding[];
  /** Nothing for a story that another page embeds: its own page is reviewed by itself. */
  page: PageFacts | undefined;
}>;

/**
 * Returns all problems of a story that its text and its data have. The command line, the build and
 * the browser say the same because all of them ask this.
 */
export function reviewStory(
  {story, node, findings, page}: Reviewed,
  vocabulary: Vocabulary = schema,
): Problem[] {
  const {layers, steps} = story;
  return [
    ...findings
      .filter(causeless({story, node, page}, vocabulary))
      .map(
        (finding) =>
          severalMeant(finding, story) ?? featureMeant(finding, story) ?? suggested(finding),
      ),
    ...(page
      ? [
          ...vocabularyProblems(node, vocabulary).filter(withoutQuotes(node, vocabulary)),
          ...misplacedElements(node, page, vocabulary),
          ...typographicQuotes(node, vocabulary),
          ...lateOpenings(node),
          ...deadLinks(
            node,
            page,
            steps.map(({id}) => id),
          ),
          ...focusShows(node, story),
          ...mediaProblems(node, vocabulary),
        ]
      : []),
    ...styleLayerProblems(story, node, page === undefined),
    ...noteProblems(story, node),
    ...pickedTwice(story),
    ...layers.flatMap(({id}) => missingFeatures(story, id)),
    ...swappedLayers(story),
  ];
}

/** Names that only lack the right signs between them: spaces between several, `/` before a feature. */
function severalMeant(finding: Finding, {layers}: Story): Problem | undefined {
  const {code, found = ''} = finding;
  if (code !== 'unknown-layer' || !/[,;|#]/.test(found)) return undefined;
  const words = found
    .split(SEPARATORS)
    .flatMap((word) => word.replace(/^#/, '').replace('#', '/') || []);
  const isLayer = (id: LayerId) => layers.some((layer) => layer.id === id);
  const isKnown = (word: string) => isLayer(toReference(word, isLayer).layer);
  if (words.length === 0 || !words.every(isKnown)) return undefined;
  const {message, ...problem} = suggested({...finding, known: []});
  const spaces = words.length > 1 ? ' Write spaces between names.' : '';
  return {...problem, message: `${message} Did you mean “${words.join(' ')}”?${spaces}`};
}

/** The id of a feature was written where that of a layer is expected. */
function featureMeant(finding: Finding, {layers}: Story): Problem | undefined {
  const {code, found} = finding;
  const layer = layers.find(({data}) => data?.features.some(({properties: {id}}) => id === found));
  if (code !== 'unknown-layer' || !layer) return undefined;
  const {message, ...problem} = suggested({...finding, known: []});
  return {...problem, message: `${message} Did you mean “${layer.id}/${found}”?`};
}

/** Tells which findings have no cause that is reported by itself. */
function causeless(
  {story, node, page}: Omit<Reviewed, 'findings'>,
  vocabulary: Vocabulary,
): (finding: Finding) => boolean {
  const rests = restsOfIds(story);
  const ended = new Set(endedSteps(node).map(({attributes: {id}}) => `story-step#${id ?? ''}`));
  const isStep = ({tag}: StoryNode) => (meantTag(tag, vocabulary) ?? tag) === 'story-step';
  const elsewhere = [
    ...(page?.outside.map((one) => one.node) ?? []),
    ...unknownIn(node, vocabulary),
  ];
  const plain = withoutQuotes(node, vocabulary);
  return (finding) => {
    if (finding.code === 'no-steps') return !elsewhere.some(isStep);
    if (finding.code === 'missing-heading') return !ended.has(finding.path);
    return plain(finding) && !(finding.code === 'unknown-layer' && rests.has(finding.found ?? ''));
  };
}

function unknownIn(node: StoryNode, vocabulary: Vocabulary): StoryNode[] {
  return node.children.flatMap((child) =>
    typeof child === 'string'
      ? []
      : [...(meantTag(child.tag, vocabulary) ? [child] : []), ...unknownIn(child, vocabulary)],
  );
}

/** Drops what is wrong with attributes only because of their quotes. */
function withoutQuotes(node: StoryNode, vocabulary: Vocabulary): (problem: Problem) => boolean {
  const quoted = allIn(node).filter((one) => hasTypographicQuotes(one, vocabulary));
  const paths = quoted.map(({tag, attributes}) => `${tag}#${attributes['id']?.trim() ?? ''}`);
  return ({path, message}) =>
    quoted.length === 0 ||
    !(paths.some((one) => path.startsWith(one)) || /^“[“”„‟″«»]|[“”„‟″«»]”/.test(message));
}
