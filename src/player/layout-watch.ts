// Watches the boxes of a story, and reads the layout again once a frame when one has changed.
import {sameViewport} from '../geometry/camera.ts';
import {turnInside} from '../story/turn.ts';
import {locate, type Stop} from '../story/locate.ts';
import {type Layout, readLayout} from './read-layout.ts';
import type {Boxes} from './player-host.ts';
import {parentOf} from './scroll-container.ts';
import {hasBox} from './story-box.ts';

export type Watched = Readonly<{
  element: HTMLElement;
  boxes: Boxes;
  steps: () => Element[];
  trigger: () => number;
  /** `resized`: the map's box has another size. `same`: everything is where it was. */
  onLayout: (change: 'resized' | 'moved' | 'same') => void;
}>;

const sameStops = (a: readonly Stop[], b: readonly Stop[]) =>
  a.length === b.length &&
  a.every(
    ({enter, rest, leave}, index) =>
      enter === b[index]!.enter && rest === b[index]!.rest && leave === b[index]!.leave,
  );

export class LayoutWatch {
  layout: Layout | undefined;
  #watched: Watched;
  #frame = 0;
  #held: number | undefined;
  #steps: readonly Element[] = [];
  #disposed = false;
  /**
   * How far the story was scrolled when it was last seen; brings the reader back there when it is
   * shown again.
   */
  #last = 0;
  #back: Promise<() => void> | undefined;
  /** What lies above the story, CSS px, as last read; nothing when it may have changed. */
  #above: number | undefined;
  #hidden = false;
  readonly #resized = new ResizeObserver(() => this.#check());
  /** In a `<details>` that is closed and opened, sizes do not change. */
  readonly #seen = new IntersectionObserver(() => this.#check());
  readonly #toggled = () => {
    if (hasBox(this.#watched.element) === this.#hidden) this.#check();
  };
  /** What comes, grows or goes above the story makes what holds it larger or smaller. */
  readonly #grown = new ResizeObserver(() => {
    this.#above = undefined;
  });
  #holders: readonly Element[] = [];

  constructor(watched: Watched) {
    this.#watched = watched;
    const {element, boxes} = watched;
    for (const box of [element, boxes.stage, boxes.free]) this.#resized.observe(box);
    this.#seen.observe(element);
    // of a story out of sight no observer tells that it is hidden
    addEventListener('toggle', this.#toggled, true);
    this.watchSteps();
  }

  /**
   * Watches the steps that there are now. Returns whether they are other elements, or in another
   * order, than before.
   */
  watchSteps(): boolean {
    const [before, steps] = [this.#steps, this.#watched.steps()];
    if (steps.length === before.length && steps.every((step, index) => step === before[index]))
      return false;
    for (const step of before) if (!steps.includes(step)) this.#resized.unobserve(step);
    for (const step of steps) if (!before.includes(step)) this.#resized.observe(step);
    this.#steps = steps;
    return true;
  }

  /** How far the story is scrolled, CSS px; nothing while the page hides it. */
  get scrolled(): number | undefined {
    if (this.#held !== undefined) return this.#held;
    if (!this.layout || this.#hidden) return undefined;
    const {window, height} = this.layout;
    // no frame reads a box: the page's own scroll distance tells how far the story has come
    const now = this.#above === undefined ? undefined : window.offset() - this.#above;
    if (now !== undefined && Math.abs(now - this.#last) < height) this.#last = now;
    // a story that has just been hidden seems to jump, too
    else if (!hasBox(this.#watched.element)) return undefined;
    else {
      this.#last = window.scrolled();
      this.#above = window.offset() - this.#last;
    }
    return this.#last;
  }

  /**
   * Has the story stand still, whatever the page does. @returns how to release it, at the same line
   * or where the page is now
   */
  hold(): (goBack: boolean) => void {
    // a card that has just got lower is not read yet
    this.now();
    const cards = this.layout?.cards;
    this.#held = this.scrolled ?? 0;
    return (goBack) => {
      const held = this.#held!;
      this.#held = undefined;
      // in a window of another size the card may be elsewhere
      const {index} = locate(this.layout!.stops, held);
      this.now();
      const {window, cards: now} = this.layout!;
      const to = held + (now[index]?.top ?? 0) - (cards?.[index]?.top ?? 0);
      if (goBack && Math.abs(to - window.scrolled()) >= 1) window.scrollTo(to, false);
    };
  }

  /**
   * Scrolls a step to where it rests; smoothly, if it is near and the story does not stand still.
   * @returns whether there is such a step
   */
  scrollToStep(index: number, smooth: boolean): boolean {
    const step = this.#watched.steps()[index];
    if (!step) return false;
    // an edit of this frame may have given the story another window
    this.now();
    const far = Math.abs(step.getBoundingClientRect().top) > 3 * innerHeight;
    const held = this.#held !== undefined;
    this.layout?.window.scrollToStep(step, smooth && !far && !held);
    if (held) this.#held = this.layout?.window.scrolled();
    return true;
  }

  /**
   * Scrolls on (1) or back (−1) inside a card that is too tall to be seen at once. @returns whether
   * there is more of it
   */
  turn(index: number, by: 1 | -1, smooth: boolean): boolean {
    const {layout, scrolled = 0} = this;
    const card = layout?.cards[index];
    const to = card && turnInside(card, {...layout, scrolled}, by);
    if (to !== undefined) layout!.window.scrollTo(to, smooth);
    return to !== undefined;
  }

  /** The story may have been hidden, or shown, or have another size. */
  #check(): void {
    const {layout} = this;
    this.#above = undefined;
    this.#hidden = !hasBox(this.#watched.element);
    if (!this.#hidden) {
      void this.#back?.then((back) => back());
      this.#back = undefined;
      this.again();
    } else if (layout) {
      this.#back ??= import('./keep-place.ts').then(({keepPlace}) =>
        keepPlace(layout.window, this.#last),
      );
    }
  }

  /** The story rests: calls back when something other than a scroll moves it on its page. */
  onMoved(moved: () => void, signal: AbortSignal): void {
    import('./page-moves.ts').then(
      ({onMoved}) => {
        // what moved it while it was scrolled, too
        const before = this.scrolled;
        this.#above = undefined;
        if (Math.abs((this.scrolled ?? 0) - (before ?? 0)) >= 1) moved();
        onMoved(this.#watched.element, moved, signal);
      },
      () => {},
    );
  }

  again(): void {
    if (this.#disposed) return;
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => this.now());
  }

  now(): void {
    const {element, boxes, steps, trigger, onLayout} = this.#watched;
    const before = this.layout;
    // a hidden story keeps what it had
    if (before && !hasBox(element)) return;
    this.#watchHolders();
    const read = readLayout(element, boxes, steps(), trigger());
    const viewport =
      before && sameViewport(before.viewport, read.viewport) ? before.viewport : read.viewport;
    const held = this.#held !== undefined && before?.stops.length === read.stops.length;
    const kept = held || (before && sameStops(before.stops, read.stops));
    const stops = kept ? before!.stops : read.stops;
    this.layout = {...read, stops, viewport};
    this.#above = undefined;
    const {width, height} = before?.viewport ?? viewport;
    if (width !== viewport.width || height !== viewport.height) onLayout('resized');
    else if (kept && viewport === before?.viewport && read.height === before.height)
      onLayout('same');
    else onLayout('moved');
  }

  /** A page may have put the story elsewhere. */
  #watchHolders(): void {
    const holders: Element[] = [];
    for (let at = parentOf(this.#watched.element); at; at = parentOf(at)) holders.push(at);
    const {length} = this.#holders;
    if (holders.length === length && holders.every((one, index) => one === this.#holders[index]))
      return;
    this.#grown.disconnect();
    for (const one of holders) this.#grown.observe(one);
    this.#holders = holders;
  }

  dispose(): void {
    this.#disposed = true;
    this.#resized.disconnect();
    this.#seen.disconnect();
    this.#grown.disconnect();
    removeEventListener('toggle', this.#toggled, true);
    cancelAnimationFrame(this.#frame);
  }
}
