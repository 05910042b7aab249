// Measures and scrolls the window that a story scrolls in: the page, an ancestor, or its own box.
import {scrollContainerOf} from './scroll-container.ts';
import {boxOf, scaleOf} from './story-box.ts';

/**
 * What a story scrolls in. All numbers are CSS px of the story, and read when asked for, so that
 * they are right after any change of layout.
 */
export type StoryWindow = Readonly<{
  scroller: Element;
  /** Where the story begins, from the top of the page's window. */
  top: () => number;
  /** How far the story is scrolled: its beginning to the top of the window that it scrolls in. */
  scrolled: () => number;
  /**
   * How far its window is scrolled: differs from `scrolled` by what lies above the story, and is
   * read without its box.
   */
  offset: () => number;
  /** The most that it can be scrolled. */
  furthest: () => number;
  /** Scrolls the story to a distance that `scrolled` would then tell. */
  scrollTo: (scrolled: number, smooth: boolean) => void;
  /** Scrolls a step's top to where it rests. */
  scrollToStep: (step: Element, smooth: boolean) => void;
  /** What the page keeps for itself at the top of the window; 0 in a box. */
  inset: number;
}>;

/**
 * @param stage the box of the map, which sticks below what the page keeps at the top of the window
 * @param scale what the page makes of 1 px of the story
 */
export function windowOf(host: HTMLElement, stage: Element, scale: number): StoryWindow {
  const inset = Number.parseFloat(getComputedStyle(stage).top) || 0;
  const begin = () => boxOf(host, scale).y;
  if (/auto|scroll/.test(getComputedStyle(host).overflowY)) {
    const top = () => begin() + host.clientTop;
    return {
      scroller: host,
      inset: 0,
      top: () => top() - host.scrollTop,
      scrolled: () => host.scrollTop,
      offset: () => host.scrollTop,
      furthest: () => host.scrollHeight - host.clientHeight,
      scrollTo: (top, smooth) => host.scrollTo({top, behavior: behavior(smooth)}),
      scrollToStep: (step, smooth) => {
        host.scrollBy({
          top: boxOf(step, scale).y - top() - restOf(step),
          behavior: behavior(smooth),
        });
        // the box itself may be out of sight
        host.scrollIntoView({block: 'nearest'});
      },
    };
  }
  const holder = scrollContainerOf(host)?.element;
  const scroller = holder ?? document.scrollingElement ?? document.documentElement;
  // what it scrolls by is in its own px, which the page may scale, too
  const own = scale / scaleOf(scroller as HTMLElement);
  const begins = () => (holder ? boxOf(holder, scale).y + holder.clientTop / own : 0);
  const scrolled = () => begins() + inset - begin();
  return {
    scroller,
    inset,
    top: begin,
    scrolled,
    offset: () => scroller.scrollTop / own,
    furthest: () =>
      scrolled() + (scroller.scrollHeight - scroller.clientHeight - scroller.scrollTop) / own,
    scrollTo: (to, smooth) =>
      scroller.scrollBy({top: (to - scrolled()) * own, behavior: behavior(smooth)}),
    scrollToStep: (step, smooth) =>
      step.scrollIntoView({behavior: behavior(smooth), block: 'start'}),
  };
}

const behavior = (smooth: boolean): ScrollBehavior => (smooth ? 'smooth' : 'auto');

/** Where a step's top rests when one jumps to it, from the top of what scrolls. */
export const restOf = (step: Element): number =>
  Number.parseFloat(getComputedStyle(step).scrollMarginTop) || 0;

/**
 * Listens to all that scrolls around the story, and the story itself. A scroll event does not leave
 * the tree it happens in.
 */
export function onScroll(host: Element, heard: () => void, signal: AbortSignal): void {
  for (
    let at: Element | undefined = host;
    at;
    at = (at.getRootNode() as Partial<ShadowRoot>).host
  ) {
    at.getRootNode().addEventListener('scroll', heard, {capture: true, passive: true, signal});
  }
}
