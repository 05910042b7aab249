// Places notes beside their points: inside a room, over neither the subject nor each other, the
// nearest place first.
import type {Rect} from '../geometry/camera.ts';
import {contains, grown, overlaps} from '../geometry/rect.ts';
import type {Point} from '../geometry/simplify.ts';
import {boxAround, type Circle, cross, crossedBy, type Leader, meets, onCircle} from './leader.ts';

/** A text broken into lines, and what it takes, CSS px. */
export type NoteBlock = Readonly<{rows: readonly string[]; width: number; height: number}>;

/**
 * What is to be placed: the point, how much around it stays free of the line, and the text, in the
 * better shape first.
 */
export type NoteWish = Readonly<{
  at: Point;
  gap: number;
  blocks: readonly NoteBlock[];
  /** Text that runs from the right stands on the left of its point where both sides are free. */
  rtl: boolean;
}>;

/**
 * `box` is what the text takes, `leader` the line from the point to it, `align` the side of the
 * text that lines share.
 */
export type NotePlace = Readonly<{
  at: Point;
  box: Rect;
  rows: readonly string[];
  align: 'start' | 'middle' | 'end';
  leader: Leader;
}>;

/**
 * What notes keep clear of: `subject` always, `areas` and `circles` where there is a place beside
 * them. A leader crosses circles and `marks`, which are dots and names, only where it can reach no
 * free place otherwise.
 */
export type Obstacles = Readonly<{
  subject: readonly Rect[];
  areas: readonly Rect[];
  marks: readonly Rect[];
  circles: readonly Circle[];
}>;

/** Lengths of leaders, CSS px, and how many directions are tried. */
type Search = Readonly<{reaches: readonly number[]; directions: number}>;
const COARSE: Search = {reaches: [18, 30, 46, 66, 90, 120, 156, 198, 246], directions: 16};
/** Where no near place of these is free, or only behind circles. */
const FINE: Search = {
  reaches: Array.from({length: 25}, (_, index) => 18 + 4 * index),
  directions: 64,
};
/** Around the mark of a place, CSS px: leaders are as long as they say from there on. */
const USUAL_GAP = 8;
/** Between two notes, CSS px. */
const SPACE = 8;
/** Around the end of another note's leader. */
const POINT_PX = 6;
/** Between a text and the end of its leader. */
const TEXT_GAP = 3;

/** What each square of the subject under a leader costs: as much as so many px of leader. */
const LINE_COST = 14;
/** A place that costs less need not be looked for any closer. */
const NEAR = 100;
/** A leader that crosses a mark is worse than the longest that crosses none. */
const CROSSING = 400;
/** Covering an area is worse than crossing any number of marks. */
const COVERING = 10_000;
/** A leader that begins on the subject has left it after so many px. */
const BEGINNING = 12;

type Candidate = NotePlace & Readonly<{cost: number}>;

/**
 * The same input gives the same places. Notes are placed in their order; one that finds no place is
 * tried first once more, so that an easy note does not take the only place of a hard one.
 *
 * @returns a place for each note, or nothing where there is none
 */
export function placeNotes(
  wishes: readonly NoteWish[],
  room: Rect,
  obstacles: Obstacles,
): (NotePlace | undefined)[] {
  const candidates = wishes.map((wish) => candidatesOf(wish, room, obstacles));
  let order = wishes.map((_, index) => index);
  let best = placed(wishes, candidates, order);
  for (let turn = 1; turn < wishes.length && countOf(best) < wishes.length; turn++) {
    const missing = order.filter((index) => !best[index]);
    order = [...missing, ...order.filter((index) => best[index])];
    const next = placed(wishes, candidates, order);
    if (countOf(next) > countOf(best)) best = next;
  }
  return best;
}

const countOf = (places: readonly unknown[]) => places.filter(Boolean).length;

function placed(
  wishes: readonly NoteWish[],
  candidates: readonly (readonly Candidate[])[],
  order: readonly number[],
): (NotePlace | undefined)[] {
  const places: (Candidate | undefined)[] = wishes.map(() => undefined);
  for (const index of order) {
    const points = wishes.flatMap(({at}, other) => (other === index ? [] : [at]));
    const others = places.filter((one) => one !== undefined);
    places[index] = candidates[index]!.find(
      (one) =>
        !points.some((point) => overlaps(one.box, around(point, POINT_PX))) &&
        others.every((other) => standApart(one, other)),
    );
  }
  return places.map((one) => one && placeOf(one));
}

const placeOf = ({cost: _, ...place}: Candidate): NotePlace => place;

/** All places that keep clear of the subject, the best first. */
export function candidatesOf(wish: NoteWish, room: Rect, obstacles: Obstacles): Candidate[] {
  if (!contains(room, around(wish.at, 0))) return [];
  const found = search(wish, room, obstacles, COARSE);
  const [best] = found;
  if (best && best.cost < NEAR) return found;
  const fine = search(wish, room, obstacles, FINE);
  return [...fine, ...found].toSorted((one, other) => one.cost - other.cost);
}

function search(
  wish: NoteWish,
  room: Rect,
  {subject, areas, marks, circles}: Obstacles,
  {reaches, directions}: Search,
): Candidate[] {
  const {gap, blocks, rtl} = wish;
  // from the edge of a large circle on
  const begin = Math.max(0, gap - USUAL_GAP);
  const found: Candidate[] = [];
  for (const [shape, block] of blocks.entries())
    for (const reach of reaches)
      for (let turn = 0; turn < directions; turn++) {
        const angle = (turn * 2 * Math.PI) / directions;
        const place = placeAt(wish, block, begin + reach, [
          Math.round(Math.cos(angle) * 1e6) / 1e6,
          Math.round(Math.sin(angle) * 1e6) / 1e6,
        ]);
        const {box, align, leader} = place;
        if (!contains(room, box) || subject.some((one) => overlaps(box, one))) continue;
        const side = align === 'middle' ? 24 : (align === 'end') === rtl ? 0 : 12;
        const covered =
          areas.reduce((sum, one) => sum + sharedArea(box, one), 0) +
          circles.reduce((sum, one) => sum + (onCircle(box, one) ? underBox(box, one) : 0), 0);
        // what covers an area is worse than anything that covers none
        const over = covered > 0 ? COVERING + (1000 * covered) / sizeOf(box) : 0;
        const along = LINE_COST * metOnTheWay(leader, subject);
        const met = crossedBy(leader, marks, circles);
        const across = met > 0 ? CROSSING + LINE_COST * met : 0;
        found.push({...place, cost: reach + side + 16 * shape + along + across + over});
      }
  return found.toSorted((one, other) => one.cost - other.cost);
}

/** The box touches the end of its leader with the side or the corner that is turned to the point. */
function placeAt({at, gap}: NoteWish, block: NoteBlock, reach: number, [ux, uy]: Point): NotePlace {
  const {rows, width, height} = block;
  const half = (direction: number) => Math.max(-1, Math.min(1, direction * Math.SQRT2)) / 2;
  const x = at[0] + ux * reach + half(ux) * width;
  const y = at[1] + uy * reach + half(uy) * height;
  const box = {
    left: x - width / 2,
    top: y - height / 2,
    right: x + width / 2,
    bottom: y + height / 2,
  };
  const to: Point = [clamped(at[0], box.left, box.right), clamped(at[1], box.top, box.bottom)];
  const length = Math.hypot(to[0] - at[0], to[1] - at[1]);
  const along = (px: number): Point => [
    at[0] + ((to[0] - at[0]) * px) / length,
    at[1] + ((to[1] - at[1]) * px) / length,
  ];
  return {
    at,
    box,
    rows,
    align: ux > 0.7 ? 'start' : ux < -0.7 ? 'end' : 'middle',
    leader: [along(Math.min(gap, length)), along(Math.max(gap, length - TEXT_GAP))],
  };
}

/** How many samples of a leader lie on the subject, its beginning apart. */
function metOnTheWay([from, to]: Leader, subject: readonly Rect[]): number {
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
  const near = subject.filter((one) => overlaps(one, boxAround(from, to)));
  let met = 0;
  for (let px = BEGINNING; px < length; px += POINT_PX) {
    const [x, y] = [0, 1].map((axis) => from[axis]! + ((to[axis]! - from[axis]!) * px) / length);
    if (near.some((one) => overlaps(one, around([x!, y!], 1)))) met++;
  }
  return met;
}

/** Neither text lies on the other, nor the line of one on the text or the line of the other. */
function standApart(one: NotePlace, other: NotePlace): boolean {
  return (
    !overlaps(grown(one.box, SPACE), other.box) &&
    !meets(one.leader, grown(other.box, 2)) &&
    !meets(other.leader, grown(one.box, 2)) &&
    !cross(one.leader, other.leader)
  );
}

const around = ([x, y]: Point, by: number) => grown({left: x, top: y, right: x, bottom: y}, by);
const clamped = (value: number, low: number, high: number) => Math.max(low, Math.min(high, value));

const sizeOf = ({left, top, right, bottom}: Rect) => (right - left) * (bottom - top);
const sharedArea = (a: Rect, b: Rect) =>
  Math.max(0, Math.min(a.right, b.right) - Math.max(a.left, b.left)) *
  Math.max(0, Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top));

/** About how much of a circle lies under a box. */
const underBox = (box: Rect, {at, radius}: Circle) => sharedArea(box, around(at, radius));
