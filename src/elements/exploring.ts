// Switches between following the story and exploring the map.
import {type LitElement, nothing, type ReactiveController, type TemplateResult} from 'lit';
import type {Camera} from '../geometry/camera.ts';
import type {Scene} from '../scene/scene.ts';
import type {Mode} from '../story/mode.ts';
import {Address} from './address.ts';
import type {ExploreContext} from '../explore/explore-context.ts';
import type {Explorer} from '../explore/index.ts';
import type {Player} from '../player/player.ts';
import type {StoryStepElement} from './story-step.ts';
import {adoptStyles} from '../ui/adopt-styles.ts';

export type ExploringHost = LitElement &
  Readonly<{
    /** Whether the address follows what is read and explored. */
    hash: boolean;
    mode: Mode;
    ready: Promise<void>;
    root: Element;
    goTo: (id: string) => boolean;
    explore: () => void;
    resume: () => void;
  }>;

export type ExploringGiven = Pick<ExploreContext, 'look' | 'report'> &
  Readonly<{onEscape: () => void}>;

export class Exploring implements ReactiveController {
  #host: ExploringHost;
  #player: () => Player | undefined;
  #given: ExploringGiven;
  #address: Address;
  #explorer: Explorer | undefined;
  #on = false;

  constructor(host: ExploringHost, player: () => Player | undefined, given: ExploringGiven) {
    [this.#host, this.#player, this.#given] = [host, player, given];
    this.#address = new Address(
      host,
      (id) => this.#isMeant() && host.goTo(id),
      (view) => this.#isMeant() && void this.#lookAt(view),
    );
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('keydown', this.#onKey);
  }

  hostDisconnected(): void {
    removeEventListener('keydown', this.#onKey);
  }

  /** The story is there: the address may name a step, or a view. */
  open(): void {
    this.#address.open();
  }

  /** The address of a page that embeds another's story is not about that story, unless it is said to be. */
  #isMeant(): boolean {
    return this.#host.hash || this.#host.root === this.#host;
  }

  /** A step is being read; the address says so, where it follows. */
  settled(index: number): void {
    if (this.#host.hash)
      this.#address.write(index === 0 ? undefined : this.#player()?.story.steps[index]?.id);
  }

  /** The map is hers. Until the tools have come, and where they do not, she moves it by hand. */
  async enter(view?: string): Promise<void> {
    this.#on = true;
    const player = this.#player();
    if (!player?.view) return;
    try {
      const {Explorer, styles} = await import('../explore/index.ts');
      if (!this.#on || this.#player() !== player) return;
      if (!this.#explorer) {
        adoptStyles(this.#host.renderRoot as ShadowRoot, styles);
        this.#explorer = new Explorer({
          ...this.#given,
          element: this.#host,
          root: this.#host.root,
          player,
          leave: (step) => this.#back(step),
          turn: (by) => this.#turn(by),
          address: (fragment) => this.#host.hash && this.#address.put(fragment),
        });
      }
      this.#explorer.enter();
      if (view !== undefined) this.#explorer.open(view);
    } catch (error) {
      this.#given.report({
        code: 'explore-unavailable',
        path: 'map',
        message: `Could not load the explore tools (${String(error)}). The story still works; reload to try again.`,
        severity: 'warning',
      });
    }
  }

  leave(): void {
    this.#on = false;
    this.#explorer?.leave();
    const player = this.#player();
    if (player) this.settled(player.position.index);
  }

  /** The story is read anew. */
  dispose(): void {
    this.#on = false;
    this.#explorer?.dispose();
    this.#explorer = undefined;
  }

  /** What she sees while the story would show this. */
  scene(scene: Scene, camera: Camera): Scene {
    return this.#explorer?.scene(scene, camera) ?? scene;
  }

  /** Closes the innermost of what is open among the tools. Returns whether anything was. */
  escape(): boolean {
    return this.#on && (this.#explorer?.escape() ?? false);
  }

  render(): TemplateResult | typeof nothing {
    return this.#explorer?.render() ?? nothing;
  }

  /** The focus goes where the reader went. */
  take(id: string): void {
    [...this.#host.root.querySelectorAll<StoryStepElement>('story-step')]
      .find((step) => step.id === id)
      ?.take();
  }

  /** The step that the view was left from, then the map in the reader's hands as it was in the sender's. */
  async #lookAt(view: string): Promise<void> {
    const step = new URLSearchParams(view).get('step');
    if (step) this.#host.goTo(step);
    await this.#host.ready;
    this.#host.explore();
    if (this.#host.mode === 'exploring') await this.enter(view);
  }

  /** Back to the story, or to one of its steps. */
  #back(step: string | undefined): void {
    this.#host.resume();
    if (step !== undefined) this.#host.goTo(step);
    this.#focus(step);
  }

  #turn(by: 1 | -1): void {
    this.#host.resume();
    this.#focus(this.#player()?.turn(by));
  }

  /** The focus is not lost with the tools. */
  #focus(step: string | undefined): void {
    void this.#host.updateComplete.then(() =>
      step === undefined
        ? this.#host.renderRoot.querySelector<HTMLElement>('.tools .mode')?.focus()
        : this.take(step),
    );
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && !event.defaultPrevented) this.#given.onEscape();
  };
}
