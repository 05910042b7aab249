// The tree of a <map-story> to the story and all that is wrong with it.
import {attributeReader} from './attributes.ts';
import {descendants, type StoryNode} from './node.ts';
import {parseLayer} from './parseLayer.ts';
import {parseLink, parseMeasure} from './parseMentions.ts';
import {parseStep, type WrittenStep} from './parseStep.ts';
import {partsOf, resolve} from './parts.ts';
import type {Problem} from './problem.ts';
import type {Part, Reference, Story, StoryStep} from './types.ts';
import {missingFeatures} from './missingFeatures.ts';

export const defaultTrigger = 0.6;

/** Never throws: what cannot be understood is a problem, and the rest of the story stands. */
export function parseStory(root: StoryNode): {story: Story; problems: readonly Problem[]} {
  const problems: Problem[] = [];
  const report = (problem: Problem) => void problems.push(problem);
  const {number, problem} = attributeReader(root, 'map-story', report);

  const layers = unique(descendants(root, 'story-layer').map((node, index) => ({node, item: parseLayer(node, index, report)})), report);
  const known = new Set(layers.map((layer) => layer.id));
  const read = descendants(root, 'story-step').map((node, index) => ({node, item: parseStep(node, index, known, report)}));
  const written = unique(read, report);
  if (written.length === 0) problem('', 'expected at least one <story-step>, found none');

  const inSteps = new Map(read.flatMap(({node, item}) => (written.includes(item) ? descendants(node, 'story-link').map((link) => [link, item.id] as const) : [])));
  const links = descendants(root, 'story-link').map((node) => parseLink(node, inSteps.get(node), known, report));
  const measures = descendants(root, 'story-measure').flatMap((node, ordinal) => parseMeasure(node, ordinal, known, report) ?? []);
  const drawn = written.flatMap((step) => step.draw);
  const named = [...links.flatMap((link) => link.to), ...written.flatMap((step) => [...step.show, ...step.highlight, ...step.draw])];
  const parts = partsOf([...known], named, drawn);
  const steps = written.map((step) => withParts(step, parts));
  const story: Story = {layers, steps, parts, links, measures, trigger: number('trigger', 0, 1) ?? defaultTrigger};
  for (const {id} of layers) missingFeatures(story, id).forEach(report);
  return {story, problems};
}

/** What is highlighted or drawn is shown as well. */
function withParts({show, highlight, draw, ...step}: WrittenStep, parts: readonly Part[]): StoryStep {
  const all = (references: readonly Reference[]) => [...new Set(references.flatMap((one) => resolve(one, parts)))];
  return {...step, named: [...step.focus, ...show, ...highlight, ...draw], shown: all([...show, ...highlight, ...draw]), highlighted: all(highlight), drawn: all(draw)};
}

/** The first of those that share an id stays; the others are problems. */
function unique<Item extends {id: string; path: string}>(
  read: readonly {node: StoryNode; item: Item | undefined}[],
  report: (problem: Problem) => void,
): Item[] {
  const items = new Map<string, Item>();
  for (const {node, item} of read) {
    if (!item) continue;
    if (items.has(item.id)) {
      attributeReader(node, item.path, report).problem('id', `expected each id once, found “${item.id}” again; this one is left out`);
    } else {
      items.set(item.id, item);
    }
  }
  return [...items.values()];
}
