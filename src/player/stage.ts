// Shows each frame of a story on its live map: scene, labels, scale and locator.
import type {Camera, Viewport} from '../geometry/camera.ts';
import {Locator, type MapView, Scale} from '../map/index.ts';
import type {Scene} from '../scene/scene.ts';
import type {Position} from '../story/locate.ts';
import type {ReadingMode} from '../story/mode.ts';
import {LabelUpdater} from './label-updater.ts';
import type {Boxes, PlayerHost} from './player-host.ts';

export type Frame = Readonly<{
  position: Position;
  scene: Scene;
  mode: ReadingMode;
  viewport: Viewport;
  sceneAt: (position: Position) => Scene;
  /** Index of the last step. */
  last: number;
  /** Whether the map fades to another step or place instead of flying there. */
  fades: boolean;
  explored: PlayerHost['explored'];
}>;

export class Stage {
  readonly view: MapView;
  readonly scale: Scale;
  readonly #locator: Locator;
  readonly #labels = new LabelUpdater();
  /** The step and the mode of the frame before. */
  #shown = '';

  constructor(view: MapView, {scale, locator}: Boxes, lang: string) {
    [this.view, this.scale, this.#locator] = [view, new Scale(scale, lang), new Locator(locator)];
  }

  play(frame: Frame): void {
    const {position, scene, mode, viewport, fades, explored} = frame;
    const {view} = this;
    if (mode === 'exploring') {
      const {camera} = view;
      this.furnish(camera, viewport);
      view.showLayers(explored(scene, camera));
    } else {
      const shown = `${position.index} ${mode === 'visiting'}`;
      this.furnish(scene.camera, viewport);
      view.show(scene, shown !== this.#shown && fades);
      this.#shown = shown;
    }
    if (mode !== 'visiting') this.#labels.at(position, mode === 'following', frame, view);
  }

  /** Sets the labels for a place that the reader visits. */
  visit(camera: Camera, viewport: Viewport): void {
    this.view.label({looks: [{camera, viewport}], index: 0, resting: true});
    this.#labels.forget();
  }

  dispose(): void {
    this.#labels.stop();
    this.view.dispose();
  }

  /** Scale and locator follow the camera. */
  furnish(camera: Camera, viewport: Viewport): void {
    this.scale.update(camera);
    this.#locator.update(camera, viewport);
  }
}
