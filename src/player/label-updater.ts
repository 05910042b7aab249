// Tells the map which labels to show as the position in the story changes.
import {type Camera, type Rect, seenFrom, type Viewport} from '../geometry/camera.ts';
import type {Look} from '../layers/plan-labels.ts';
import {type MapView, onIdle} from '../map/index.ts';
import {HOLD, nearestStep, type Position} from '../story/locate.ts';
import {type Scene, shownIn} from '../scene/scene.ts';

type Plan = Readonly<{
  viewport: Viewport;
  sceneAt: (position: Position) => Scene;
  last: number;
  /** What notes take of the map when a step has been read. */
  coveredAt: (index: number) => readonly Rect[];
}>;

/**
 * Steps whose labels are planned before the reader comes to them, ahead and behind; more at once
 * when they have come half as far.
 */
const REACH = 24;

/**
 * Labels are planned for many steps at once and while the browser is idle: for other steps the
 * map's tiles are laid out anew, which no frame can afford.
 */
export class LabelUpdater {
  #told:
    | Readonly<{index: number; resting: boolean; opening: boolean; plan: Plan['sceneAt']}>
    | undefined;
  /** Where the reader began. */
  #begun: Position | undefined;
  /** Views of consecutive steps, from `#first` on, that the map has labels for. */
  #looks: readonly Look[] = [];
  #first = 0;
  #cancel = () => {};
  #cancelExpect = () => {};

  /**
   * Names stand where the nearest step shows their regions; in flight none is kept from the edges
   * of a view that is not there.
   */
  at(position: Position, following: boolean, plan: Plan, view: MapView): void {
    const {sceneAt, last} = plan;
    const {index} = nearestStep(position, last);
    const resting = following && position.progress <= HOLD;
    this.#begun ??= position;
    const {index: first, progress} = this.#begun;
    const opening = position.index === 0 && first === 0 && position.progress === progress;
    const told = this.#told;
    if (
      index === told?.index &&
      resting === told.resting &&
      opening === told.opening &&
      sceneAt === told.plan
    )
      return;
    this.#told = {index, resting, opening, plan: sceneAt};
    // load what the next step shows while this one is read, before the map flies there; not before
    // the reader scrolls
    const next = opening ? index : Math.min(index + 1, last);
    this.#expect(
      [index, next].map((one) => sceneAt({index: one, progress: HOLD}).camera),
      view,
    );
    if (sceneAt !== told?.plan || !this.#looks[index - this.#first])
      [this.#looks, this.#first] = [[lookAt(index, plan)], index];
    view.label({looks: this.#looks, index: index - this.#first, resting});
    if (this.#missing(index, last, REACH / 2)) this.#extend(plan, view);
  }

  /** Sets the labels again with the next frame: a visit, or a new style, has changed them. */
  forget(): void {
    this.#told = undefined;
  }

  stop(): void {
    this.#cancel();
    this.#cancelExpect();
  }

  /** Adding layers takes longer than a frame has. */
  #expect(cameras: readonly Camera[], view: MapView): void {
    this.#cancelExpect();
    this.#cancelExpect = onIdle(() => view.expect(cameras));
  }

  #missing(index: number, last: number, reach: number): boolean {
    const end = this.#first + this.#looks.length;
    return end <= Math.min(last, index + reach) || this.#first > Math.max(0, index - reach);
  }

  /**
   * Adds the steps around the one that is shown, one view each time the browser is idle, and tells
   * the map of all of them at once.
   */
  #extend(plan: Plan, view: MapView): void {
    this.#cancel();
    let [looks, first] = [this.#looks, this.#first];
    const add = () => {
      const told = this.#told;
      if (told?.plan !== plan.sceneAt) return;
      const end = first + looks.length;
      const ahead = end <= Math.min(plan.last, told.index + REACH);
      if (ahead) looks = [...looks, lookAt(end, plan)];
      else if (first > Math.max(0, told.index - REACH))
        [looks, first] = [[lookAt(first - 1, plan), ...looks], first - 1];
      else {
        [this.#looks, this.#first] = [looks, first];
        return view.label({looks, index: told.index - first, resting: told.resting});
      }
      view.prepareLabels(looks[ahead ? looks.length - 1 : 0]!);
      // the plan keeps a flight that it has computed once
      plan.sceneAt({index: ahead ? end - 1 : first, progress: (1 + HOLD) / 2});
      this.#cancel = onIdle(add);
    };
    this.#cancel = onIdle(add);
  }
}

function lookAt(index: number, {viewport, sceneAt, coveredAt}: Plan): Look {
  const scene = sceneAt({index, progress: HOLD});
  const {camera} = scene;
  const seen = seenFrom(camera, viewport);
  return {camera, viewport: seen, shown: shownIn(scene), covered: coveredAt(index)};
}
