// Where a story stands in its page to what keeps its map from sticking there, if anything does.

/**
 * The nearest ancestor that clips without scrolling: what sticks then sticks to it, and scrolls away with the page. The
 * root and the body hand their overflow on to the window, unless both have one.
 */
export function unstuckBy(host: Element): Element | undefined {
  for (let element = parentOf(host); element && element !== document.documentElement; element = parentOf(element)) {
    const {overflowY} = getComputedStyle(element);
    if (overflowY === 'visible' || overflowY === 'clip') continue;
    if (element === document.body && getComputedStyle(document.documentElement).overflowY === 'visible') continue;
    if (element.scrollHeight <= element.clientHeight + 1) return element;
  }
  return undefined;
}

/** Through slots and shadow roots. */
function parentOf(element: Element): Element | null {
  const root = element.getRootNode();
  return element.assignedSlot ?? element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
}
