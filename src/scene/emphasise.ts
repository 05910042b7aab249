// Highlights in a scene the parts that the reader points at.
import type {PartId} from '../story/types.ts';
import type {Scene} from './scene.ts';

/**
 * What is pointed at is shown and highlighted, even where the step does not show it.
 *
 * @param picked the property that a part shows meanwhile, by the id of the part
 */
export function emphasise(
  scene: Scene,
  parts: readonly PartId[],
  picked: Readonly<Record<string, string>> = {},
): Scene {
  if (parts.length === 0) return scene;
  const pointed = parts.flatMap((part) => {
    const [before, property] = [scene.layers[part], picked[part]];
    const values = property === undefined ? before?.values : {[property]: 1};
    return before
      ? [[part, {shown: 1, emphasis: 1, reveal: 1, ...(values && {values})}] as const]
      : [];
  });
  return {...scene, layers: {...scene.layers, ...Object.fromEntries(pointed)}};
}
