// Moves the keyboard focus where the mode or the step changes, and lets Tab follow the reader.
import type {Mode} from '../story/mode.ts';
import type {Player} from '../player/player.ts';

/** An element that cannot have the focus after so many frames will not have it. */
const FRAMES = 120;

type FocusHost = HTMLElement &
  Readonly<{
    mode: Mode;
    renderRoot: HTMLElement | DocumentFragment;
    root: Element;
    updateComplete: Promise<boolean>;
  }>;

/** The one place that decides where the focus goes. What was asked for last counts. */
export class StoryFocus {
  readonly #host: FocusHost;
  readonly #player: () => Player | undefined;
  #asked = 0;

  constructor(host: FocusHost, player: () => Player | undefined) {
    [this.#host, this.#player] = [host, player];
    host.addEventListener('keydown', this.#onKey);
  }

  /** The reader explores: the map has the keys, unless a page's own button, or nothing, had the focus. */
  toMap(from: Element | null): void {
    if (this.#host.mode === 'exploring' && from && this.#host.contains(from))
      void this.#move(() => this.#find('.maplibregl-canvas'));
  }

  /**
   * The reader is back in the story, at the button that took the map. A page's own button keeps the
   * focus.
   */
  toButton(from: Element | null): void {
    if (this.#host.contains(from) || document.activeElement === document.body)
      void this.#move(() => this.#find('.tools .mode') ?? this.#find('.tools button'));
  }

  /** The reader goes to a step. Without one there is none that way. */
  toStep(id: string | undefined): void {
    if (id !== undefined) void this.#move(() => this.#card(id));
  }

  /**
   * Text that is still hidden or inert cannot have the focus: it is asked again in every frame, until
   * it has it or the reader has moved the focus elsewhere.
   */
  async #move(find: () => HTMLElement | null | undefined): Promise<void> {
    const asked = ++this.#asked;
    await this.#host.updateComplete;
    const before = focused();
    for (let frame = 0; frame < FRAMES && asked === this.#asked; frame++) {
      const now = focused();
      if (now !== before && now !== document.body) return;
      const target = find();
      target?.focus({preventScroll: true});
      if (target && focused() === target) return void this.#keep(target, asked);
      await new Promise(requestAnimationFrame);
    }
  }

  /**
   * A browser that goes back to an address with a fragment takes the focus from what has it, some
   * frames later. A reader who clicks beside all buttons gives it up, and so does one who goes on in
   * the page around a frame: then nothing gives it back.
   */
  async #keep(target: HTMLElement, asked: number): Promise<void> {
    const touched = new AbortController();
    const {signal} = touched;
    addEventListener('pointerdown', () => touched.abort(), {capture: true, signal});
    addEventListener('blur', () => touched.abort(), {signal});
    for (let frame = 0; frame < FRAMES && !signal.aborted; frame++) {
      await new Promise(requestAnimationFrame);
      const now = focused();
      if (asked !== this.#asked || (now !== target && now !== document.body)) break;
      if (now !== target && !signal.aborted) target.focus({preventScroll: true});
    }
    touched.abort();
  }

  /** A reader who explored, went on to the rest of the page, and comes back sees the whole map again. */
  bringBack(): void {
    const {mode, renderRoot} = this.#host;
    const inside = renderRoot instanceof ShadowRoot && renderRoot.activeElement;
    if (mode !== 'exploring' || !inside) return;
    this.#find('.stage')?.scrollIntoView({behavior: 'instant', block: 'nearest'});
  }

  /** Whether a key is for something else: the reader explores, and is in a part of the page without the map. */
  isBeside(event: Event): boolean {
    const [target] = event.composedPath();
    const stage = this.#find('.stage')?.getBoundingClientRect();
    if (this.#host.mode !== 'exploring' || !stage || target === document.body) return false;
    const middle = innerHeight / 2;
    return (
      !event.composedPath().includes(this.#host) && (stage.bottom < middle || stage.top > middle)
    );
  }

  /** Hides the name of a step's mark that is seen beside it. @returns whether one was seen */
  hideName(): boolean {
    const list = this.#find('nav:not(.quiet)');
    const link = list?.querySelector('a:is(:hover, :focus-visible)');
    if (!list || !link) return false;
    list.classList.add('quiet');
    const shown = new AbortController();
    for (const type of ['pointerleave', 'blur'])
      link.addEventListener(
        type,
        () => {
          list.classList.remove('quiet');
          shown.abort();
        },
        {signal: shown.signal},
      );
    return true;
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    const {key, shiftKey, altKey, ctrlKey, metaKey, defaultPrevented} = event;
    if (key !== 'Tab' || altKey || ctrlKey || metaKey || defaultPrevented) return;
    if (this.#host.mode === 'exploring') return;
    const target = this.#next(focused(), shiftKey);
    if (!target) return;
    event.preventDefault();
    target.focus({preventScroll: true});
  };

  /**
   * Where Tab goes, if not to the next element of the page: after the controls comes the card that
   * is read.
   */
  #next(from: Element | null, back: boolean): HTMLElement | null | undefined {
    const player = this.#player();
    const card = player && this.#card(player.story.steps[player.position.index]?.id);
    if (!card || !from) return undefined;
    const last = [...this.#host.renderRoot.querySelectorAll<HTMLElement>('.tools button')].at(-1);
    if (from === last) return back ? undefined : card;
    if (from === card) return back ? last : undefined;
    // the reader has scrolled away from the card that has the focus
    return this.#isCard(from) && isOutOfSight(from) ? card : undefined;
  }

  #isCard(element: Element): boolean {
    for (let at: Element | undefined = element; at; ) {
      const step: Element | null = at.closest('story-step');
      if (step) return this.#host.root.contains(step);
      at = (at.getRootNode() as Partial<ShadowRoot>).host;
    }
    return false;
  }

  #find(selector: string): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>(selector);
  }

  #card(id: string | undefined): HTMLElement | null | undefined {
    return [...this.#host.root.querySelectorAll('story-step')]
      .find((step) => step.id === id)
      ?.shadowRoot?.querySelector<HTMLElement>('section');
  }
}

/** What has the focus, through shadow roots. */
function focused(): Element | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}

function isOutOfSight(element: Element): boolean {
  const {top, bottom} = element.getBoundingClientRect();
  return bottom < 0 || top > innerHeight;
}
