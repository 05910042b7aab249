// Switches between following the story and exploring the map.
import {type LitElement, nothing, type ReactiveController, type TemplateResult} from 'lit';
import type {Camera} from '../geometry/camera.ts';
import type {Scene} from '../scene/scene.ts';
import type {Mode} from '../story/mode.ts';
import {Address} from './address.ts';
import type {ExploreContext} from '../explore/explore-context.ts';
import type {Explorer} from '../explore/index.ts';
import type {Player} from '../player/player.ts';
import type {StoryFocus} from './story-focus.ts';
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

export type ExploringGiven = Pick<ExploreContext, 'look' | 'report' | 'say'> &
  Readonly<{onEscape: () => void}>;

export class Exploring implements ReactiveController {
  #host: ExploringHost;
  #player: () => Player | undefined;
  #given: ExploringGiven;
  #address: Address;
  #explorer: Explorer | undefined;
  #focus: Promise<StoryFocus> | undefined;
  #focusing: StoryFocus | undefined;
  #leaving = false;
  #unsaid: Readonly<{id: string | undefined; say: () => void}> | undefined;

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
    for (const type of ['focusin', 'pointerover']) this.#host.addEventListener(type, this.#onFocus);
  }

  hostDisconnected(): void {
    removeEventListener('keydown', this.#onKey);
    for (const type of ['focusin', 'pointerover'])
      this.#host.removeEventListener(type, this.#onFocus);
  }

  /** Goes to the step, or shows the view, that the address names. */
  open(): void {
    this.#address.open();
    // a reader who has reloaded the page may go back at once
    if (this.#host.hash && window.navigation?.canGoBack) this.focus(() => {});
    // a view that was explored when the page was left or reloaded
    if (history.state?.mapStory)
      import('../explore/index.ts').then(
        ({isKept}) => void (isKept(this.#host) && this.#lookAt('')),
        () => {},
      );
  }

  /** Whether the address is about this story: on a page that embeds another's story, only with `hash`. */
  #isMeant(): boolean {
    return this.#host.hash || this.#host.root === this.#host;
  }

  /**
   * The story rests at a step: writes it to the address, with `hash`, and says it. While the reader
   * leaves exploring, who may go on to another step, what is to be said waits.
   */
  settled(index: number, say: () => void): void {
    const id = this.#player()?.story.steps[index]?.id;
    if (this.#host.hash) this.#address.write(this.#fragmentOf(id));
    if (this.#leaving) this.#unsaid = {id, say};
    else say();
  }

  /** The id that the address has of a step: none of the first. */
  #fragmentOf(id: string | undefined): string | undefined {
    return id === this.#player()?.story.steps[0]?.id ? undefined : id;
  }

  /** Opens or closes the tools: the mode of the host has changed. */
  changeMode(): void {
    const from = (this.#host.getRootNode() as ShadowRoot).activeElement;
    if (this.#isExploring)
      return void this.#enter().then(() => this.focus((focus) => focus.toMap(from)));
    this.focus((focus) => focus.toButton(from));
    this.#explorer?.leave();
  }

  /** Moves the focus. The code for it loads when something in the story first has it. */
  focus(move: (focus: StoryFocus) => void): void {
    this.#focus ??= Promise.all([import('./story-focus.ts'), import('./line-history.ts')]).then(
      ([{StoryFocus}, {LineHistory}]) => {
        this.#host.addController(new LineHistory(this.#host, this.#player));
        this.#focusing = new StoryFocus(this.#host, this.#player);
        return this.#focusing;
      },
    );
    void this.#focus.then(move, () => {});
  }

  get #isExploring(): boolean {
    return this.#host.mode === 'exploring';
  }

  /** Until the tools have loaded, and where they do not, the reader moves the map by hand. */
  async #enter(view?: string): Promise<void> {
    const player = this.#player();
    if (!player?.view) return;
    try {
      const {Explorer, styles} = await import('../explore/index.ts');
      if (!this.#isExploring || this.#player() !== player) return;
      if (!this.#explorer) {
        adoptStyles(this.#host.renderRoot as ShadowRoot, styles);
        this.#explorer = new Explorer({
          ...this.#given,
          element: this.#host,
          player,
          leave: (step) => this.back(step),
          turn: (by) => void this.#leave(() => player.turn(by)),
          address: (fragment) => this.#host.hash && this.#address.put(fragment),
        });
        // after the history of exploring, which keeps to itself what is its own
        this.#address.hostDisconnected();
        this.#address.hostConnected();
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

  /** The story is read anew. */
  dispose(): void {
    this.#explorer?.dispose();
    this.#explorer = undefined;
  }

  /** What a reader who explores sees from a camera while the story would show this scene. */
  scene(scene: Scene, camera: Camera): Scene {
    return this.#explorer?.scene(scene, camera) ?? scene;
  }

  /** Closes the innermost of what is open among the tools. Returns whether anything was. */
  escape(): boolean {
    return this.#isExploring && (this.#explorer?.escape() ?? false);
  }

  render(): TemplateResult | typeof nothing {
    return (this.#isExploring && this.#explorer?.render()) || nothing;
  }

  /** Goes to the step that the view was left from, then shows the view as its sender saw it. */
  async #lookAt(view: string): Promise<void> {
    const step = new URLSearchParams(view).get('step');
    const go = () => step && this.#host.goTo(step);
    go();
    await this.#host.ready;
    this.#host.explore();
    // where the story stands still now, at once
    go();
    if (this.#isExploring) await this.#enter(view);
  }

  /** Goes back to the story, or to one of its steps as a link does. */
  back(step: string | undefined): void {
    void this.#leave(() => {
      if (!this.#player()?.story.steps.some(({id}) => id === step)) return undefined;
      if (this.#host.hash) this.#address.write(this.#fragmentOf(step), true);
      if (step) this.#host.goTo(step);
      return step;
    });
  }

  /** Goes back to the story, and on in it when the browser has gone back in its history. */
  async #leave(go: () => string | undefined): Promise<void> {
    this.#leaving = true;
    this.#host.resume();
    await this.#explorer?.returned;
    const step = go();
    const unsaid = this.#unsaid;
    [this.#leaving, this.#unsaid] = [false, undefined];
    if (unsaid && (step === undefined || step === unsaid.id)) unsaid.say();
    this.focus((focus) => focus.toStep(step));
  }

  readonly #onFocus = (): void => this.focus((focus) => focus.bringBack());

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    const focus = this.#focusing;
    if (!focus?.hideName() && !focus?.isBeside(event)) this.#given.onEscape();
  };
}
