// Measures and scrolls the window that a story scrolls in: the page, an ancestor, or its own box.
import {scrollContainerOf} from './scroll-container.ts';

/** What a story scrolls in. All of it CSS px, read when asked, so that it is true after any change of layout. */
export type StoryWindow = Readonly<{
  /** Where the story begins, from the top of the page's window. */
  top: () => number;
  /** How far the story is scrolled: its beginning to the top of the window that it scrolls in. */
  scrolled: () => number;
  /** The most that it can be scrolled. */
  furthest: () => number;
  /** Scrolls the story to a distance that `scrolled` would then tell. */
  scrollTo: (scrolled: number, smooth: boolean) => void;
  /** Brings a step's top to where it rests. */
  take: (step: Element, smooth: boolean) => void;
  /** What the page keeps for itself at the top of the window; 0 in a box. */
  inset: number;
}>;

/** `stage` sticks below what the page keeps for itself, and so knows how much that is. */
export function windowOf(host: Element, stage: Element): StoryWindow {
  const inset = Number.parseFloat(getComputedStyle(stage).top) || 0;
  if (/auto|scroll/.test(getComputedStyle(host).overflowY)) {
    return {
      inset: 0,
      top: () => host.getBoundingClientRect().top + host.clientTop - host.scrollTop,
      scrolled: () => host.scrollTop,
      furthest: () => host.scrollHeight - host.clientHeight,
      scrollTo: (top, smooth) => host.scrollTo({top, behavior: behavior(smooth)}),
      take: (step, smooth) => {
        const top =
          step.getBoundingClientRect().top - host.getBoundingClientRect().top - host.clientTop;
        host.scrollBy({top: top - restOf(step), behavior: behavior(smooth)});
        // the box itself, if the reader has it out of sight
        host.scrollIntoView({block: 'nearest'});
      },
    };
  }
  const holder = scrollContainerOf(host)?.element;
  const begins = () => (holder ? holder.getBoundingClientRect().top + holder.clientTop : 0);
  const top = () => host.getBoundingClientRect().top;
  const scrolled = () => begins() + inset - top();
  const scroller = holder ?? document.scrollingElement ?? document.documentElement;
  return {
    inset,
    top,
    scrolled,
    furthest: () => scrolled() + scroller.scrollHeight - scroller.clientHeight - scroller.scrollTop,
    scrollTo: (to, smooth) => scroller.scrollBy({top: to - scrolled(), behavior: behavior(smooth)}),
    take: (step, smooth) => step.scrollIntoView({behavior: behavior(smooth), block: 'start'}),
  };
}

const behavior = (smooth: boolean): ScrollBehavior => (smooth ? 'smooth' : 'auto');

/** Where a step's top rests when one jumps to it, from the top of what scrolls. */
export const restOf = (step: Element): number =>
  Number.parseFloat(getComputedStyle(step).scrollMarginTop) || 0;

/** Whatever around the story scrolls, and the story itself. A scroll is told to the tree it happens in, and to none around that. */
export function onScroll(host: Element, heard: () => void, signal: AbortSignal): void {
  for (
    let at: Element | undefined = host;
    at;
    at = (at.getRootNode() as Partial<ShadowRoot>).host
  ) {
    at.getRootNode().addEventListener('scroll', heard, {capture: true, passive: true, signal});
  }
}
