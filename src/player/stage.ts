// Shows each frame of a story on its live map: scene, labels, notes, scale and locator.
import {type Camera, seenFrom, type Viewport} from '../geometry/camera.ts';
import {Locator, type MapView, Scale} from '../map/index.ts';
import type {Story} from '../story/types.ts';
import {LabelUpdater} from './label-updater.ts';
import type {Boxes} from './player-host.ts';
import type {Frame} from './stage-frame.ts';
import {StageLegend} from './stage-legend.ts';
import {StageNotes} from './stage-notes.ts';

export class Stage {
  readonly view: MapView;
  readonly scale: Scale;
  readonly notes: StageNotes;
  readonly #legend: StageLegend;
  readonly #locator: Locator;
  readonly #labels = new LabelUpdater();
  /** The step and the mode of the frame before. */
  #shown = '';
  #frame: Frame | undefined;

  /**
   * @param root what holds the steps of the story
   * @param wake asks for a frame
   */
  constructor(
    view: MapView,
    boxes: Boxes,
    lang: string,
    root: Element,
    story: () => Story,
    wake: () => void,
  ) {
    const {scale, locator} = boxes;
    [this.view, this.scale, this.#locator] = [view, new Scale(scale, lang), new Locator(locator)];
    this.notes = new StageNotes(view, boxes, root, story, wake);
    this.#legend = new StageLegend(boxes.window, story);
  }

  play(frame: Frame): void {
    const {position, scene, mode, viewport, fades, explored} = frame;
    const {view} = this;
    this.#frame = frame;
    this.notes.play(frame);
    if (mode === 'exploring') {
      const {camera} = view;
      this.furnish(camera, viewport);
      const seen = explored(scene, camera);
      view.showLayers(seen);
      this.#legend.show(seen, this.scale.lang, viewport.width);
    } else {
      const shown = `${position.index} ${mode === 'visiting'}`;
      this.#furnish(scene.camera, viewport);
      view.show(scene, shown !== this.#shown && fades);
      this.#shown = shown;
      this.#legend.show(scene, this.scale.lang, viewport.width);
    }
    if (mode !== 'visiting') {
      const {sceneAt, last} = frame;
      const coveredAt = (index: number) => this.notes.coveredAt(index);
      this.#labels.at(position, mode === 'following', {viewport, sceneAt, last, coveredAt}, view);
    }
  }

  /** Shows the last frame again, on a map that has forgotten it. */
  again(): void {
    if (this.#frame) this.play(this.#frame);
  }

  /** Sets the labels for a place that the reader visits. */
  visit(camera: Camera, viewport: Viewport): void {
    const looks = [{camera, viewport: seenFrom(camera, viewport)}];
    this.view.label({looks, index: 0, resting: true});
    this.#labels.forget();
  }

  dispose(): void {
    this.#legend.dispose();
    this.#labels.stop();
    this.notes.dispose();
    this.view.dispose();
  }

  /** Notes, scale and locator follow the camera of a reader who explores. */
  furnish(camera: Camera, viewport: Viewport): void {
    this.notes.move(camera);
    this.#furnish(camera, viewport);
  }

  #furnish(camera: Camera, viewport: Viewport): void {
    this.scale.update(camera);
    this.#locator.update(camera, viewport);
  }
}
