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
 * The map's box in CSS px; `padding` is the part of it that text covers. What is left is the free
 * rectangle.
 */
export type Viewport = Readonly<{width: number; height: number; padding: Padding}>;

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
  a.width === b.width && a.height === b.height && samePadding(a.padding, b.padding);

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
