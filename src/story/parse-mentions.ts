// Parses <story-link>, <story-measure> and <story-note>, which mention features in the prose.
import {type ParseContext, position, readAttributes} from './attributes.ts';
import {type StoryNode, textOf} from './node.ts';
import {expected, quoted} from './problem.ts';
import type {StoryLink, StoryMeasure, StoryNote} from './types.ts';

/** Names a mention by its text, by which its author finds it again. */
const pathOf = (node: StoryNode) => `${node.tag} ${quoted(textOf(node))}`;

export function parseLink(
  node: StoryNode,
  step: string | undefined,
  context: ParseContext,
): StoryLink {
  const path = pathOf(node);
  const {
    values: {to},
    faults,
    missing,
  } = readAttributes(node, 'story-link', path, context);
  if (to.length + faults === 0) missing('to', ' with the id of a layer, or layer/feature', 'error');
  return {to, ...(step !== undefined && {step}), path, ...position(node)};
}

/** One feature has a length or an area; two have a distance. */
export function parseMeasure(
  node: StoryNode,
  ordinal: number,
  context: ParseContext,
): StoryMeasure | undefined {
  const path = pathOf(node);
  const {
    values: {of, unit},
    faults,
    problem,
  } = readAttributes(node, 'story-measure', path, context);
  if (faults > 0) return undefined;
  if (of.length === 0 || of.length > 2 || of.some(({feature}) => feature === undefined)) {
    return void problem(
      'of',
      'invalid-measure',
      expected('layer/feature, or two of them', node.attributes['of']?.trim()),
    );
  }
  return {ordinal, of, unit, text: textOf(node), path, ...position(node)};
}

/** Any note is kept: `check-notes.ts` says what is wrong with it, and none that is wrong is on the map. */
export function parseNote(
  node: StoryNode,
  ordinal: number,
  step: string | undefined,
  context: ParseContext,
): StoryNote {
  const path = pathOf(node);
  const {values} = readAttributes(node, 'story-note', path, context);
  return {
    ...values,
    ordinal,
    ...(step !== undefined && {step}),
    text: textOf(node),
    path,
    ...position(node),
  };
}
