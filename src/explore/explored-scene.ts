// Applies what the reader has switched, and their camera, to a scene of the story.
import type {Camera} from '../geometry/camera.ts';
import {type Appearance, type BackgroundChoices, hidden, type Scene} from '../scene/scene.ts';
import type {PartId, Story} from '../story/types.ts';

/** Only what the reader has changed: on or off, by layer of the story and by group of the background. */
export type Choices = Readonly<{
  layers: Readonly<Record<string, boolean>>;
  background: BackgroundChoices;
}>;

/**
 * A layer that is switched on is seen whole, also where its step has it half drawn; one that is off
 * is not there. The camera is the reader's.
 */
export function exploredScene(
  scene: Scene,
  story: Story,
  {layers: chosen, background}: Choices,
  camera: Camera,
): Scene {
  const changed = story.parts.flatMap(({id, layer}): [PartId, Appearance][] => {
    if (!Object.hasOwn(chosen, layer)) return [];
    const {emphasis = 0, values} = scene.layers[id] ?? {};
    return [
      [id, chosen[layer] ? {shown: 1, emphasis, reveal: 1, ...(values && {values})} : hidden],
    ];
  });
  return {
    ...scene,
    camera,
    layers: {...scene.layers, ...Object.fromEntries(changed)},
    ...(Object.keys(background).length > 0 && {background}),
  };
}
