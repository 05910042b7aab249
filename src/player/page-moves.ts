// Tells when a story at rest is moved on its page without a scroll: by content above it that comes,
// grows or goes.
import {scrollContainerOf} from './scroll-container.ts';

/** Less than this, in CSS px, is no move. */
const SLACK = 2;

const topOf = (element: Element) => element.getBoundingClientRect().top;

const watches = new WeakMap<AbortSignal, () => void>();

/**
 * Calls back when the top of a story leaves the place that it has now; at most once for each call.
 * Two observers see that: one whose window is a strip at the top of the story, and one whose strip
 * lies just above it.
 */
export function onMoved(host: Element, moved: () => void, signal: AbortSignal): void {
  if (signal.aborted) return;
  if (watches.has(signal)) watches.get(signal)!();
  else signal.addEventListener('abort', () => watches.get(signal)?.());
  const top = topOf(host);
  const root = scrollContainerOf(host)?.element;
  const at = root?.getBoundingClientRect();
  const [begin, end] = [
    at ? at.top + root!.clientTop : 0,
    at ? at.top + root!.clientTop + root!.clientHeight : document.documentElement.clientHeight,
  ];
  const strip = (from: number, to: number) => {
    let first: boolean | undefined;
    const observer = new IntersectionObserver(
      ([entry]) => {
        const {isIntersecting} = entry!;
        // it may have been moved before the first look
        if (first === undefined && Math.abs(topOf(host) - top) <= SLACK) first = isIntersecting;
        if (isIntersecting === first) return;
        stop();
        moved();
      },
      {
        root: root ?? document,
        rootMargin: `${Math.round(begin - from)}px 0px ${Math.round(to - end)}px`,
      },
    );
    observer.observe(host);
    return observer;
  };
  const observers = [strip(top - SLACK, top + SLACK), strip(top - 10 * SLACK, top - 2 * SLACK)];
  const stop = () => observers.forEach((one) => one.disconnect());
  watches.set(signal, stop);
}
