// Plays a story: reads it, plans it for the window, and shows its scenes while the page scrolls.
import type {MapView} from '../map/index.ts';
import {type Viewport, viewportOf} from '../geometry/camera.ts';
import type {Motion} from '../scene/plan-scenes.ts';
import type {Scene} from '../scene/scene.ts';
import {type ModeEvent, nextMode} from '../story/mode.ts';
import type {StoryChanges} from '../story/compare-stories.ts';
import {HOLD, nearestStep, type Position} from '../story/locate.ts';
import type {Story} from '../story/types.ts';
import {SceneLoop} from './scene-loop.ts';
import {LayoutWatch} from './layout-watch.ts';
import {LiveMap} from './live-map.ts';
import {loadPlanning, type Planning} from './load-planning.ts';
import {markLinks} from './mark-links.ts';
import {Mentions} from './mentions.ts';
import type {PlayerHost} from './player-host.ts';
import {ModeSwitch} from './mode-switch.ts';
import {stepElements} from './step-elements.ts';
import {StoryData} from './story-data.ts';
import type {StoryEditor} from './story-editor.ts';
import {onScroll} from './story-window.ts';

export class Player {
  /** Resolves when the first scene is on screen, or when it is certain that there will be no live map. */
  readonly ready: Promise<void>;
  scene: Scene | undefined;
  readonly #modes: ModeSwitch;
  readonly live: LiveMap;
  #mentions = new Mentions();
  #host: PlayerHost;
  #loop: SceneLoop;
  readonly #layouts: LayoutWatch;
  /** There once its code has loaded; nothing is planned before. */
  #planning: Planning | undefined;
  #sceneAt: ((position: Position) => Scene) | undefined;
  #step = -1;
  /** As of the last plan. The host reads styles to answer, which is too slow for every frame. */
  #motion: Motion = 'full';
  #settledStep = -1;
  #gone = new AbortController();
  #resolveReady: () => void = () => {};
  readonly #data: StoryData;
  #editor: Promise<StoryEditor> | undefined;

  constructor(host: PlayerHost) {
    this.#host = host;
    this.ready = new Promise((resolve) => (this.#resolveReady = resolve));
    this.#loop = new SceneLoop({
      scrolled: () => this.#layouts.scrolled,
      play: this.#play,
      onReadOn: () => this.send('read-on'),
    });
    const {signal} = this.#gone;
    const planned = loadPlanning().then(({planning, error}) => {
      this.#planning = planning;
      if (!signal.aborted) this.#plan();
      return error;
    });
    this.live = new LiveMap(host, signal, {
      story: () => this.story,
      camera: async () => {
        const error = await planned;
        if (error) throw error;
        return this.scene!.camera;
      },
      firstData: () => this.#data.first(),
      onGesture: () => this.send('gesture'),
      onPointed: (features) => markLinks(host.root, this.story, features),
      wake: this.#loop.wake,
      onState: (live) => {
        if (live !== 'shown' && this.#modes.mode === 'exploring') this.send('resume');
        host.onLive(live);
      },
      onReady: () => {
        this.#loop.wake();
        void planned.then(() => requestAnimationFrame(this.#resolveReady));
      },
    });
    onScroll(host.element, this.#loop.wake, signal);
    this.#data = new StoryData(host, signal, {
      onMissing: () => this.live.markIncomplete(),
      onData: () => {
        this.view?.update(this.story);
        this.#plan(true);
      },
    });
    this.#layouts = new LayoutWatch({
      element: host.element,
      boxes: host.boxes,
      steps: () => stepElements(this.#host.root, this.story),
      trigger: () => this.story.trigger,
      onLayout: (change) => {
        if (change === 'same') return this.#loop.wake();
        if (change === 'resized') this.view?.resize();
        this.#plan();
      },
    });
    this.#modes = new ModeSwitch(host, this.live, this.#loop, this.#layouts);
    this.#layouts.now();
    this.live.start();
  }

  /** The story with the data that have loaded. */
  get story(): Story {
    return this.#data.story;
  }

  get position(): Position {
    return this.#loop.position;
  }

  get view(): MapView | undefined {
    return this.live.view;
  }

  /** The box of the map, and the part of it that the cards leave free. */
  get viewport(): Viewport {
    return this.#layouts.layout!.viewport;
  }

  /** Looks again at what the map should show. */
  wake = (): void => this.#loop.wake();
  /** Reads the layout again: the page has put the story elsewhere. */
  layOut = (): void => this.#layouts.again();

  /** Moves scale and locator after the reader has moved the map. */
  roam(): void {
    this.live.stage?.furnish(this.view!.camera, this.viewport);
  }

  /** Reads the page again after an edit. Map, mode and scroll position stay. */
  async edit(): Promise<StoryChanges | undefined> {
    this.#editor ??= import('./story-editor.ts').then(
      ({StoryEditor}) => new StoryEditor(this.#host, this.#data, this.#layouts),
    );
    const editor = await this.#editor;
    await editor.prepare();
    if (this.#gone.signal.aborted) return undefined;
    const {changes, step} = editor.edit(this.view, this.#step);
    this.#step = step;
    if (changes.plan) this.#plan(true);
    return changes;
  }

  /** The scene of a step when it has been read. Nothing before the first plan. */
  sceneOf = (index: number): Scene | undefined => this.#sceneAt?.({index, progress: HOLD});

  /** The scene of the step being read, or what a reader who explores sees. */
  shown(): Scene | undefined {
    const rest = this.sceneOf(this.position.index);
    return rest && this.#modes.mode === 'exploring' && this.view
      ? this.#host.explored(this.scene ?? rest, this.view.camera)
      : rest;
  }

  restyle(): void {
    const {mapTitle: title, ...look} = this.#host.look();
    this.view?.restyle({title, ...look});
    this.#plan();
  }

  /** Renders again for another language, other texts or another direction. */
  translate(): void {
    this.#settledStep = -1;
    this.live.translate();
    this.restyle();
    this.layOut();
  }

  /** @returns whether there is such a step */
  goTo(id: string): boolean {
    const index = this.story.steps.findIndex((one) => one.id === id);
    this.#loop.stir();
    return this.#layouts.scrollToStep(index, this.#motion === 'full');
  }

  /** Reads on (1) or back (−1), by a screen of a tall card or a step. @returns the step read then */
  turn(by: 1 | -1): string | undefined {
    const [steps, {index}] = [this.story.steps, this.position];
    this.#loop.stir();
    const step = steps[this.#layouts.turn(index, by, this.#motion === 'full') ? index : index + by];
    if (step && step !== steps[index]) this.goTo(step.id);
    return step?.id;
  }

  /** Emphasises what a mention in the text points at; an empty list ends it. */
  point(to: readonly string[]): void {
    this.#mentions.point(this.story, to);
    this.#loop.wake();
  }

  /** Shows what a mention points at, unless the reader explores. Scrolling on, or Escape, comes back. */
  visit(to: readonly string[]): void {
    if (nextMode(this.#modes.mode, 'visit') !== 'visiting') return;
    const viewport = viewportOf(this.viewport, this.story.steps[this.position.index]?.side);
    const scene = this.scene && this.#mentions.visit(this.#planning!, this.story, to, viewport);
    if (scene) this.#modes.visit(this.scene!, scene);
  }

  send(event: ModeEvent): void {
    if (!this.#modes.send(event, this.scene)) return;
    this.#mentions.leave();
    this.#settledStep = -1;
  }

  /** Frees everything. A player is not started again. */
  dispose(): void {
    this.#gone.abort();
    this.#layouts.dispose();
    this.#loop.stop();
    this.#resolveReady();
  }

  /** @param changed whether the story is another one, so that the screen reader says again what it shows */
  #plan(changed = false): void {
    if (changed) this.#settledStep = -1;
    if (!this.#layouts.layout || !this.#planning) return;
    const {stops, height, viewport} = this.#layouts.layout;
    this.#motion = this.#host.look().motion;
    this.#sceneAt = this.#planning.planScenes(this.story, viewport, {motion: this.#motion});
    this.scene ??= this.#sceneAt(this.position);
    this.#loop.setPlan({
      stops,
      height,
      sceneAt: this.#sceneAt,
      fly: this.#motion === 'full' ? this.#planning.fly : undefined,
    });
  }

  readonly #play = (position: Position, played: Scene, settled: boolean): void => {
    const {index} = position;
    const [mode, sceneAt, last] = [this.#modes.mode, this.#sceneAt!, this.story.steps.length - 1];
    if (index !== this.#step) this.#mentions.unpoint();
    // a reader who visits a place or explores sees the nearest step as it is when it has been read
    const {layers} = mode === 'following' ? played : sceneAt(nearestStep(position, last));
    const scene = this.#mentions.in({...played, layers});
    this.scene = scene;
    this.live.stage?.play({
      position,
      scene,
      mode,
      viewport: this.viewport,
      sceneAt,
      last,
      fades: this.live.state === 'shown' && this.#motion === 'reduced',
      settled,
      explored: this.#host.explored,
    });
    if (index !== this.#step && last >= 0) {
      this.#step = index;
      this.#host.onStep(index);
    }
    if (settled) this.#layouts.onMoved(this.#loop.wake, this.#gone.signal);
    if (settled && index !== this.#settledStep) {
      this.#settledStep = index;
      this.#host.onSettled(index, sceneAt({index, progress: HOLD}));
    }
  };
}
