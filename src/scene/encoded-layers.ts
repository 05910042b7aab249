// Finds the layers that show numbers or categories in a scene.
import type {Story, StoryLayer} from '../story/types.ts';
import type {Scene} from './scene.ts';
import {asShown} from './shown-property.ts';

/** In the story's order, each with the property that it shows there. */
export const encodedIn = ({layers, parts}: Story, scene: Scene, lang: string): StoryLayer[] =>
  layers
    .filter(
      ({id, encoding}) =>
        encoding &&
        parts.some((part) => part.layer === id && (scene.layers[part.id]?.shown ?? 0) >= 0.5),
    )
    .map((layer) => asShown(layer, parts, scene, lang));
