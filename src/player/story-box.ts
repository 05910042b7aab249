// Measures the box of a story: whether it has one, how far the page scales it, and boxes in its own CSS px.

/**
 * Whether an element is laid out and not hidden: by `display`, a closed `<details>` or `<dialog>`,
 * or a width of 0.
 */
export const hasBox = (element: HTMLElement): boolean =>
  element.offsetWidth > 0 && (element.checkVisibility?.() ?? true);

/** What `zoom` and `transform` of the page make of 1 CSS px of an element; NaN where it has no box. */
export function scaleOf(element: HTMLElement): number {
  const [ratio, zoom] = [
    element.getBoundingClientRect().width / element.offsetWidth,
    element.currentCSSZoom ?? 1,
  ];
  // `offsetWidth` is rounded
  return Math.abs(ratio / zoom - 1) < 0.01 ? zoom : ratio;
}

/** The box of an element from the top left of the window, in the CSS px of a story with this scale. */
export function boxOf(element: Element, scale: number): DOMRect {
  const {x, y, width, height} = element.getBoundingClientRect();
  return new DOMRect(x / scale, y / scale, width / scale, height / scale);
}
