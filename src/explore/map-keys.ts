// Gives the keys to the map that a reader explores, and keeps those that scroll from the page under it.

/** Id of the text that says what the keys do. */
export const KEYS = 'map-keys';

/** Keys that move the map which has the focus, and zoom it. */
const moving: ReadonlySet<string> = new Set([
  'ArrowUp',
  'ArrowDown',
  'ArrowLeft',
  'ArrowRight',
  '+',
  '-',
  '=',
  '_',
]);

/**
 * A screen reader that reads line by line hands the arrow keys to an application.
 *
 * @param onMove called when a key moves the map
 */
export function takeKeys(
  canvas: HTMLElement,
  story: HTMLElement,
  onMove: () => void,
  signal: AbortSignal,
): void {
  const role = canvas.getAttribute('role');
  canvas.setAttribute('role', 'application');
  canvas.setAttribute('aria-describedby', KEYS);
  signal.addEventListener('abort', () => {
    canvas.setAttribute('role', role ?? 'region');
    canvas.removeAttribute('aria-describedby');
  });
  canvas.addEventListener('keydown', ({key}) => moving.has(key) && onMove(), {signal});
  addEventListener(
    'keydown',
    (event) => {
      if (isScrolling(event, story)) event.preventDefault();
    },
    {signal},
  );
}

/** 1 for keys that scroll on, −1 for those that scroll back. */
const directions: Readonly<Record<string, 1 | -1>> = {
  PageUp: -1,
  PageDown: 1,
  Home: -1,
  End: 1,
  ArrowUp: -1,
  ArrowDown: 1,
  ' ': 1,
};

/** Whether a key would scroll the page, and not what it is pressed in. */
function isScrolling(event: KeyboardEvent, story: HTMLElement): boolean {
  const {key, defaultPrevented, altKey, ctrlKey, metaKey, shiftKey} = event;
  const direction = key === ' ' && shiftKey ? -1 : directions[key];
  if (!direction || defaultPrevented || altKey || ctrlKey || metaKey) return false;
  const path = event.composedPath().filter((at) => at instanceof HTMLElement);
  const [target] = path;
  const inside = path.includes(story) || target === document.body || !target;
  return inside && !(target && usesKey(target, key)) && !path.some((at) => scrolls(at, direction));
}

function usesKey(target: HTMLElement, key: string): boolean {
  if (target.matches('select, textarea')) return true;
  // in a field of one line they scroll the page
  if (target.matches('input')) return !key.startsWith('Page');
  return key === ' ' && target.matches('button, summary');
}

/** Whether a list or a panel has more to show in that direction. */
function scrolls(element: HTMLElement, direction: 1 | -1): boolean {
  if (element === document.body || element === document.documentElement) return false;
  const {scrollTop, scrollHeight, clientHeight} = element;
  const most = scrollHeight - clientHeight;
  if (most <= 0 || !/auto|scroll/.test(getComputedStyle(element).overflowY)) return false;
  return direction < 0 ? scrollTop > 0 : scrollTop < most - 1;
}
