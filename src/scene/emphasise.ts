// Highlights in a scene the parts that the reader points at.
import type {PartId} from '../story/types.ts';
import type {Scene} from './scene.ts';

/** What is pointed at is shown and highlighted, even where the step does not show it. */
export function emphasise(scene: Scene, parts: readonly PartId[]): Scene {
  if (parts.length === 0) return scene;
  const pointed = parts
    .filter((part) => scene.layers[part])
    .map((part) => [part, {shown: 1, emphasis: 1, reveal: 1}] as const);
  return {...scene, layers: {...scene.layers, ...Object.fromEntries(pointed)}};
}
