// Switches between following the story, visiting a place of the text and exploring, and moves the
// map as each wants it.
import type {Scene} from '../scene/scene.ts';
import {hostMode, type ModeEvent, nextMode, type ReadingMode} from '../story/mode.ts';
import type {LayoutWatch} from './layout-watch.ts';
import type {LiveMap} from './live-map.ts';
import type {PlayerHost} from './player-host.ts';
import type {SceneLoop} from './scene-loop.ts';

export class ModeSwitch {
  mode: ReadingMode = 'following';
  #host: PlayerHost;
  #live: LiveMap;
  #loop: SceneLoop;
  #layouts: LayoutWatch;
  /** While the reader explores, the story stands still. */
  #release: ((goBack: boolean) => void) | undefined;

  constructor(host: PlayerHost, live: LiveMap, loop: SceneLoop, layouts: LayoutWatch) {
    [this.#host, this.#live, this.#loop, this.#layouts] = [host, live, loop, layouts];
  }

  /** Goes from the scene of the story to that of a visit. */
  visit({camera: from}: Scene, scene: Scene): void {
    const {stage, view} = this.#live;
    this.mode = 'visiting';
    this.#loop.visit(view?.camera ?? from, scene.camera);
    stage?.visit(scene.camera, this.#layouts.layout!.viewport);
    this.#host.onVisit(scene);
  }

  /** @returns whether the reader follows the story again */
  send(event: ModeEvent, scene: Scene | undefined): boolean {
    const [before, mode, {view, state}] = [this.mode, nextMode(this.mode, event), this.#live];
    if (mode === before || (mode === 'exploring' && state !== 'shown')) return false;
    this.mode = mode;
    if (mode === 'exploring') {
      view?.explore();
      this.#loop.leave();
      this.#release = this.#layouts.hold();
    } else {
      view?.follow();
      this.#release?.(event !== 'scroll-out');
      this.#release = undefined;
      this.#loop.leave((before === 'exploring' ? view : scene)?.camera);
    }
    if (hostMode(mode) !== hostMode(before)) this.#host.onMode(hostMode(mode));
    return mode === 'following';
  }
}
