// Simplifies a line on screen (Douglas and Peucker 1973).

/** On screen, CSS px. */
export type Point = readonly [x: number, y: number];

/** What is left out lies no further from the line than the tolerance allows there, in px. The ends stay. */
export function simplify(points: readonly Point[], tolerance: (point: Point) => number): Point[] {
  const last = points.length - 1;
  if (last < 2) return [...points];
  const kept = new Uint8Array(points.length);
  kept[0] = kept[last] = 1;
  const [first, end] = [points[0]!, points[last]!];
  // a ring has no direction of its own: it is halved where it is furthest from its beginning
  const closed = first[0] === end[0] && first[1] === end[1];
  const spans: [number, number][] = [];
  if (closed) {
    const far = furthestFrom(first, points);
    kept[far] = 1;
    spans.push([0, far], [far, last]);
  } else spans.push([0, last]);
  for (let span = spans.pop(); span; span = spans.pop()) {
    const [from, to] = span;
    const {index, value} = furthest(points, from, to, tolerance);
    if (value <= 1) continue;
    kept[index] = 1;
    spans.push([from, index], [index, to]);
  }
  return points.filter((_, index) => kept[index]);
}

function furthestFrom([fromX, fromY]: Point, points: readonly Point[]): number {
  let [found, most] = [0, 0];
  for (let index = 1; index < points.length - 1; index++) {
    const [x, y] = points[index]!;
    const value = Math.hypot(x - fromX, y - fromY);
    if (value > most) [found, most] = [index, value];
  }
  return found;
}

/** More than what rounding takes off a square. */
const SURE = 1 - 1e-9;

/**
 * The point that lies furthest from the stretch between two others, in tolerances. Of most points
 * the square of the distance tells that they do not: long lines are measured millions of times.
 */
function furthest(
  points: readonly Point[],
  from: number,
  to: number,
  tolerance: (point: Point) => number,
): {index: number; value: number} {
  const [[ax, ay], [bx, by]] = [points[from]!, points[to]!];
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const found = {index: from, value: 0};
  for (let index = from + 1; index < to; index++) {
    const point = points[index]!;
    const [x, y] = [point[0] - ax, point[1] - ay];
    const share = length > 0 ? Math.max(0, Math.min(1, (x * dx + y * dy) / length)) : 0;
    const [awayX, awayY] = [x - share * dx, y - share * dy];
    const allowed = tolerance(point);
    const least = found.value * allowed;
    if (awayX * awayX + awayY * awayY < least * least * SURE) continue;
    const value = Math.hypot(awayX, awayY) / allowed;
    if (value > found.value) [found.index, found.value] = [index, value];
  }
  return found;
}
