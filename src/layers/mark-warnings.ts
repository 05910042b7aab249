// Reports attributes for marks of points that the kind of a layer, or another attribute, leaves no use for.
import {faultAt, type Problem} from '../story/problem.ts';
import type {StoryLayer} from '../story/types.ts';
import {kinds} from './kinds/index.ts';
import {isOfBasemap} from '../story/schema.ts';

/** The kinds that mark points, for messages. */
const marking = () =>
  Object.entries(kinds).flatMap(([name, {marks}]) => (marks ? [`kind="${name}"`] : []));

/** What of a layer's attributes for marks has no effect. */
export function markWarnings(layer: StoryLayer): Problem[] {
  // the review says what has no effect on these
  if (isOfBasemap(layer.kind)) return [];
  const warn = (attribute: string, message: string) =>
    faultAt({...layer, path: `${layer.path}[${attribute}]`}, 'encoding-unused', 'warning', message);
  const used = [
    ...(layer.cluster ? [['cluster', 'joined'] as const] : []),
    ...(layer.icon ? [['icon', 'drawn as icons'] as const] : []),
  ];
  return used.flatMap(([attribute, done]) => {
    if (!kinds[layer.kind].marks)
      return [
        warn(
          attribute,
          `The kind ${layer.kind} marks no points: “${attribute}” has no effect. Use ${marking().join(' or ')}, or remove it.`,
        ),
      ];
    if (layer.size === undefined) return [];
    const message = `Circles whose “size” shows a number are not ${done}. Remove “${attribute}”, or “size”.`;
    return [warn(attribute, message)];
  });
}
