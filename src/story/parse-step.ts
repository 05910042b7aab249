// Parses one <story-step>.
import {type ParseContext, position, readAttributes, type Values} from './attributes.ts';
import {headingOf, type StoryNode, textOf} from './node.ts';
import type {StoryStep} from './types.ts';

/**
 * A step whose lists are still references: which parts there are is known only when all steps have
 * been read.
 */
export type WrittenStep = Omit<StoryStep, 'named' | 'framed' | 'shown' | 'highlighted' | 'drawn'> &
  Values<'story-step'>;

export function parseStep(
  node: StoryNode,
  index: number,
  context: ParseContext,
): WrittenStep & {id: string} {
  const written = node.attributes['id']?.trim();
  const id = written || `step-${index + 1}`;
  const path = written ? `story-step#${written}` : `story-step[${index + 1}]`;
  const {values, missing} = readAttributes(node, 'story-step', path, context);
  if (!written) missing('id', ' for its address');
  const heading = headingOf(node);
  if (!heading) missing('heading', ' for navigation and screen readers', 'warning', '');
  if (['focus', 'frame', 'camera'].every((name) => !node.attributes[name]?.trim())) {
    missing('focus', ' or a camera; until then the map stays where it is');
  }
  const label = (heading && textOf(heading)) || id;
  const {'max-zoom': maxZoom, ...others} = values;
  const nearest = maxZoom === undefined ? {} : {maxZoom};
  return {...others, ...nearest, id, path, label, ordinal: index, ...position(node)};
}
