// One <story-step> to what its author asked for, and its problems.
import {attributeReader, position} from './attributes.ts';
import {headingOf, type StoryNode, textOf} from './node.ts';
import type {Problem} from './problem.ts';
import type {LayerId, Reference, StoryStep} from './types.ts';

/** A step whose lists are still references: which parts there are is known only when all steps have been read. */
export type WrittenStep = Omit<StoryStep, 'named' | 'shown' | 'highlighted' | 'drawn'> &
  Readonly<{show: readonly Reference[]; highlight: readonly Reference[]; draw: readonly Reference[]}>;

export function parseStep(
  node: StoryNode,
  index: number,
  layers: ReadonlySet<LayerId>,
  report: (problem: Problem) => void,
): WrittenStep {
  const written = node.attributes['id']?.trim();
  const id = written || `step-${index + 1}`;
  const path = written ? `story-step#${written}` : `story-step[${index + 1}]`;
  const {text, number, references, camera, problem} = attributeReader(node, path, report);
  if (!written) problem('id', `expected an id, which links and the address use; it is called “${id}” here`, 'warning');
  const heading = headingOf(node);
  if (!heading) problem('', 'expected a heading, which names the step in navigation and for screen readers', 'warning');
  const focus = references('focus', layers);
  const view = camera('camera');
  if (!text('focus') && !text('camera')) {
    problem('focus', 'expected a focus or a camera; the map stays where the step before left it', 'warning');
  }
  const [pitch, bearing, margin] = [number('pitch', 0, 85), number('bearing', -360, 360), number('margin', 0, 1000)];
  return {
    id, path, focus, ordinal: index,
    label: (heading && textOf(heading)) || id,
    show: references('show', layers),
    highlight: references('highlight', layers),
    draw: references('draw', layers),
    ...(view && {camera: view}),
    ...(pitch !== undefined && {pitch}),
    ...(bearing !== undefined && {bearing}),
    ...(margin !== undefined && {margin}),
    ...position(node),
  };
}
