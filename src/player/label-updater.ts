// Tells the map which labels to show as the position in the story changes.
import type {Viewport} from '../geometry/camera.ts';
import type {MapView} from '../map/index.ts';
import {nearest} from '../scene/plan-scenes.ts';
import type {Scene} from '../scene/scene.ts';
import {HOLD, type Position} from '../story/locate.ts';

type Plan = Readonly<{viewport: Viewport; sceneAt: (position: Position) => Scene; last: number}>;

/** Tells the map only what is new: setting labels costs a layout of them, which is too slow for every frame. */
export class LabelUpdater {
  #told: Readonly<{index: number; resting: boolean; plan: unknown}> | undefined;

  /** Labels stand where the nearest step shows their regions. In flight there are no edges to keep them from. */
  at(position: Position, following: boolean, {viewport, sceneAt, last}: Plan, view: MapView): void {
    const {index} = nearest(position, last);
    const resting = following && position.progress <= HOLD;
    if (
      index === this.#told?.index &&
      resting === this.#told.resting &&
      sceneAt === this.#told.plan
    )
      return;
    this.#told = {index, resting, plan: sceneAt};
    // load what the next step shows while this one is read; after the first step, once the reader has left it
    const next = position.index === 0 && resting ? index : Math.min(index + 1, last);
    view.expect(
      Math.max(...[index, next].map((one) => sceneAt({index: one, progress: HOLD}).camera.zoom)),
    );
    view.nameFor({camera: sceneAt({index, progress: HOLD}).camera, viewport, resting});
  }

  /** Sets the labels again with the next frame: a visit, or a new style, has changed them. */
  forget(): void {
    this.#told = undefined;
  }
}
