// Finds the width of a story that stands in boxes which are as wide as what is in them.
import {parentOf} from '../player/scroll-container.ts';

/** `parent` has no width of its own; `around` has `width`, CSS px. */
type Shrunk = Readonly<{parent: Element; around: Element; width: number}>;

/**
 * A story has no width of its own: cards and map have the width that it is given. In a flex or grid
 * container that centres what is in it, in a float or an inline block, it would be given none.
 *
 * @returns nothing for a story that is hidden, or has a width
 */
export function shrunkIn(host: HTMLElement): Shrunk | undefined {
  const parent = parentOf(host);
  if (!parent || host.offsetWidth > 0 || host.getClientRects().length === 0) return undefined;
  for (let around: Element | null = parent; around; around = parentOf(around)) {
    const {paddingLeft, paddingRight} = getComputedStyle(around);
    const width =
      around.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
    if (width > 0) return {parent, around, width};
  }
  return undefined;
}
