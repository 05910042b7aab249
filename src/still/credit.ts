// One line of text and the free rectangle to the note at its bottom, where no card ever lies over it.
import type {Rect} from '../geometry/camera.ts';
import type {Palette} from '../scene/palette.ts';
import {textWidth} from './textWidth.ts';
import {element, escaped, short} from './xml.ts';

/** CSS px. */
const SIZE = 10;
const INSET = 4;
const HALO = 1.5;

/** The note, and the box that it covers. As small as it must be to fit in one line. */
export function credit(text: string, free: Rect, palette: Palette): {box: Rect; svg: string} {
  const [right, bottom] = [free.right - INSET, free.bottom - INSET];
  const size = Math.min(SIZE, (right - free.left - INSET) / Math.max(1, textWidth(text)));
  const box = {left: right - textWidth(text) * size, top: bottom - size * 1.3, right, bottom};
  const attributes = {'data-layer': 'credit', x: short(right, 1), y: short(bottom - size * 0.3, 1), 'text-anchor': 'end', 'font-size': size, fill: palette.muted, stroke: palette.land, 'stroke-width': 2 * HALO, 'paint-order': 'stroke'};
  return {box, svg: text.trim() === '' ? '' : element('text', attributes, escaped(text))};
}
