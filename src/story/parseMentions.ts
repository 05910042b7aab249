// <story-link> and <story-measure> in the prose to what they mention.
import {attributeReader, position} from './attributes.ts';
import {type StoryNode, textOf} from './node.ts';
import {expected, type Problem} from './problem.ts';
import {type LayerId, type StoryLink, type StoryMeasure, type Unit, units} from './types.ts';

type Report = (problem: Problem) => void;

/** The text of a mention is how its author finds it again. */
const pathOf = (node: StoryNode) => `${node.tag} “${textOf(node)}”`;

export function parseLink(node: StoryNode, step: string | undefined, layers: ReadonlySet<LayerId>, report: Report): StoryLink {
  const path = pathOf(node);
  const {references, text, problem} = attributeReader(node, path, report);
  if (text('to') === undefined) problem('to', expected('the id of a layer, or layer/feature', undefined));
  return {to: references('to', layers), ...(step !== undefined && {step}), path, ...position(node)};
}

/** One feature has a length or an area; two have a distance. */
export function parseMeasure(node: StoryNode, ordinal: number, layers: ReadonlySet<LayerId>, report: Report): StoryMeasure | undefined {
  const path = pathOf(node);
  const {references, text, problem} = attributeReader(node, path, report);
  const of = references('of', layers);
  const unit = text('unit') ?? 'km';
  if (!isUnit(unit)) problem('unit', expected(`one of ${units.join(', ')}`, unit));
  if (of.length === 0 || of.length > 2 || of.some(({feature}) => feature === undefined)) {
    problem('of', expected('layer/feature, or two of them for the distance between', text('of')));
    return undefined;
  }
  return isUnit(unit) ? {ordinal, of, unit, text: textOf(node), path, ...position(node)} : undefined;
}

const isUnit = (text: string): text is Unit => (units as readonly string[]).includes(text);
