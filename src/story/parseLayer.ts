// One <story-layer> to a layer and its problems.
import {attributeReader, position} from './attributes.ts';
import {descendants, type StoryNode, textOf} from './node.ts';
import {expected, type Problem} from './problem.ts';
import {readFeatures} from './readFeatures.ts';
import {type Kind, kinds, type StoryLayer} from './types.ts';

/** A layer without an id cannot be named by any step: there is nothing to return then, but a problem. */
export function parseLayer(node: StoryNode, index: number, report: (problem: Problem) => void): StoryLayer | undefined {
  const id = node.attributes['id']?.trim();
  const path = id ? `story-layer#${id}` : `story-layer[${index + 1}]`;
  const {text, json, problem} = attributeReader(node, path, report);
  if (!id || /[\s/]/.test(id)) {
    problem('id', expected('an id without spaces or slashes', id || undefined));
    return undefined;
  }
  const kind = text('kind');
  if (kind !== undefined && !isKind(kind)) problem('kind', expected(`one of ${kinds.join(', ')}`, kind));
  const label = text('label');
  if (label === undefined) problem('label', 'expected a label, which legend and screen readers use; the id stands in for it', 'warning');
  const src = text('src');
  // a story brought from another page has no scripts, not even of data
  const inline = descendants(node, 'script')[0] ?? descendants(node, 'data')[0];
  if (!src && !inline) problem('src', 'expected a src, or GeoJSON in a <script type="application/geo+json">; there is nothing to show');
  const [color, paint] = [text('color'), json('paint')];
  const read = !src && inline ? readFeatures(textOf(inline), path) : undefined;
  read?.problems.forEach((problem) => report({...problem, ...(inline && position(inline))}));
  return {
    id, path, kind: kind !== undefined && isKind(kind) ? kind : 'context', label: label ?? id,
    ...(src && {src}), ...(read && {data: read.data}), ...(color && {color}), ...(paint && {paint}), ...position(node, 'src'),
  };
}

const isKind = (text: string): text is Kind => (kinds as readonly string[]).includes(text);
