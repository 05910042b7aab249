// Plays scenes as the page scrolls, frame by frame while something moves.
import type {Camera} from '../geometry/camera.ts';
import {type Damped, damp, isResting, resting} from '../geometry/damp.ts';
import {flight} from '../geometry/flight.ts';
import type {Scene} from '../scene/scene.ts';
import {locate, type Position, type Stop} from '../story/locate.ts';

export type Plan = Readonly<{
  stops: readonly Stop[];
  /** Height of the window, CSS px: more than this in one go is a jump, not scrolling. */
  height: number;
  sceneAt: (position: Position) => Scene;
  /** Whether movement between scenes is wanted at all. */
  smooth: boolean;
}>;

export type SceneLoopHost = Readonly<{
  /** How far the story is scrolled, CSS px. */
  scrolled: () => number;
  /** Called once a frame while something moves, and once when it has settled. */
  play: (position: Position, scene: Scene, settled: boolean) => void;
  /** The reader scrolled on from a place that they visit. `leave` is due. */
  onReadOn: () => void;
}>;

const EASE_MS = 900;
/** Less than this is a hand that trembles on the wheel, not a reader who reads on. */
const SCROLLED_ON_PX = 24;

/** A camera that the map is on its way from, to where the story (or the reader) wants it. */
type Way = {from: Camera; to?: Camera; fly?: (t: number) => Camera; startMs?: number};

/** Follows the scroll smoothly; when it stands still, what is shown equals `sceneAt(position)` exactly. */
export class SceneLoop {
  position: Position = {index: 0, progress: 0};
  #host: SceneLoopHost;
  #plan: Plan | undefined;
  #damped: Damped | undefined;
  #frame = 0;
  #stopped = false;
  #then = 0;
  #way: Way | undefined;
  #visit: {camera: Camera; scrolled: number} | undefined;

  constructor(orchestra: SceneLoopHost) {
    this.#host = orchestra;
  }

  /** A new plan. The first one, and one for a new layout, is shown where the page stands, without travelling there. */
  setPlan(score: Plan): void {
    if (score.stops !== this.#plan?.stops) this.#damped = undefined;
    this.#plan = score;
    this.wake();
  }

  /** Something may have changed: look once, and go on while it moves. */
  readonly wake = (): void => {
    if (this.#frame === 0 && !this.#stopped) this.#frame = requestAnimationFrame(this.#tick);
  };

  /** Goes from one camera to another and stays there until the reader scrolls on. */
  visit(from: Camera, camera: Camera): void {
    this.#visit = {camera, scrolled: this.#host.scrolled()};
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
    this.#way = this.#plan?.smooth ? {from} : undefined;
    this.wake();
  }

  /** Ends it for good: whatever wakes it later, no frame is asked for. */
  stop(): void {
    this.#stopped = true;
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.#damped = undefined;
    this.#way = undefined;
    this.#visit = undefined;
  }

  readonly #tick = (now: number): void => {
    this.#frame = 0;
    if (!this.#plan) return;
    const {stops, height, sceneAt, smooth} = this.#plan;
    const target = this.#host.scrolled();
    if (this.#visit && Math.abs(target - this.#visit.scrolled) > SCROLLED_ON_PX)
      this.#host.onReadOn();
    const before = this.#damped;
    const jumped = !smooth || !before || Math.abs(target - before.value) > 2 * height;
    // after a rest the time since the last frame says nothing
    const elapsed = this.#then === 0 ? 1000 / 60 : Math.min(64, now - this.#then);
    const next = jumped ? resting(target) : damp(before, target, elapsed);
    this.#damped = next;
    this.position = locate(stops, next.value);
    const scene = sceneAt(this.position);
    const wanted = this.#visit?.camera ?? scene.camera;
    const camera = this.#eased(wanted, now);
    const settled = isResting(next, target) && camera === wanted;
    this.#then = settled ? 0 : now;
    this.#host.play(this.position, camera === scene.camera ? scene : {...scene, camera}, settled);
    if (!settled) this.wake();
  };

  #eased(wanted: Camera, now: number): Camera {
    const way = this.#way;
    if (!way) return wanted;
    way.startMs ??= now;
    if (way.to !== wanted) [way.to, way.fly] = [wanted, flight(600)(way.from, wanted)];
    const t = Math.min(1, (now - way.startMs) / EASE_MS);
    if (t === 1) this.#way = undefined;
    return way.fly!(1 - (1 - t) ** 3);
  }
}
