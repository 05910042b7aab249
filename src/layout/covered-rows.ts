// Covers what lies in a room with rows of squares.
import type {Rect} from '../geometry/camera.ts';
import {CELL} from '../geometry/line-cells.ts';

/** Squares of a row of a room, up to `to`, which is not one of them. Those out of it are left out. */
export type Span = Readonly<{row: number; from: number; to: number}>;

/** How many squares a room has. */
export const gridOf = ({left, top, right, bottom}: Rect) => ({
  columns: Math.max(0, Math.ceil((right - left) / CELL)),
  rows: Math.max(0, Math.ceil((bottom - top) / CELL)),
});

/** One box for each run of squares that some span covers. */
export function coveredRows(room: Rect, spans: readonly Span[]): Rect[] {
  const {columns, rows} = gridOf(room);
  const covered = new Uint8Array(columns * rows);
  const column = (value: number) => Math.max(0, Math.min(columns, value));
  for (const {row, from, to} of spans)
    if (row >= 0 && row < rows)
      covered.fill(1, row * columns + column(from), row * columns + column(to));
  return runsOf(covered, columns).map(({row, from, to}) => ({
    left: room.left + from * CELL,
    top: room.top + row * CELL,
    right: room.left + to * CELL,
    bottom: room.top + (row + 1) * CELL,
  }));
}

/** The squares of a room that boxes touch. */
export const spansOf = (room: Rect, boxes: readonly Rect[]): Span[] =>
  boxes.flatMap(({left, top, right, bottom}) => {
    const first = Math.floor((top - room.top) / CELL);
    const last = Math.ceil((bottom - room.top) / CELL);
    const [from, to] = [
      Math.floor((left - room.left) / CELL),
      Math.ceil((right - room.left) / CELL),
    ];
    return Array.from({length: last - first}, (_, index) => ({row: first + index, from, to}));
  });

function runsOf(covered: Uint8Array, columns: number): Span[] {
  const runs: {row: number; from: number; to: number}[] = [];
  for (const [at, cell] of covered.entries()) {
    if (cell === 0) continue;
    const [row, column] = [Math.floor(at / columns), at % columns];
    const last = runs.at(-1);
    if (last?.row === row && last.to === column) last.to = column + 1;
    else runs.push({row, from: column, to: column + 1});
  }
  return runs;
}
