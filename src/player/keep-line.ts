// Keeps the line that is read where it is, while something above it changes its height.
import {scrollContainerOf} from './scroll-container.ts';
import {scaleOf} from './story-box.ts';

/**
 * Browsers do this by themselves in some cases only, and WebKit in none.
 *
 * @param root what holds the steps
 * @param change makes parts of the text higher or lower, at once
 */
export function keepLine(root: Element, change: () => void): void {
  const [line, edge] = lineIn(root) ?? [];
  const before = line?.getBoundingClientRect()[edge!];
  change();
  if (before === undefined) return;
  const by = line!.getBoundingClientRect()[edge!] - before;
  if (Math.abs(by) < 1) return;
  const page = document.scrollingElement ?? document.documentElement;
  const scroller = scrollContainerOf(line!)?.element ?? page;
  const scale = scaleOf(scroller as HTMLElement) || 1;
  scroller.scrollBy({top: by / scale, behavior: 'instant'});
}

/**
 * The first line of the text that begins in the window, or else what the window is full of. Below
 * the story it is the end of it; above the story nothing moves.
 */
function lineIn(root: Element): readonly [Element, 'top' | 'bottom'] | undefined {
  const lines = [...root.querySelectorAll('story-step > :not(story-note)')];
  let last: Element | undefined;
  for (const line of lines) {
    const {top, bottom, height} = line.getBoundingClientRect();
    if (height === 0) continue;
    if (top >= innerHeight) return last && [last, 'top'];
    if (top >= 0) return [line, 'top'];
    last = bottom > 0 ? line : undefined;
  }
  return last ? [last, 'top'] : [root, 'bottom'];
}
