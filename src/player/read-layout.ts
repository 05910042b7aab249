// Reads the layout that CSS has made: the stops of the cards, and the free part of the map.
import type {Padding, Viewport} from '../geometry/camera.ts';
import type {Stop} from '../story/locate.ts';
import {type CardBox, stopsOf} from '../story/stops.ts';
import type {Boxes} from './player-host.ts';
import {boxOf, scaleOf} from './story-box.ts';
import {restOf, type StoryWindow, windowOf} from './story-window.ts';

/** `height` of the window and `furthest` scroll distance: CSS px. */
export type Layout = Readonly<{
  stops: readonly Stop[];
  cards: readonly CardBox[];
  height: number;
  furthest: number;
  viewport: Viewport;
  window: StoryWindow;
}>;

/**
 * `stage` is the map's box, `free` the part of it that no card covers when it rests; both are laid
 * out by CSS alone, so that one truth says where text and map are. Height is that of the small
 * viewport: the address bar changes nothing.
 */
export function readLayout(
  host: HTMLElement,
  boxes: Pick<Boxes, 'stage' | 'window' | 'free' | 'sides'>,
  steps: readonly Element[],
  trigger: number,
): Layout {
  // a story that the page displays inline has none
  const scale = scaleOf(host) || 1;
  const stage = boxOf(boxes.stage, scale);
  const padding = (box: Element): Padding => {
    const free = boxOf(box, scale);
    return {
      top: free.top - stage.top,
      right: stage.right - free.right,
      bottom: stage.bottom - free.bottom,
      left: free.left - stage.left,
    };
  };
  const {height} = boxOf(boxes.window, scale);
  const window = windowOf(host, boxes.stage, scale);
  const top = window.top();
  const cards = steps.map((step) => {
    const box = boxOf(step, scale);
    return {top: box.top - top, bottom: box.bottom - top, rest: restOf(step) - window.inset};
  });
  const furthest = window.furthest();
  return {
    window,
    cards,
    height,
    furthest,
    stops: stopsOf(cards, height, trigger, furthest),
    viewport: {
      // of a box without a size no camera can be made
      width: Math.max(1, stage.width),
      height: Math.max(1, stage.height),
      padding: padding(boxes.free),
      sides: {end: padding(boxes.sides.end), full: padding(boxes.sides.full)},
    },
  };
}
