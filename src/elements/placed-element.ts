// Starts and stops a story as its element enters and leaves a page, and shows the story of `src`.
import {
  html,
  LitElement,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import type {Theme} from '../layers/palette.ts';
import type {Box} from './box.ts';
import type {RemoteStory} from '../embed/mount-story.ts';
import {Reporter} from './reporter.ts';
import {scrollContainerOf} from '../player/scroll-container.ts';
import {version} from './version.ts';

/** It may be moved, taken away and put back, made before it is defined, and written into any tree of any page. */
export abstract class PlacedElement extends LitElement {
  static override properties: PropertyDeclarations = {
    src: {type: String},
    height: {type: String},
    missing: {attribute: false, state: true},
  };
  /** Of this library: two copies on a page are told apart by it. */
  static readonly version = version;
  /** Address of a page whose story is shown here; nothing where the story is written inside. */
  declare src: string | null;
  /** `auto`, in the page's own scroll, or the height of a box with a scroll of its own. */
  declare height: string | null;
  /** What a reader is told where the other page's story cannot be shown. */
  declare protected missing: TemplateResult | undefined;

  protected readonly reporter = new Reporter(this);
  protected resolveReady: () => void = () => {};
  /** Resolves when the first scene is on screen. Never rejects: without a live map the story stands as text. */
  readonly ready: Promise<void> = new Promise((resolve) => (this.resolveReady = resolve));
  #remote: RemoteStory | undefined;
  /** Where its window is not simply the page's. */
  #box: Box | undefined;
  /** Each step has its own picture, since nothing can stick where the story is scrolled. */
  protected flows = false;
  /** The tree that it has begun in. */
  #home: Node | undefined;
  /** Ends what is still under way. */
  #stay = new AbortController();

  constructor() {
    super();
    [this.src, this.height] = [null, null];
  }

  /** What holds the steps, once there are any. */
  get root(): Element {
    return this.#remote?.root ?? this;
  }

  /** Pictures that came with another page's story, in the colours that it has here. */
  protected tint(theme: Theme): void {
    this.#remote?.tint(theme);
  }

  abstract goTo(id: string): boolean;
  /** There is something to show, and boxes to show it in. */
  protected abstract start(): void;
  protected abstract stop(): void;

  override connectedCallback(): void {
    super.connectedCallback();
    // no higher than a screen: a frame that follows its content would grow with it, and it with the frame
    if (self !== parent)
      this.style.setProperty('--map-story-most', `${Math.max(600, screen.height)}px`);
    if (this.hasUpdated) this.#enter();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // what is only being moved is back at once
    queueMicrotask(() => this.isConnected || this.#leave());
  }

  override firstUpdated(): void {
    // after the update, since what is read here is rendered by the next one
    queueMicrotask(() => this.isConnected && this.#enter());
  }

  override updated(changed: PropertyValues<this>): void {
    if (!this.#home) return;
    if (changed.has('height') && !this.absent) void this.#fit();
    if (!changed.has('src')) return;
    this.#remote = undefined;
    this.restart();
  }

  /** The slot, or the other page's story in its place; before that comes, and where it does not, what the page wrote here. */
  protected get written(): TemplateResult | Element {
    return this.#remote ? this.#remote.root : html`<slot></slot>`;
  }

  /** Instead of all else while there is nothing to show on a map. */
  protected get absent(): TemplateResult | undefined {
    if (this.src === null || this.#remote) return undefined;
    return html`<div class="absent">${this.missing ?? nothing}<slot></slot></div>`;
  }

  /** Where it stands has changed, or what it holds. */
  protected restart(): void {
    this.#leave();
    this.#enter();
  }

  #enter(): void {
    if (this.#home === this.getRootNode()) {
      if (!this.absent) void this.#fit();
      return;
    }
    this.#leave();
    this.#home = this.getRootNode();
    this.#stay = new AbortController();
    if (this.src === null || this.#remote) this.#begin(this.#stay.signal);
    else void this.#mount(this.src, this.#stay.signal);
  }

  #flow(): boolean {
    this.flows ||= this.#remote?.flow() === true;
    if (this.flows) this.restart();
    return this.flows;
  }

  /** The window first: what is laid out is laid out for it. Most stories have the page's, and wait for nothing. */
  #begin(signal: AbortSignal): void {
    const fitted = this.#fit();
    if (fitted) void fitted.then(() => signal.aborted || this.start());
    else this.start();
  }

  #fit(): Promise<void> | undefined {
    if (this.flows || !(this.#box || this.height || self !== parent || scrollContainerOf(this)))
      return undefined;
    return import('./box.ts').then(({Box}) => {
      if (!this.#home) return;
      this.#box ??= new Box(this, this.reporter.report, () => this.#flow());
      this.#box.fit(this.height);
    }, this.lacks);
  }

  /** Of the program's own files one has not come. */
  protected readonly lacks = (error: unknown): void =>
    this.reporter.report({
      code: 'files-unavailable',
      path: 'map-story',
      message: `Could not load map-story's own files: ${String(error)}. Are \`assets/\` beside \`map-story.js\`, and does the host allow cross-origin requests?`,
      severity: 'error',
    });

  #leave(): void {
    if (!this.#home) return;
    this.#stay.abort();
    this.#box?.leave();
    this.#home = undefined;
    this.stop();
  }

  async #mount(src: string, signal: AbortSignal): Promise<void> {
    const module = await import('../embed/mount-story.ts').catch(this.lacks);
    const found = await module?.mountStory(src, this, signal, this.reporter.report);
    if (signal.aborted) return;
    [this.#remote, this.missing] = [found?.story, found?.missing];
    this.requestUpdate();
    await this.updateComplete;
    if (signal.aborted) return;
    if (this.#remote) this.#begin(signal);
    else this.resolveReady();
  }
}
