// Parses one <story-layer>.
import {type ParseContext, position, readAttributes} from './attributes.ts';
import {descendants, type StoryNode, textOf} from './node.ts';
import {expected} from './problem.ts';
import type {LayerId, StoryLayer} from './types.ts';
import {isOfBasemap} from './schema.ts';

/** Returns nothing for a layer without a valid id, since no step can name it, and reports that. */
export function parseLayer(
  node: StoryNode,
  index: number,
  context: ParseContext,
): StoryLayer | undefined {
  const id = node.attributes['id']?.trim();
  const path = id ? `story-layer#${id}` : `story-layer[${index + 1}]`;
  const {values, problem, missing} = readAttributes(node, 'story-layer', path, context);
  if (!id) return void missing('id', ' for steps to use', 'error');
  if (/[\s/]/.test(id)) {
    return void problem('id', 'invalid-id', expected('an id without spaces and slashes', id));
  }
  if (values.label === undefined) missing('label', ' for the legend and screen readers');
  const {src, ...others} = values;
  const layer = {...others, id: id as LayerId, path, label: values.label ?? id};
  // the style has the data
  if (isOfBasemap(values.kind, context.vocabulary)) return {...layer, ...position(node, 'layers')};
  // an embedded story has no scripts, not even of data
  const inline = descendants(node, 'script')[0] ?? descendants(node, 'data')[0];
  if (!src && !inline)
    missing('src', ', or GeoJSON in a <script type="application/geo+json">', 'error');
  return {
    ...layer,
    ...(src && {src}),
    ...(!src && inline && {inline: {text: textOf(inline), ...position(inline)}}),
    ...position(node, 'src'),
  };
}
