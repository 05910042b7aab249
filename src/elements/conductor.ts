// Scroll to scenes: the loop that runs while something moves and asks for no frame when nothing does.
import type {Camera} from '../geometry/camera.ts';
import {type Chase, chase, isResting, resting} from '../geometry/chase.ts';
import {flight} from '../geometry/flight.ts';
import type {Scene} from '../scene/scene.ts';
import {locate, type Position, type Stop} from '../story/locate.ts';

export type Score = Readonly<{
  stops: readonly Stop[];
  /** Height of the window, CSS px: more than this in one go is a jump, not scrolling. */
  height: number;
  sceneAt: (position: Position) => Scene;
  /** Whether movement between scenes is wanted at all. */
  smooth: boolean;
}>;

export type Orchestra = Readonly<{
  /** How far the story is scrolled, CSS px. */
  scrolled: () => number;
  /** Called once a frame while something moves, and once when it has settled. */
  play: (position: Position, scene: Scene, settled: boolean) => void;
}>;

const RETURN_MS = 900;

/** Follows the scroll smoothly; when it stands still, what is shown equals `sceneAt(position)` exactly. */
export class Conductor {
  position: Position = {index: 0, progress: 0};
  #orchestra: Orchestra;
  #score: Score | undefined;
  #chase: Chase | undefined;
  #frame = 0;
  #then = 0;
  #return: {from: Camera; fly?: (t: number) => Camera; to?: Camera; startMs?: number} | undefined;

  constructor(orchestra: Orchestra) {
    this.#orchestra = orchestra;
  }

  /** A new plan. The first one, and one for a new layout, is shown where the page stands, without travelling there. */
  perform(score: Score): void {
    if (score.stops !== this.#score?.stops) this.#chase = undefined;
    this.#score = score;
    this.wake();
  }

  /** Something may have changed: look once, and go on while it moves. */
  readonly wake = (): void => {
    if (this.#frame === 0) this.#frame = requestAnimationFrame(this.#tick);
  };

  /** Eases from a camera, where the reader left the map, back to the scene. */
  returnFrom(camera: Camera): void {
    if (this.#score?.smooth) this.#return = {from: camera};
    this.wake();
  }

  stop(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.#chase = undefined;
    this.#return = undefined;
  }

  readonly #tick = (now: number): void => {
    this.#frame = 0;
    if (!this.#score) return;
    const {stops, height, sceneAt, smooth} = this.#score;
    const target = this.#orchestra.scrolled();
    const before = this.#chase;
    const jumped = !smooth || !before || Math.abs(target - before.value) > 2 * height;
    // after a rest the time since the last frame says nothing
    const elapsed = this.#then === 0 ? 1000 / 60 : Math.min(64, now - this.#then);
    const next = jumped ? resting(target) : chase(before, target, elapsed);
    this.#chase = next;
    this.position = locate(stops, next.value);
    const scene = sceneAt(this.position);
    const camera = this.#returning(scene.camera, now);
    const settled = isResting(next, target) && camera === scene.camera;
    this.#then = settled ? 0 : now;
    this.#orchestra.play(this.position, camera === scene.camera ? scene : {...scene, camera}, settled);
    if (!settled) this.wake();
  };

  #returning(camera: Camera, now: number): Camera {
    const way = this.#return;
    if (!way) return camera;
    way.startMs ??= now;
    if (way.to !== camera) [way.to, way.fly] = [camera, flight(600)(way.from, camera)];
    const t = Math.min(1, (now - way.startMs) / RETURN_MS);
    if (t === 1) this.#return = undefined;
    return way.fly!(1 - (1 - t) ** 3);
  }
}
