// Tells the style sheet how large notes, buttons and rail are, and the map where the notes lie, so
// that tools, notes and names lie beside each other.
import type {Rect} from '../geometry/camera.ts';
import type {MapView} from '../map/index.ts';

/**
 * Writes `--foot`, `--tools`, `--tools-inline` and `--rail`, CSS px, and keeps names clear of what
 * is written at the foot of the map, while the reader explores.
 */
export function watchSizes(root: ParentNode, {labels, map}: MapView, signal: AbortSignal): void {
  const box = (selector: string) => root.querySelector<HTMLElement>(selector);
  const holders = [box('.stage'), box('.chrome')].filter((one) => one !== null);
  const [foot, tools, rail] = [box('.foot'), box('.tools'), box('.rail')];
  const write = () => {
    const sizes = {
      foot: foot?.offsetHeight,
      tools: tools?.offsetHeight,
      'tools-inline': tools?.offsetWidth,
      rail: rail?.offsetHeight,
    };
    for (const {style} of holders)
      for (const [name, px = 0] of Object.entries(sizes)) style.setProperty(`--${name}`, `${px}px`);
    labels.said = linesIn(root, map.getContainer());
    map.triggerRepaint();
  };
  const observer = new ResizeObserver(write);
  for (const one of [foot, tools, rail]) if (one) observer.observe(one);
  signal.addEventListener('abort', () => {
    observer.disconnect();
    labels.said = [];
  });
}

/** The scale bar, and each line of the notes, from the top left of the map. */
function linesIn(root: ParentNode, map: Element): Rect[] {
  const {x, y} = map.getBoundingClientRect();
  const lines = [...root.querySelectorAll('.scale, .notes bdi')].flatMap((one) =>
    getComputedStyle(one).visibility === 'hidden' ? [] : [...one.getClientRects()],
  );
  return lines.map(({left, top, right, bottom}) => ({
    left: left - x,
    top: top - y,
    right: right - x,
    bottom: bottom - y,
  }));
}
