// Writes lines and rings on screen as SVG path data, as short as possible.
import {type Point, simplify} from '../geometry/simplify.ts';

/** Where a picture is drawn exactly, how exactly, where not as everything, and how much more may be lost. */
export type Exactness = Readonly<{
  isSharp: (point: Point) => boolean;
  deviation?: number;
  loss?: number;
}>;

/** What may be lost: deviation of a line, side of an area too small to be seen; CSS px. */
const losses = {sharp: {deviation: 0.5, speck: 1.6}, coarse: {deviation: 2, speck: 6}};

/** What is not larger than this may be left out where there is very much of it, CSS px. */
const SMALL = 16;

/** Closed lines of an area; specks are dropped. */
export const areaPath = (rings: readonly (readonly Point[])[], exactness: Exactness) =>
  path(rings, exactness, true);

/** Open lines. */
export const linePath = (lines: readonly (readonly Point[])[], exactness: Exactness) =>
  path(lines, exactness, false);

/**
 * Tenths of a px where it is sharp, whole px elsewhere; each place is written as the difference
 * from the one before it.
 */
function path(
  lines: readonly (readonly Point[])[],
  {isSharp, deviation, loss = 1}: Exactness,
  closed: boolean,
): string {
  const lost = (point: Point) =>
    deviation ?? (isSharp(point) ? losses.sharp : losses.coarse).deviation;
  // where much has to be lost, some of what is small goes, so that all of it is still seen to be there
  const every = Math.max(1, Math.round((loss / 2) ** 2));
  const coarser = loss < 8 ? Math.min(loss, 3) : (loss * 3) / 8;
  let small = 0;
  const tenths = ([x, y]: Point): Point =>
    isSharp([x, y]) && loss < 2
      ? [Math.round(x * 10), Math.round(y * 10)]
      : [Math.round(x) * 10, Math.round(y) * 10];
  let [atX, atY] = [0, 0];
  let data = '';
  for (const line of lines) {
    const {speck} = line.some(isSharp) ? losses.sharp : losses.coarse;
    const size = extent(line);
    if (size < (closed ? speck : 0.5) * loss) continue;
    if (size < SMALL * loss && small++ % every > 0) continue;
    const usual = deviation === undefined ? simplified(line, lost) : simplify(line, lost);
    const kept = loss > 1 ? simplify(usual, (point) => lost(point) * coarser) : usual;
    const points = distinct(kept.map(tenths));
    if (closed) points.pop();
    if (points.length < (closed ? 3 : 2)) continue;
    points.forEach(([x, y], index) => {
      data += (index === 0 ? 'm' : '') + pair(x - atX, y - atY, index > 0);
      [atX, atY] = [x, y];
    });
    if (closed) {
      data += 'z';
      [atX, atY] = points[0]!;
    }
  }
  return data;
}

const known = new WeakMap<readonly Point[], Point[]>();

/** What is drawn again with a greater loss begins with the usual one. */
function simplified(line: readonly Point[], lost: (point: Point) => number): Point[] {
  const points = known.get(line) ?? simplify(line, lost);
  known.set(line, points);
  return points;
}

const distinct = (points: readonly Point[]) =>
  points.filter(
    ([x, y], index) => index === 0 || x !== points[index - 1]![0] || y !== points[index - 1]![1],
  );

/** The longer side of the box around a line. */
function extent(line: readonly Point[]): number {
  const [low, high] = [
    [Infinity, Infinity],
    [-Infinity, -Infinity],
  ];
  for (const point of line) {
    for (const axis of [0, 1] as const) {
      low[axis] = Math.min(low[axis]!, point[axis]);
      high[axis] = Math.max(high[axis]!, point[axis]);
    }
  }
  return Math.max(high[0]! - low[0]!, high[1]! - low[1]!);
}

/** Two numbers in tenths, with a separator only where one is needed: a sign or a second point is one, too. */
function pair(x: number, y: number, follows: boolean): string {
  const [first, second] = [decimal(x), decimal(y)];
  return (
    (follows && !first.startsWith('-') ? ' ' : '') +
    first +
    (second.startsWith('-') || (second.startsWith('.') && first.includes('.')) ? '' : ' ') +
    second
  );
}

const decimal = (tenths: number) => String(tenths / 10).replace(/^(-?)0\./, '$1.');
