// Plays scenes as the page scrolls, frame by frame while something moves.
import type {Camera} from '../geometry/camera.ts';
import {type Damped, damp, isResting, resting} from '../geometry/damp.ts';
import type {Scene} from '../scene/scene.ts';
import {locate, type Position, type Stop} from '../story/locate.ts';

export type Plan = Readonly<{
  stops: readonly Stop[];
  /** Height of the window, CSS px. Scrolling more than twice that at once is a jump. */
  height: number;
  sceneAt: (position: Position) => Scene;
  /** How the map moves between two cameras; without it, it jumps. */
  fly?: ((from: Camera, to: Camera) => (t: number) => Camera) | undefined;
}>;

export type SceneLoopHost = Readonly<{
  /** How far the story is scrolled, CSS px; nothing while it is hidden, and nothing moves then. */
  scrolled: () => number | undefined;
  /** Called once a frame while something moves, and once when it has settled. */
  play: (position: Position, scene: Scene, settled: boolean) => void;
  /** The reader scrolled on from a place that they visit. `leave` is due. */
  onReadOn: () => void;
}>;

const EASE_MS = 900;
/** Half a second at 60 frames a second: longer than any browser takes to begin a scroll. */
const STIRRED_FRAMES = 30;
/** A reader who scrolls less than this does not read on. */
const SCROLLED_ON_PX = 24;

/** A flight of the camera to where the story, or a visit, wants it. */
type Flight = {from: Camera; to?: Camera; at?: (t: number) => Camera; startMs?: number};

/** Follows the scroll smoothly; when it stands still, what is shown equals `sceneAt(position)` exactly. */
export class SceneLoop {
  position: Position = {index: 0, progress: 0};
  #host: SceneLoopHost;
  #plan: Plan | undefined;
  #damped: Damped | undefined;
  #frame = 0;
  #stopped = false;
  /** Time of the last frame; 0 at rest. */
  #lastFrame = 0;
  #flight: Flight | undefined;
  /** In how many frames a scroll that was asked for will have begun, if it moves the page at all. */
  #stirred = 0;
  #visit: {camera: Camera; scrolled: number} | undefined;

  constructor(host: SceneLoopHost) {
    this.#host = host;
  }

  /** Plays another plan. The first one, and one for a new layout, jumps to where the page is scrolled. */
  setPlan(plan: Plan): void {
    if (plan.stops !== this.#plan?.stops) this.#damped = undefined;
    this.#plan = plan;
    this.wake();
  }

  /** Requests a frame, and further ones while something moves. */
  readonly wake = (): void => {
    if (this.#frame === 0 && !this.#stopped) this.#frame = requestAnimationFrame(this.#tick);
  };

  /**
   * The page is about to scroll by itself. A smooth scroll that has just been asked for moves some
   * frames later, and the story does not rest before. Some scrolls lead to where the page is.
   */
  stir(): void {
    this.#stirred = STIRRED_FRAMES;
    this.wake();
  }

  /** Goes from one camera to another and stays there until the reader scrolls on. */
  visit(from: Camera, camera: Camera): void {
    this.#visit = {camera, scrolled: this.#host.scrolled() ?? 0};
    this.ease(from);
  }

  /** Ends a visit, if there is one. `from`: the camera to ease from, back to the story. */
  leave(from?: Camera): void {
    this.#visit = undefined;
    if (from) this.ease(from);
    else this.wake();
  }

  /** Eases from a camera to the one that is wanted. */
  ease(from: Camera): void {
    this.#flight = this.#plan?.fly && {from};
    this.wake();
  }

  /** Ends the loop: it requests no frame any more. */
  stop(): void {
    this.#stopped = true;
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.#damped = undefined;
    this.#flight = undefined;
    this.#visit = undefined;
  }

  readonly #tick = (now: number): void => {
    this.#frame = 0;
    const target = this.#host.scrolled();
    if (!this.#plan || target === undefined) return;
    const {stops, height, sceneAt, fly} = this.#plan;
    if (this.#visit && Math.abs(target - this.#visit.scrolled) > SCROLLED_ON_PX)
      this.#host.onReadOn();
    const before = this.#damped;
    const jumped = !fly || !before || Math.abs(target - before.value) > 2 * height;
    const elapsed = this.#lastFrame === 0 ? 1000 / 60 : Math.min(64, now - this.#lastFrame);
    const next = jumped ? resting(target) : damp(before, target, elapsed);
    this.#damped = next;
    this.position = locate(stops, next.value);
    const scene = sceneAt(this.position);
    const wanted = this.#visit?.camera ?? scene.camera;
    const camera = this.#eased(wanted, now, fly);
    const settled = this.#stirred === 0 && isResting(next, target) && camera === wanted;
    this.#stirred = before && before.value !== target ? 0 : Math.max(0, this.#stirred - 1);
    this.#lastFrame = settled ? 0 : now;
    this.#host.play(this.position, camera === scene.camera ? scene : {...scene, camera}, settled);
    if (!settled) this.wake();
  };

  #eased(wanted: Camera, now: number, fly: Plan['fly']): Camera {
    const flown = this.#flight;
    if (!flown || !fly) return wanted;
    flown.startMs ??= now;
    if (flown.to !== wanted) [flown.to, flown.at] = [wanted, fly(flown.from, wanted)];
    const t = Math.min(1, (now - flown.startMs) / EASE_MS);
    if (t === 1) this.#flight = undefined;
    return flown.at!(1 - (1 - t) ** 3);
  }
}
