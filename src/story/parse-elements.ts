// Parses the elements of a <map-story> into a story whose data are still to be read.
import {type ParseContext, position, readAttributes} from './attributes.ts';
import {descendants, type StoryNode} from './node.ts';
import {parseLayer} from './parse-layer.ts';
import {parseLink, parseMeasure, parseNote} from './parse-mentions.ts';
import {parseStep, type WrittenStep} from './parse-step.ts';
import {partsOf, pickedIn, resolve} from './parts.ts';
import {type Finding, writtenAt} from './problem.ts';
import {schema, type Vocabulary} from './schema.ts';
import type {Part, Pick, Reference, Story, StoryLayer, StoryStep} from './types.ts';

/**
 * Parses a story. Never throws: what is not valid is a problem, and the rest of the story stands.
 * GeoJSON inside a layer is left as text, in `inline`, so that a page loads the code that reads
 * data beside the data.
 *
 * @param root the `<map-story>` as a plain tree
 * @param vocabulary what elements and attributes there are
 */
export function parseElements(
  root: StoryNode,
  vocabulary: Vocabulary = schema,
): {story: Story; problems: readonly Finding[]} {
  const problems: Finding[] = [];
  const report = (problem: Finding) => void problems.push(problem);
  const unnamed: ParseContext = {vocabulary, layers: new Set(), report};
  const {
    values: {trigger, basemap},
    problem,
  } = readAttributes(root, 'map-story', 'map-story', unnamed);

  const nodes = (tag: string) => descendants(root, tag);
  const layers = unique(
    nodes('story-layer').map((node, index) => ({
      node,
      item: parseLayer(node, index, unnamed),
    })),
    report,
  );
  const context = {...unnamed, layers: new Set(layers.map((layer) => layer.id))};
  const read = nodes('story-step').map((node, index) => ({
    node,
    item: parseStep(node, index, context),
  }));
  const written = unique(read, report);
  if (written.length === 0)
    problem('', 'no-steps', 'The story has no <story-step>. Add at least one.');

  const inSteps = new Map(
    read.flatMap(({node, item}) =>
      written.includes(item)
        ? ['story-link', 'story-note'].flatMap((tag) =>
            descendants(node, tag).map((one) => [one, item.id] as const),
          )
        : [],
    ),
  );
  const links = nodes('story-link').map((node) => parseLink(node, inSteps.get(node), context));
  const measures = nodes('story-measure').flatMap(
    (node, ordinal) => parseMeasure(node, ordinal, context) ?? [],
  );
  const notes = nodes('story-note').map((node, ordinal) =>
    parseNote(node, ordinal, inSteps.get(node), context),
  );
  const drawn = written.flatMap((step) => step.draw);
  const named = [...links.flatMap((link) => link.to), ...written.flatMap(seenIn)];
  const parts = partsOf([...context.layers], named, drawn);
  const steps = written.map((step) => withParts(step, parts));
  const own = basemap === undefined ? {} : {basemap};
  const told = [...steps, ...links.map(({to, ...link}) => ({...link, named: to}))];
  return {
    story: {
      layers: layers.map((layer) => withPicked(layer, told)),
      steps,
      parts,
      links,
      measures,
      notes,
      trigger,
      ...own,
    },
    problems,
  };
}

/** What a step shows: also what it frames by `focus`, highlights or draws. */
const seenIn = ({show, focus, highlight, draw}: WrittenStep) => [
  ...show,
  ...focus,
  ...highlight,
  ...draw,
];

function withParts(written: WrittenStep & {id: string}, parts: readonly Part[]): StoryStep {
  const {focus, frame, show: _, highlight, draw, ...step} = written;
  const all = (references: readonly Reference[]) => [
    ...new Set(references.flatMap((one) => resolve(one, parts))),
  ];
  const seen = seenIn(written);
  const picked = pickedIn([...seen, ...frame]);
  return {
    ...step,
    framed: [...focus, ...frame],
    named: [...frame, ...seen],
    shown: all(seen),
    highlighted: all(highlight),
    drawn: all(draw),
    ...(Object.keys(picked).length > 0 && {picked}),
  };
}

/** Lists which properties of a layer are picked, and where. */
function withPicked(
  layer: StoryLayer,
  told: readonly Readonly<Omit<Pick, 'property'> & {named: readonly Reference[]}>[],
): StoryLayer {
  const picked = told.flatMap(({named, path, line, column}) =>
    named.flatMap(({layer: id, property}): Pick[] =>
      id === layer.id && property ? [{property, path, ...writtenAt({line, column})}] : [],
    ),
  );
  const first = picked.filter(
    ({property}, index) => picked.findIndex((one) => one.property === property) === index,
  );
  return first.length > 0 ? {...layer, picked: first} : layer;
}

/** Keeps the first of those that share an id, and reports the others. */
function unique<Item extends {id: string; path: string}>(
  read: readonly {node: StoryNode; item: Item | undefined}[],
  report: (problem: Finding) => void,
): Item[] {
  const items = new Map<string, Item>();
  for (const {node, item} of read) {
    if (!item) continue;
    const {id, path} = item;
    if (items.has(id)) {
      const message = `The id “${id}” is taken. Rename this one; it is left out.`;
      report({
        code: 'duplicate-id',
        path: `${path}[id]`,
        message,
        severity: 'error',
        ...position(node, 'id'),
      });
    } else items.set(id, item);
  }
  return [...items.values()];
}
