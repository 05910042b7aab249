// Reports features whose geometry the kind of their layer does not draw. The command line asks this, readers' browsers do not.
import {faultAt, type Problem} from './problem.ts';
import {schema, type Shape, type Vocabulary} from './schema.ts';
import type {StoryFeature, StoryLayer} from './types.ts';

/** Returns one warning for a layer, or none. */
export function undrawnShapes(
  {kind, data, ...place}: StoryLayer,
  {kinds}: Vocabulary = schema,
): Problem[] {
  const drawn = kinds[kind] ?? 'any';
  const shapes = new Set(data?.features.map(shapeOf));
  shapes.delete(drawn as Shape);
  if (drawn === 'any' || shapes.size === 0) return [];
  const message = `The kind ${kind} draws ${drawn} geometry, not ${[...shapes].join(', ')}. Use another kind.`;
  return [faultAt(place, 'geometry-not-drawn', 'warning', message)];
}

function shapeOf({geometry: {type}}: StoryFeature): Shape {
  if (type.endsWith('Point')) return 'point';
  return type.endsWith('String') ? 'line' : 'polygon';
}
