// Finds the layers that show numbers or categories in a scene.
import type {Story, StoryLayer} from '../story/types.ts';
import type {Scene} from './scene.ts';

/** In the story's order. */
export const encodedIn = ({layers, parts}: Story, scene: Scene): StoryLayer[] =>
  layers.filter(
    ({id, encoding}) =>
      encoding &&
      parts.some((part) => part.layer === id && (scene.layers[part.id]?.shown ?? 0) >= 0.5),
  );
