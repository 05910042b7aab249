// Finds the scroll container of a story: the page, or an ancestor that scrolls.

export type ScrollContainer = Readonly<{
  element: Element;
  /** Whether the reader can scroll it. One that only clips moves its sticky content with the page. */
  scrolls: boolean;
}>;

/**
 * The nearest ancestor that what sticks sticks to. The root and the body hand their overflow on to
 * the window, unless both have one: there is no holder then.
 */
export function scrollContainerOf(host: Element): ScrollContainer | undefined {
  for (
    let element = parentOf(host);
    element && element !== document.documentElement;
    element = parentOf(element)
  ) {
    const {overflowY} = getComputedStyle(element);
    if (overflowY === 'visible' || overflowY === 'clip') continue;
    if (
      element === document.body &&
      getComputedStyle(document.documentElement).overflowY === 'visible'
    )
      continue;
    return {
      element,
      scrolls: overflowY !== 'hidden' && element.scrollHeight > element.clientHeight + 1,
    };
  }
  return undefined;
}

/** Through slots and shadow roots. */
export function parentOf(element: Element): Element | null {
  const root = element.getRootNode();
  return (
    element.assignedSlot ?? element.parentElement ?? (root instanceof ShadowRoot ? root.host : null)
  );
}
