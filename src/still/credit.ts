// Draws the credit line at the bottom of the free rectangle, where no card or button lies over it.
import {freeRect, type Rect, type Viewport} from '../geometry/camera.ts';
import type {Palette} from '../layers/palette.ts';
import {textWidth} from '../layout/text-width.ts';
import {element, escaped, short} from './xml.ts';

/** CSS px. */
const SIZE = 10;
const INSET = 4;
const HALO = 1.5;

/**
 * The note, and the box that it covers. As small as it must be to fit in one line. Beside a column
 * of cards it stands on their side: the controls have the other.
 */
export function credit(
  text: string,
  viewport: Viewport,
  palette: Palette,
): {box: Rect; svg: string} {
  const {left, right, bottom: end} = freeRect(viewport);
  const atLeft = viewport.padding.left > viewport.padding.right;
  const bottom = end - INSET;
  const size = Math.min(SIZE, (right - left - 2 * INSET) / Math.max(1, textWidth(text)));
  const width = textWidth(text) * size;
  const x = atLeft ? left + INSET : right - INSET;
  const box = {
    left: atLeft ? x : x - width,
    top: bottom - size * 1.3,
    right: atLeft ? x + width : x,
    bottom,
  };
  const attributes = {
    'data-layer': 'credit',
    x: short(x, 1),
    y: short(bottom - size * 0.3, 1),
    'text-anchor': atLeft ? 'start' : 'end',
    'font-size': size,
    fill: palette.muted,
    stroke: palette.land,
    'stroke-width': 2 * HALO,
    'paint-order': 'stroke',
  };
  return {box, svg: text.trim() === '' ? '' : element('text', attributes, escaped(text))};
}
