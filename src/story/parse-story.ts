// Parses the tree of a <map-story> into a story with its inline data, and the problems of both.
import {suggested} from './did-you-mean.ts';
import {missingFeatures} from './missing-features.ts';
import type {StoryNode} from './node.ts';
import {parseElements} from './parse-elements.ts';
import type {Finding, Problem} from './problem.ts';
import {readFeatures} from './read-features.ts';
import {schema, type Vocabulary} from './schema.ts';
import type {Story, StoryLayer} from './types.ts';

/**
 * Parses a story, and reads the GeoJSON that is written inside its layers. Never throws: what is
 * not valid is a problem, and the rest of the story stands.
 *
 * @param root the `<map-story>` as a plain tree
 * @param vocabulary what elements and attributes there are
 * @param readInline reads GeoJSON written inside a layer; who parses a page again may remember it
 * @example
 * const {story, problems} = parseStory({tag: 'map-story', attributes: {}, children: []});
 */
export function parseStory(
  root: StoryNode,
  vocabulary: Vocabulary = schema,
  readInline = readFeatures,
): {story: Story; problems: readonly Problem[]} {
  const {story, findings} = parseFindings(root, vocabulary, readInline);
  return {
    story,
    problems: [
      ...findings.map(suggested),
      ...story.layers.flatMap(({id}) => missingFeatures(story, id)),
    ],
  };
}

/** The same for who reviews the whole story, which also says what its data lack. */
export function parseFindings(
  root: StoryNode,
  vocabulary: Vocabulary = schema,
  readInline = readFeatures,
): {story: Story; findings: readonly Finding[]} {
  const parsed = parseElements(root, vocabulary);
  const findings = [...parsed.problems];
  const layers = parsed.story.layers.map(({inline, ...layer}): StoryLayer => {
    if (!inline) return layer;
    const {text, ...place} = inline;
    const read = readInline(text, layer.path);
    findings.push(...read.problems.map((problem) => ({...problem, ...place})));
    return {...layer, data: read.data};
  });
  return {story: {...parsed.story, layers}, findings};
}
