// Grows rectangles on screen, and tells whether they overlap or contain each other.
import type {Rect} from './camera.ts';

/** @param by more on each side, CSS px */
export const grown = ({left, top, right, bottom}: Rect, by: number): Rect => ({
  left: left - by,
  top: top - by,
  right: right + by,
  bottom: bottom + by,
});

/** Whether a box lies in a room; it may touch the edges. */
export const contains = (room: Rect, box: Rect): boolean =>
  box.left >= room.left &&
  box.top >= room.top &&
  box.right <= room.right &&
  box.bottom <= room.bottom;

/** Whether two boxes have an area in common. */
export const overlaps = (a: Rect, b: Rect): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
