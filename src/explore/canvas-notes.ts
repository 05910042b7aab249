// Draws the notes that are on the map into a downloaded picture.
import type {Palette} from '../layers/palette.ts';
import {noteShapes, STROKES} from '../layout/note-shapes.ts';
import type {PlacedNote} from '../layout/step-notes.ts';

/** Leaves the canvas as it was. */
export function drawNotes(
  context: CanvasRenderingContext2D,
  notes: readonly PlacedNote[],
  {ink, paper}: Pick<Palette, 'ink' | 'paper'>,
): void {
  context.save();
  context.lineJoin = 'round';
  context.textBaseline = 'alphabetic';
  for (const {leader, dot, text, rows} of notes.map(noteShapes)) {
    for (const [color, width] of [
      [paper, STROKES.halo],
      [ink, STROKES.leader],
    ] as const) {
      [context.strokeStyle, context.lineWidth] = [color, width];
      context.beginPath();
      context.moveTo(leader.x1, leader.y1);
      context.lineTo(leader.x2, leader.y2);
      context.stroke();
    }
    [context.strokeStyle, context.fillStyle, context.lineWidth] = [paper, ink, STROKES.text];
    if (dot) {
      context.beginPath();
      context.arc(dot.cx, dot.cy, dot.r, 0, 2 * Math.PI);
      context.fill();
    }
    context.font = `${text['font-weight']} ${text['font-size']}px "Inter Variable", system-ui, sans-serif`;
    context.textAlign = SIDES[text['text-anchor']];
    for (const {text, x, y} of rows) {
      context.strokeText(text, x, y);
      context.fillText(text, x, y);
    }
  }
  context.restore();
}

/** Sides of the screen, whichever way a text runs. */
const SIDES = {start: 'left', middle: 'center', end: 'right'} as const;
