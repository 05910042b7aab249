// Finds the places along a line on screen where a text can be read.
import type {Rect} from '../geometry/camera.ts';
import {degrees} from '../geometry/lng-lat.ts';
import type {Placing} from './place-labels.ts';
import type {Point} from '../geometry/simplify.ts';

/**
 * The stretch of the line on which the text stands, from its first letter to its last and a little
 * beyond.
 */
export type LinePlace = Placing & Readonly<{path: readonly Point[]}>;

/** CSS px; angle in degrees. */
export type LineText = Readonly<{
  length: number;
  size: number;
  padding: number;
  maxAngle: number;
  room: Rect;
}>;

/** Px from one try to the next. */
const STEP = 10;
/**
 * So much longer than the text is its path, at each end: letters that do not fit onto it are not
 * shown, and another font may be wider.
 */
const SLACK = 0.2;
/** So many px further from the middle is as good as a turn by one degree less. */
const STRAIGHTER = 4;
/** Corners within so many em are one bend, as in MapLibre. */
const BEND = 0.6;

/** Those where the line is straight, and near the middle of what can be seen of it, first. */
export function linePlaces(line: readonly Point[], text: LineText): LinePlace[] {
  const lengths = lengthsOf(line);
  const total = lengths.at(-1) ?? 0;
  const places: (LinePlace & {along: number; turns: number})[] = [];
  for (let along = text.length / 2; along <= total - text.length / 2; along += STEP) {
    const [start, end] = [along - text.length / 2, along + text.length / 2];
    const covered = between(line, lengths, start, end);
    const {sharpest, turns} = bends(covered, BEND * text.size);
    if (sharpest > text.maxAngle) continue;
    const boxes = boxesAlong(covered, text);
    if (
      !boxes.every(
        (box) =>
          box.left >= text.room.left &&
          box.right <= text.room.right &&
          box.top >= text.room.top &&
          box.bottom <= text.room.bottom,
      )
    )
      continue;
    places.push({
      along,
      turns,
      boxes,
      at: pointAt(line, lengths, along),
      path: upright(prolonged(covered, SLACK * text.length)),
    });
  }
  const middle = places.reduce((sum, {along}) => sum + along, 0) / Math.max(1, places.length);
  const cost = ({along, turns}: {along: number; turns: number}) =>
    Math.abs(along - middle) + STRAIGHTER * turns;
  return places.sort((a, b) => cost(a) - cost(b) || a.along - b.along);
}

function lengthsOf(line: readonly Point[]): number[] {
  let sum = 0;
  return line.map((point, index) => {
    const before = line[index - 1] ?? point;
    sum += Math.hypot(point[0] - before[0], point[1] - before[1]);
    return sum;
  });
}

function pointAt(line: readonly Point[], lengths: readonly number[], along: number): Point {
  const index = Math.max(
    1,
    lengths.findIndex((length) => length >= along),
  );
  const [a, b] = [line[index - 1]!, line[index]!];
  const share =
    (along - lengths[index - 1]!) / Math.max(1e-9, lengths[index]! - lengths[index - 1]!);
  return [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share];
}

function between(
  line: readonly Point[],
  lengths: readonly number[],
  start: number,
  end: number,
): Point[] {
  const inner = line.filter((_, index) => lengths[index]! > start && lengths[index]! < end);
  return [pointAt(line, lengths, start), ...inner, pointAt(line, lengths, end)];
}

/** Letters never stand on their heads. */
function upright(path: Point[]): Point[] {
  return path.at(-1)![0] < path[0]![0] ? path.reverse() : path;
}

/** Straight on beyond both ends. */
function prolonged(path: readonly Point[], by: number): Point[] {
  const beyond = ([ax, ay]: Point, [bx, bY]: Point): Point => {
    const length = Math.max(1e-9, Math.hypot(ax - bx, ay - bY));
    return [ax + ((ax - bx) / length) * by, ay + ((ay - bY) / length) * by];
  };
  return [beyond(path[0]!, path[1]!), ...path, beyond(path.at(-1)!, path.at(-2)!)];
}

/** The largest sum of turns within a stretch of this length, and the sum of all, in degrees. */
function bends(path: readonly Point[], within: number): {sharpest: number; turns: number} {
  const recent: {at: number; turn: number}[] = [];
  let [most, all, at] = [0, 0, 0];
  for (let index = 1; index < path.length - 1; index++) {
    const [a, b, c] = [path[index - 1]!, path[index]!, path[index + 1]!];
    at += Math.hypot(b[0] - a[0], b[1] - a[1]);
    const turn = Math.atan2(c[1] - b[1], c[0] - b[0]) - Math.atan2(b[1] - a[1], b[0] - a[0]);
    recent.push({at, turn: degrees(Math.abs(Math.atan2(Math.sin(turn), Math.cos(turn))))});
    all += recent.at(-1)!.turn;
    while (at - recent[0]!.at > within) recent.shift();
    most = Math.max(
      most,
      recent.reduce((sum, one) => sum + one.turn, 0),
    );
  }
  return {sharpest: most, turns: all};
}

/** Squares as high as the text, one beside the other. */
function boxesAlong(path: readonly Point[], {length, size, padding}: LineText): Rect[] {
  const lengths = lengthsOf(path);
  const half = size * 0.6 + padding;
  const count = Math.max(1, Math.ceil(length / (size * 1.2)));
  return Array.from({length: count}, (_, index) => {
    const [x, y] = pointAt(path, lengths, ((index + 0.5) * length) / count);
    return {left: x - half, top: y - half, right: x + half, bottom: y + half};
  });
}
