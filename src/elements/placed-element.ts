// Starts and stops a story as its element enters and leaves a page, and shows the story of `src`.
import {
  css,
  html,
  LitElement,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
  unsafeCSS,
} from 'lit';
import type {Theme} from '../layers/palette.ts';
import {cardMedia} from '../layout/media-css.ts';
import type {Box} from './box.ts';
import type {RemoteStory} from '../embed/mount-story.ts';
import {Reporter} from './reporter.ts';
import {scrollContainerOf} from '../player/scroll-container.ts';
import {givenHeight, hasBox, isTurned, scaleOf} from '../player/story-box.ts';
import {version} from './version.ts';

const images = css`${unsafeCSS(cardMedia)}`;

/**
 * The element may be moved, removed and put back, created before it is defined, and used in any
 * tree of any page.
 */
export abstract class PlacedElement extends LitElement {
  static override properties: PropertyDeclarations = {
    src: {type: String},
    height: {type: String},
    missing: {attribute: false, state: true},
  };
  /** Version of this library, to tell two copies on a page apart. */
  static readonly version = version;
  /** Address of a page whose story is shown here; nothing where the story is written inside. */
  declare src: string | null;
  /** `auto`, in the page's own scroll, or the height of a box with a scroll of its own. */
  declare height: string | null;
  /** What the reader sees if the other page's story cannot be shown. */
  declare protected missing: TemplateResult | undefined;

  protected readonly reporter = new Reporter(this);
  protected resolveReady: () => void = () => {};
  /**
   * Resolves when the first scene is on screen. Never rejects: without a live map the story stands
   * as text.
   */
  readonly ready: Promise<void> = new Promise((resolve) => (this.resolveReady = resolve));
  #remote: RemoteStory | undefined;
  /** The box that the story scrolls in, if it is not the page. */
  #box: Box | undefined;
  /** Whether each step stands under its own still, since nothing can stick where the story is scrolled. */
  protected flows = false;
  /** The tree in which the story has started. */
  #home: Node | undefined;
  /** That of the stills that the page brings: the system's, as far as is known here. */
  #theme: Theme = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  /** Aborts what is still loading. */
  #stay = new AbortController();
  /** Whether it has begun: a story that the page hides begins when it is shown. */
  #begun = false;
  /** What the page made of 1 px of it when its window was computed. */
  #scale = 1;
  readonly #resized = new ResizeObserver(() => {
    if (!hasBox(this)) this.#widen();
    else if (!this.#begun) this.#begin(this.#stay.signal);
    else if (scaleOf(this) !== this.#scale) void this.#fit();
  });

  constructor() {
    super();
    [this.src, this.height] = [null, null];
  }

  /** The element that holds the steps. */
  get root(): Element {
    return this.#remote?.root ?? this;
  }

  /** Sets the colours of the stills of another page's story. */
  protected tint(theme: Theme): void {
    this.#remote?.tint(theme);
    if (theme === this.#theme) return;
    this.#theme = theme;
    import('../player/tint-stills.ts').then(
      ({tintStills}) => tintStills(this, theme),
      () => {},
    );
  }

  abstract goTo(id: string): boolean;
  /** Starts the story: its steps and the boxes of its map are there. */
  protected abstract start(): void;
  protected abstract stop(): void;
  /** The page has put the element elsewhere in the same tree. */
  protected abstract readonly replaced: () => void;

  override connectedCallback(): void {
    super.connectedCallback();
    // no higher than a screen: a frame that follows its content would grow without end
    if (self !== parent)
      this.style.setProperty('--map-story-most', `${Math.max(600, screen.height)}px`);
    if (this.hasUpdated) this.#enter();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // an element that is only moved is connected again at once
    queueMicrotask(() => this.isConnected || this.#leave());
  }

  override firstUpdated(): void {
    // after the update: what is set here is rendered by the next one
    queueMicrotask(() => this.isConnected && this.#enter());
  }

  override updated(changed: PropertyValues<this>): void {
    if (!this.#home) return;
    if (changed.has('height') && !this.absent) void this.#fit();
    if (!changed.has('src')) return;
    this.#remote = undefined;
    this.restart();
  }

  /** What the steps are rendered from: the slot, or the other page's story. */
  protected get written(): TemplateResult | Element {
    return this.#remote ? this.#remote.root : html`<slot></slot>`;
  }

  /** What is rendered, instead of all else, until another page's story has loaded. */
  protected get absent(): TemplateResult | undefined {
    if (this.src === null || this.#remote) return undefined;
    return html`<div class="absent">${this.missing ?? nothing}<slot></slot></div>`;
  }

  /** Starts again: the place of the element has changed, or what it holds. */
  protected restart(): void {
    this.#leave();
    this.#enter();
  }

  #enter(): void {
    if (this.#home === this.getRootNode()) {
      if (!this.absent) void this.#fit();
      this.replaced();
      return;
    }
    this.#leave();
    const home = this.getRootNode() as Document | ShadowRoot;
    this.#home = home;
    const {styleSheet} = images;
    if (styleSheet && !home.adoptedStyleSheets.includes(styleSheet))
      home.adoptedStyleSheets.push(styleSheet);
    this.#stay = new AbortController();
    if (this.src === null || this.#remote) this.#begin(this.#stay.signal);
    else void this.#mount(this.src, this.#stay.signal);
  }

  #flow(): boolean {
    this.flows ||= this.#remote?.flow() === true;
    if (this.flows) this.restart();
    return this.flows;
  }

  /** Starts the story once its box has a size. Most stories scroll with the page, and start at once. */
  #begin(signal: AbortSignal): void {
    this.#resized.observe(this);
    this.#begun = hasBox(this);
    if (!this.#begun) return;
    const keep = () =>
      void import('./card-media.ts').then(
        ({keepMedia}) => keepMedia(this.root),
        this.reportMissing,
      );
    this.root.addEventListener('play', keep, {capture: true, signal});
    if (this.root.querySelector('[autoplay]')) keep();
    const fitted = this.#fit();
    if (fitted) void fitted.then(() => signal.aborted || this.start());
    else this.start();
  }

  /** A story without a width is hidden, or stands in boxes that are as wide as what is in them. */
  #widen(): void {
    if (this.getClientRects().length > 0 && this.offsetWidth === 0)
      void this.#boxed((box) => box.widen());
  }

  #boxed(act: (box: Box) => void): Promise<void> {
    return import('./box.ts').then(({Box}) => {
      if (!this.#home) return;
      this.#box ??= new Box(this, this.reporter.report, () => this.#flow());
      act(this.#box);
    }, this.reportMissing);
  }

  #fit(): Promise<void> | undefined {
    this.#scale = scaleOf(this);
    // of a hidden one nothing can be said
    if (this.flows || !this.#begun || !this.#scale) return undefined;
    if (
      !(
        this.#box ||
        this.height ||
        self !== parent ||
        this.#scale !== 1 ||
        isTurned(this, this.#scale) ||
        givenHeight(this) ||
        scrollContainerOf(this)
      )
    )
      return undefined;
    return this.#boxed((box) => box.fit(this.height));
  }

  /** Reports that a file of map-story itself could not be loaded. */
  protected readonly reportMissing = (error: unknown): void =>
    this.reporter.report({
      code: 'files-unavailable',
      path: 'map-story',
      message: `Could not load map-story's own files: ${String(error)}. Are \`assets/\` beside \`map-story.js\`, and does the host allow cross-origin requests?`,
      severity: 'error',
    });

  #leave(): void {
    if (!this.#home) return;
    this.#stay.abort();
    this.#resized.disconnect();
    this.#begun = false;
    this.#box?.leave();
    this.#home = undefined;
    this.stop();
  }

  async #mount(src: string, signal: AbortSignal): Promise<void> {
    const module = await import('../embed/mount-story.ts').catch(this.reportMissing);
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
