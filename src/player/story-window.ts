// Measures and scrolls the window that a story scrolls in: the page, an ancestor, or its own box.
import {scrollContainerOf} from './scroll-container.ts';

/** What a story scrolls in. All numbers are CSS px, and read when asked for, so that they are right after any change of layout. */
export type StoryWindow = Readonly<{
  /** Where the story begins, from the top of the page's window. */
  top: () => number;
  /** How far the story is scrolled: its beginning to the top of the window that it scrolls in. */
  scrolled: () => number;
  /** The most that it can be scrolled. */
  furthest: () => number;
  /** Scrolls the story to a distance that `scrolled` would then tell. */
  scrollTo: (scrolled: number, smooth: boolean) => void;
  /** Scrolls a step's top to where it rests. */
  scrollToStep: (step: Element, smooth: boolean) => void;
  /** What the page keeps for itself at the top of the window; 0 in a box. */
  inset: number;
}>;

/** @param stage the box of the map, which sticks below what the page keeps at the top of the window */
export function windowOf(host: Element, stage: Element): StoryWindow {
  const inset = Number.parseFloat(getComputedStyle(stage).top) || 0;
  if (/auto|scroll/.test(getComputedStyle(host).overflowY)) {
    return {
      inset: 0,
      top: () => host.getBoundingClientRect().top + host.clientTop - host.scrollTop,
      scrolled: () => host.scrollTop,
      furthest: () => host.scrollHeight - host.clientHeight,
      scrollTo: (top, smooth) => host.scrollTo({top, behavior: behavior(smooth)}),
      scrollToStep: (step, smooth) => {
        const top =
          step.getBoundingClientRect().top - host.getBoundingClientRect().top - host.clientTop;
        host.scrollBy({top: top - restOf(step), behavior: behavior(smooth)});
        // the box itself may be out of sight
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
    scrollToStep: (step, smooth) =>
      step.scrollIntoView({behavior: behavior(smooth), block: 'start'}),
  };
}

const behavior = (smooth: boolean): ScrollBehavior => (smooth ? 'smooth' : 'auto');

/** Where a step's top rests when one jumps to it, from the top of what scrolls. */
export const restOf = (step: Element): number =>
  Number.parseFloat(getComputedStyle(step).scrollMarginTop) || 0;

/** Listens to all that scrolls around the story, and the story itself. A scroll event does not leave the tree it happens in. */
export function onScroll(host: Element, heard: () => void, signal: AbortSignal): void {
  for (
    let at: Element | undefined = host;
    at;
    at = (at.getRootNode() as Partial<ShadowRoot>).host
  ) {
    at.getRootNode().addEventListener('scroll', heard, {capture: true, passive: true, signal});
  }
}
