// Tells the map which labels to show as the position in the story changes.
import type {Viewport} from '../geometry/camera.ts';
import type {MapView} from '../map/index.ts';
import {nearest} from '../scene/plan-scenes.ts';
import type {Scene} from '../scene/scene.ts';
import {HOLD, type Position} from '../story/locate.ts';

type Plan = Readonly<{viewport: Viewport; sceneAt: (position: Position) => Scene; last: number}>;

/** Tells the map only what is new: setting names costs a layout of them, which no frame can afford. */
export class LabelUpdater {
  #told: Readonly<{index: number; resting: boolean; plan: unknown}> | undefined;

  /** Names stand where the nearest step shows their regions; in flight none is kept from the edges of a view that is not there. */
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
    // what the next step shows comes while this one is read; what the first one leads to, when it is left
    const next = position.index === 0 && resting ? index : Math.min(index + 1, last);
    view.expect(
      Math.max(...[index, next].map((one) => sceneAt({index: one, progress: HOLD}).camera.zoom)),
    );
    view.nameFor({camera: sceneAt({index, progress: HOLD}).camera, viewport, resting});
  }

  /** The map has been told something else, by a visit or for a new style. */
  forget(): void {
    this.#told = undefined;
  }
}
