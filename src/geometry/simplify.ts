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
    const far = furthest(points, 0, last, (point) =>
      Math.hypot(point[0] - first[0], point[1] - first[1]),
    ).index;
    kept[far] = 1;
    spans.push([0, far], [far, last]);
  } else spans.push([0, last]);
  for (let span = spans.pop(); span; span = spans.pop()) {
    const [from, to] = span;
    const {index, value} = furthest(
      points,
      from,
      to,
      (point) => distance(point, points[from]!, points[to]!) / tolerance(point),
    );
    if (value <= 1) continue;
    kept[index] = 1;
    spans.push([from, index], [index, to]);
  }
  return points.filter((_, index) => kept[index]);
}

function furthest(
  points: readonly Point[],
  from: number,
  to: number,
  measure: (point: Point) => number,
): {index: number; value: number} {
  const found = {index: from, value: 0};
  for (let index = from + 1; index < to; index++) {
    const value = measure(points[index]!);
    if (value > found.value) [found.index, found.value] = [index, value];
  }
  return found;
}

/** From a point to the stretch between two others. */
function distance([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const share = length > 0 ? Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length)) : 0;
  return Math.hypot(x - ax - share * dx, y - ay - share * dy);
}
