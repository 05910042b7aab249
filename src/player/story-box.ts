// Measures the box of a story: whether it has one, how far the page scales it, and boxes in its own CSS px.

/**
 * Whether an element is laid out and not hidden: by `display`, a closed `<details>` or `<dialog>`,
 * or a width of 0.
 */
export const hasBox = (element: HTMLElement): boolean =>
  element.offsetWidth > 0 && (element.checkVisibility?.() ?? true);

/** What `zoom` and `transform` of the page make of 1 CSS px of an element; NaN where it has no box. */
export function scaleOf(element: HTMLElement): number {
  const {width, height} = element.getBoundingClientRect();
  const [ownWidth, ownHeight] = [element.offsetWidth, element.offsetHeight];
  const [wide, high] = [width / ownWidth, height / ownHeight];
  const zoom = element.currentCSSZoom ?? 1;
  // own sizes are rounded
  const alike = (one: number, other: number) => Math.abs(one / other - 1) < 0.01;
  if (alike(wide, zoom)) return zoom;
  if (ownHeight === 0 || alike(wide, high)) return wide;
  // the box around a turned one: s (w cos + h sin) wide, s (w sin + h cos) high
  const sum = (width + height) / (ownWidth + ownHeight);
  const difference = (width - height) / (ownWidth - ownHeight);
  const scale = Math.sqrt((sum ** 2 + difference ** 2) / 2);
  return alike(scale, zoom) ? zoom : scale;
}

/** Whether the page turns an element with this scale, or breaks it over several columns. */
export const isTurned = (element: HTMLElement, scale: number): boolean =>
  element.getClientRects().length > 1 ||
  Math.abs(element.getBoundingClientRect().width - element.offsetWidth * scale) > scale;

/** The box of an element from the top left of the window, in the CSS px of a story with this scale. */
export function boxOf(element: Element, scale: number): DOMRect {
  const {x, y, width, height} = element.getBoundingClientRect();
  return new DOMRect(x / scale, y / scale, width / scale, height / scale);
}

/**
 * The height of a story to which the page gives less than its cards take, by `height`,
 * `max-height` or as a part of a layout, CSS px; nothing for one that is as high as they are.
 */
export function givenHeight(host: HTMLElement): number | undefined {
  const cards = host.shadowRoot?.querySelector<HTMLElement>('.steps')?.offsetHeight ?? 0;
  return host.clientHeight > 0 && cards > host.clientHeight + 1 ? host.clientHeight : undefined;
}
