// Draws an icon as pixels, in one colour.
import {ICON_PX} from '../layers/icon-drawing.ts';
import type {Icon} from '../story/icon.ts';

/** @returns nothing where the browser has no canvas to draw on */
export function iconPicture(
  {box: [left, top, width, height], shapes}: Icon,
  color: string,
  ratio: number,
): ImageData | undefined {
  const size = Math.ceil(ICON_PX * ratio);
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [size, size];
  const context = canvas.getContext('2d');
  if (!context) return undefined;
  [context.fillStyle, context.strokeStyle] = [color, color];
  [context.lineCap, context.lineJoin] = ['round', 'round'];
  const scale = size / Math.max(width, height);
  context.translate(size / 2, size / 2);
  context.scale(scale, scale);
  context.translate(-left - width / 2, -top - height / 2);
  for (const {d, evenodd, stroke, matrix} of shapes) {
    const path = new Path2D(d);
    context.save();
    if (matrix) context.transform(...matrix);
    if (stroke === undefined) context.fill(path, evenodd ? 'evenodd' : 'nonzero');
    else {
      context.lineWidth = stroke;
      context.stroke(path);
    }
    context.restore();
  }
  return context.getImageData(0, 0, size, size);
}
