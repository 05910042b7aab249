// Covers lines on the screen with squares, for words to keep clear of.
import type {Position} from 'geojson';
import type {Rect} from './camera.ts';

/** Side of the squares, CSS px. */
export const CELL = 8;

export type Projected = readonly [x: number, y: number];

/** Where positions are on the screen, nothing of those behind the horizon, and the part of it that counts. */
export type Seen = Readonly<{
  project: (position: Position) => Projected | undefined;
  room: Rect;
}>;

/** The squares that lines go through. */
export function lineCells(lines: readonly (readonly Position[])[], {project, room}: Seen): Rect[] {
  const cells = new Map<string, Rect>();
  const add = (x: number, y: number) => {
    const [column, row] = [Math.floor(x / CELL), Math.floor(y / CELL)];
    const [left, top] = [column * CELL, row * CELL];
    cells.set(`${column} ${row}`, {left, top, right: left + CELL, bottom: top + CELL});
  };
  for (const line of lines) {
    let before: Projected | undefined;
    for (const position of line) {
      const point = project(position);
      if (point && before) {
        const clipped = clip(before, point, room);
        if (clipped) walk(clipped[0], clipped[1], add);
      }
      before = point;
    }
  }
  return [...cells.values()];
}

function walk([x1, y1]: Projected, [x2, y2]: Projected, add: (x: number, y: number) => void) {
  const steps = Math.max(1, Math.ceil(Math.hypot(x2 - x1, y2 - y1) / (CELL / 2)));
  for (let step = 0; step <= steps; step++)
    add(x1 + ((x2 - x1) * step) / steps, y1 + ((y2 - y1) * step) / steps);
}

/** The part of a segment in a box (Liang and Barsky). */
function clip(from: Projected, to: Projected, room: Rect): [Projected, Projected] | undefined {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  let [start, end] = [0, 1];
  for (const [by, left] of [
    [-dx, from[0] - room.left],
    [dx, room.right - from[0]],
    [-dy, from[1] - room.top],
    [dy, room.bottom - from[1]],
  ] as const) {
    if (by === 0 && left < 0) return undefined;
    if (by < 0) start = Math.max(start, left / by);
    if (by > 0) end = Math.min(end, left / by);
  }
  const at = (share: number): Projected => [from[0] + dx * share, from[1] + dy * share];
  return start < end ? [at(start), at(end)] : undefined;
}
