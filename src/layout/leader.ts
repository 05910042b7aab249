// Tells what the line of a note crosses.
import type {Rect} from '../geometry/camera.ts';
import {overlaps} from '../geometry/rect.ts';
import type {Point} from '../geometry/simplify.ts';

export type Leader = readonly [Point, Point];

/** A circle on the screen, CSS px. */
export type Circle = Readonly<{at: Point; radius: number}>;

/** A leader may begin in the box around its own mark; so many px of it are not looked at. */
const BEGINNING = 6;

/** How many boxes and circles a leader meets after its beginning. */
export function crossedBy(
  [from, to]: Leader,
  marks: readonly Rect[],
  circles: readonly Circle[] = [],
): number {
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
  if (length <= BEGINNING) return 0;
  const after = (axis: 0 | 1) => from[axis] + ((to[axis] - from[axis]) * BEGINNING) / length;
  const line: Leader = [[after(0), after(1)], to];
  const near = boxAround(...line);
  return (
    marks.filter((one) => overlaps(one, near) && meets(line, one)).length +
    circles.filter(({at, radius}) => distanceTo(line, at) < radius).length
  );
}

/** Whether a box has a part of a circle in it. */
export function onCircle({left, top, right, bottom}: Rect, {at: [x, y], radius}: Circle): boolean {
  const dx = Math.max(left - x, 0, x - right);
  const dy = Math.max(top - y, 0, y - bottom);
  return dx * dx + dy * dy < radius * radius;
}

export const boxAround = ([x1, y1]: Point, [x2, y2]: Point): Rect => ({
  left: Math.min(x1, x2) - 1,
  top: Math.min(y1, y2) - 1,
  right: Math.max(x1, x2) + 1,
  bottom: Math.max(y1, y2) + 1,
});

/** From a point to the nearest one of a line. */
function distanceTo([[x1, y1], [x2, y2]]: Leader, [x, y]: Point): number {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const share = ((x - x1) * dx + (y - y1) * dy) / (dx * dx + dy * dy || 1);
  const along = Math.max(0, Math.min(1, share));
  return Math.hypot(x1 + along * dx - x, y1 + along * dy - y);
}

/** On which side of a line a point lies. */
const side = ([from, to]: Leader, [x, y]: Point) =>
  Math.sign((to[0] - from[0]) * (y - from[1]) - (to[1] - from[1]) * (x - from[0]));

export const cross = (a: Leader, b: Leader): boolean =>
  side(a, b[0]) !== side(a, b[1]) && side(b, a[0]) !== side(b, a[1]);

/** Whether a line touches a box: an end lies in it, or the line crosses one of its diagonals. */
export function meets(line: Leader, {left, top, right, bottom}: Rect): boolean {
  const inside = line.some(([x, y]) => x > left && x < right && y > top && y < bottom);
  return (
    inside ||
    cross(line, [
      [left, top],
      [right, bottom],
    ]) ||
    cross(line, [
      [left, bottom],
      [right, top],
    ])
  );
}
