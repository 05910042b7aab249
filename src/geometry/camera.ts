// Declares cameras and viewports, and compares them.
import type {LngLat} from './lng-lat.ts';

/** Space kept free at each side, in CSS px. */
export type Padding = Readonly<{top: number; right: number; bottom: number; left: number}>;

/**
 * Where the map is seen from: centre `[lng, lat]`, zoom (MapLibre's, 512 px tiles), bearing and
 * pitch in degrees.
 */
export type Camera = Readonly<{
  center: LngLat;
  zoom: number;
  bearing: number;
  pitch: number;
  padding: Padding;
}>;

/**
 * On which side of the map the card of a step stands, where there is room for both: where the lines
 * of its text begin, where they end, or over all of it.
 */
export type Side = 'start' | 'end' | 'full';

/**
 * The map's box in CSS px; `padding` is the part of it that text covers. What is left is the free
 * rectangle. `sides`: the padding of steps whose card stands elsewhere.
 */
export type Viewport = Readonly<{
  width: number;
  height: number;
  padding: Padding;
  sides?: Readonly<Partial<Record<Side, Padding>>>;
}>;

/** The viewport as a step has it whose card stands on a side. */
export const viewportOf = (viewport: Viewport, side: Side = 'start'): Viewport =>
  withPadding(viewport, viewport.sides?.[side] ?? viewport.padding);

/** The viewport as a step has it that a camera looks at. */
export const seenFrom = ({padding}: Camera, viewport: Viewport): Viewport =>
  withPadding(viewport, padding);

const withPadding = (viewport: Viewport, padding: Padding): Viewport =>
  samePadding(padding, viewport.padding) ? viewport : {...viewport, padding};

/** A rectangle in CSS px from the top left of the map's box. */
export type Rect = Readonly<{left: number; top: number; right: number; bottom: number}>;

export function freeRect({width, height, padding}: Viewport): Rect {
  return {
    left: padding.left,
    top: padding.top,
    right: width - padding.right,
    bottom: height - padding.bottom,
  };
}

/** Distance of labels from the window's edges, CSS px. */
const EDGE_PX = 12;

/** Where no label is cut: the free rectangle, and a little inside the window's edges. */
export function labelRect(viewport: Viewport): Rect {
  const {left, top, right, bottom} = freeRect(viewport);
  const {width, height} = viewport;
  return {
    left: Math.max(EDGE_PX, left),
    top: Math.max(EDGE_PX, top),
    right: Math.min(width - EDGE_PX, right),
    bottom: Math.min(height - EDGE_PX, bottom),
  };
}

export const sameViewport = (a: Viewport, b: Viewport): boolean =>
  a.width === b.width &&
  a.height === b.height &&
  samePadding(a.padding, b.padding) &&
  sides.every((side) => samePadding(a.sides?.[side] ?? a.padding, b.sides?.[side] ?? b.padding));

const sides = ['end', 'full'] as const;

export const sameCamera = (a: Camera, b: Camera): boolean =>
  a === b ||
  (a.center[0] === b.center[0] &&
    a.center[1] === b.center[1] &&
    a.zoom === b.zoom &&
    a.bearing === b.bearing &&
    a.pitch === b.pitch &&
    samePadding(a.padding, b.padding));

const samePadding = (a: Padding, b: Padding) =>
  a.top === b.top && a.right === b.right && a.bottom === b.bottom && a.left === b.left;
