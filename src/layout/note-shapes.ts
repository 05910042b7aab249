// Draws a note as lines, dots and rows of text, for the live map and for stills alike.
import type {Rect} from '../geometry/camera.ts';
import {grown} from '../geometry/rect.ts';
import type {Point} from '../geometry/simplify.ts';
import {NOTE_LINE, NOTE_WEIGHT, type PlacedNote} from './step-notes.ts';

/** Attributes of SVG elements; whoever draws them adds the colours. */
export type NoteShapes = Readonly<{
  plate: Readonly<Record<'x' | 'y' | 'width' | 'height', number>>;
  leader: Readonly<Record<'x1' | 'y1' | 'x2' | 'y2', number>>;
  dot: Readonly<Record<'cx' | 'cy' | 'r', number>> | undefined;
  text: Readonly<{'text-anchor': PlacedNote['align']; 'font-size': number; 'font-weight': number}>;
  rows: readonly Readonly<{text: string; x: number; y: number}>[];
}>;

/** Widths of lines and of the halo around them, CSS px. */
export const STROKES = {leader: 1, halo: 3, text: 3.5};

/** From the middle of a line to its baseline, em. */
const BASELINE = 0.35;

export function noteShapes({at, box, rows, align, leader, dot, size}: PlacedNote): NoteShapes {
  const [[x1, y1], [x2, y2]] = leader;
  const {left, top, right, bottom} = box;
  const x = align === 'start' ? left : align === 'end' ? right : (left + right) / 2;
  return {
    plate: {x: left, y: top, width: right - left, height: bottom - top},
    leader: {x1, y1, x2, y2},
    dot: dot ? {cx: at[0], cy: at[1], r: 2} : undefined,
    text: {'text-anchor': align, 'font-size': size, 'font-weight': NOTE_WEIGHT},
    rows: rows.map((text, row) => ({
      text,
      x,
      y: top + ((row + 0.5) * NOTE_LINE + BASELINE) * size,
    })),
  };
}

/** Squares along a leader, CSS px. */
const CELL = 6;

/** What a note takes, for names to keep clear of: its text, and its line in squares. */
export function noteBoxes({box, leader: [from, to]}: PlacedNote): Rect[] {
  const steps = Math.ceil(Math.hypot(to[0] - from[0], to[1] - from[1]) / CELL);
  const squares = Array.from({length: steps + 1}, (_, step): Rect => {
    const share = steps === 0 ? 0 : step / steps;
    const [x, y]: Point = [
      from[0] + (to[0] - from[0]) * share,
      from[1] + (to[1] - from[1]) * share,
    ];
    return grown({left: x, top: y, right: x, bottom: y}, 1);
  });
  return [grown(box, 2), ...squares];
}

/** The same note where its point has moved. */
export function movedNote(note: PlacedNote, [dx, dy]: Point): PlacedNote {
  const moved = ([x, y]: Point): Point => [x + dx, y + dy];
  const {left, top, right, bottom} = note.box;
  return {
    ...note,
    at: moved(note.at),
    box: {left: left + dx, top: top + dy, right: right + dx, bottom: bottom + dy},
    leader: [moved(note.leader[0]), moved(note.leader[1])],
  };
}
