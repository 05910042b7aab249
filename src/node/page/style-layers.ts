// Gives the layers of a story on a page the colours and the paint that can be drawn.
import {readFileSync} from 'node:fs';
import type {DefaultTreeAdapterTypes as Tree} from 'parse5';
import * as colors from '../../layers/check-color.ts';
import * as paint from '../../layers/check-paint.ts';
import {checkPalette} from '../../layers/check-palette.ts';
import type {PageColors} from '../../layers/encoding/encode-context.ts';
import type {OwnColors} from '../../layers/themed-color.ts';
import {checkStyles} from '../../layers/check-styles.ts';
import type {CustomProperties} from '../../layers/css-color.ts';
import {position} from '../../story/attributes.ts';
import {descendants, type StoryNode} from '../../story/node.ts';
import type {Problem} from '../../story/problem.ts';
import type {Story, StoryLayer} from '../../story/types.ts';
import {findFile, type Site} from './find-file.ts';
import {elementsIn} from './html-tree.ts';
import {inElement} from './internal-error.ts';
import {readIcon} from './read-icon.ts';

type Checked = Readonly<{story: Story; problems: readonly Problem[]}>;

/** What a page says of the colours of a story, and what is wrong with it. */
export type StoryColors = Readonly<{
  palette?: OwnColors;
  problems: readonly Problem[];
  at: (layer: StoryLayer) => PageColors & Readonly<{properties: CustomProperties}>;
}>;

/** `node` and `element` are the same `<map-story>`, in two trees. */
export function storyColors(
  node: StoryNode,
  element: Tree.Element,
  properties: (element: Tree.Element) => CustomProperties,
): StoryColors {
  const [nodes, elements] = [descendants(node, 'story-layer'), elementsIn(element, 'story-layer')];
  const {palette, problems} = inElement('map-story', () =>
    checkPalette(properties(element), colors),
  );
  return {
    ...(palette && {palette}),
    problems: problems.map((problem) => ({...problem, ...position(node)})),
    at: (layer) => ({
      checkColor: colors.checkColor,
      properties: properties(elements[indexOf(nodes, layer)]!),
      ...(palette && {palette}),
    }),
  };
}

const indexOf = (nodes: readonly StoryNode[], {id}: StoryLayer) =>
  nodes.findIndex(({attributes}) => attributes['id']?.trim() === id);

/** @param page as `storyColors` gives it */
export function styleLayers<Read extends Checked>(
  read: Read,
  node: StoryNode,
  {palette, problems: faults, at}: StoryColors,
  site: Site,
): Read {
  const {story, problems} = read;
  const nodes = descendants(node, 'story-layer');
  const context = {
    colors,
    paint,
    properties: (layer: StoryLayer) => at(layer).properties,
    iconOf: ({icon}: StoryLayer) => (icon ? readIcon(icon, site) : undefined),
    placeOf: (layer: StoryLayer, attribute: string) =>
      position(nodes[indexOf(nodes, layer)]!, attribute),
  };
  const named = {...story, ...(palette && {palette})};
  const checked = story.layers.map((layer) =>
    inElement(`layer “${layer.id}”`, () => checkStyles({...named, layers: [layer]}, context)),
  );
  return {
    ...read,
    story: {...named, layers: checked.flatMap((one) => one.story.layers)},
    problems: [...problems, ...faults, ...checked.flatMap((one) => one.problems)],
  };
}

/** Nothing where a style sheet is on another host, or missing. */
export function readSheet(address: string, site: Site): string | undefined {
  const file = findFile(address, site);
  try {
    return file === undefined ? undefined : readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
