// Writes lines and rings on screen as SVG path data, as short as possible.
import {type Point, simplify} from '../geometry/simplify.ts';

/**
 * Where a picture is drawn exactly, how exactly, where not as everything, and how much more may be
 * lost. `whole`: an area that is too small for its shape is drawn as the box around it, so that no
 * gap says that there is nothing.
 */
export type Exactness = Readonly<{
  isSharp: (point: Point) => boolean;
  deviation?: number;
  loss?: number;
  whole?: boolean;
}>;

/** What may be lost: deviation of a line, side of an area too small to be seen; CSS px. */
const losses = {sharp: {deviation: 0.5, speck: 1.6}, coarse: {deviation: 2, speck: 6}};

/** An area smaller than this cannot be seen, CSS px. */
const LEAST = 0.7;

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
  {isSharp, deviation, loss = 1, whole = false}: Exactness,
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
    const box = boxAround(line);
    const size = Math.max(box.right - box.left, box.bottom - box.top);
    const isSmall = size < (closed ? speck : 0.5) * loss;
    const asBox = closed && whole && size >= LEAST;
    if (isSmall && !asBox) continue;
    if (!asBox && size < SMALL * loss && small++ % every > 0) continue;
    const usual = deviation === undefined ? simplified(line, lost) : simplify(line, lost);
    const kept = loss > 1 ? simplify(usual, (point) => lost(point) * coarser) : usual;
    let points = isSmall ? [] : distinct(kept.map(tenths));
    if (closed) points.pop();
    if (asBox && points.length < 3) points = corners(box, isTurned(line));
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

type Box = Readonly<{left: number; top: number; right: number; bottom: number}>;

function boxAround(line: readonly Point[]): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of line) {
    [left, right] = [Math.min(left, x), Math.max(right, x)];
    [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
  }
  return {left, top, right, bottom};
}

/** Whether a ring runs the other way than `corners` does: what is wound around twice is inside still. */
function isTurned(ring: readonly Point[]): boolean {
  let area = 0;
  for (let index = 1; index < ring.length; index++) {
    const [[ax, ay], [bx, by]] = [ring[index - 1]!, ring[index]!];
    area += ax * by - bx * ay;
  }
  return area < 0;
}

/** In tenths of a px, on whole px, and never without a width. */
function corners({left, top, right, bottom}: Box, turned: boolean): Point[] {
  const [x, y] = [Math.round(left) * 10, Math.round(top) * 10];
  const [toX, toY] = [
    Math.max(x + 10, Math.round(right) * 10),
    Math.max(y + 10, Math.round(bottom) * 10),
  ];
  const around: Point[] = [
    [x, y],
    [toX, y],
    [toX, toY],
    [x, toY],
  ];
  return turned ? around.reverse() : around;
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
