// Lists the places where a label may stand around its point, one for each anchor of the style.
import type {Placing} from './place-labels.ts';
import type {Point} from '../geometry/simplify.ts';

/** Lines of text: where each begins, ends or has its middle, as `align` says, and its baseline. */
export type TextPlace = Placing &
  Readonly<{
    align: 'start' | 'middle' | 'end';
    rows: readonly Readonly<{text: string; x: number; y: number}>[];
  }>;

/**
 * Lengths in em but for `size` and `padding`, CSS px. An anchor is the side of the text that is
 * turned to the point.
 */
export type TextBlock = Readonly<{
  rows: readonly string[];
  width: number;
  lineHeight: number;
  size: number;
  padding: number;
  anchors: readonly Readonly<{name: string; offset: readonly [x: number, y: number]}>[];
  /** The style lets the text move around the point; MapLibre then counts the padding as part of the text. */
  movable: boolean;
  /** `auto` follows the anchor. */
  justify: string;
}>;

/** From the middle of a line to its baseline, em. */
export const BASELINE = 0.35;

export function labelPlaces(
  [x, y]: Point,
  {rows, width, lineHeight, size, padding, anchors, movable, justify}: TextBlock,
): TextPlace[] {
  const [wide, high] = [width * size, rows.length * lineHeight * size];
  const more = movable ? padding : 0;
  return anchors.map(({name, offset}) => {
    const toLeft = name.endsWith('right') ? 1 : name.endsWith('left') ? 0 : 0.5;
    const above = name.startsWith('bottom') ? 1 : name.startsWith('top') ? 0 : 0.5;
    const left = x + offset[0] * size + more - toLeft * (wide + 2 * more);
    const top = y + offset[1] * size + more - above * (high + 2 * more);
    const side =
      justify === 'auto' ? toLeft : justify === 'left' ? 0 : justify === 'right' ? 1 : 0.5;
    return {
      at: [left + wide / 2, top + high / 2] as const,
      boxes: [
        {
          left: left - padding,
          top: top - padding,
          right: left + wide + padding,
          bottom: top + high + padding,
        },
      ],
      align: side === 0 ? 'start' : side === 1 ? 'end' : 'middle',
      rows: rows.map((text, index) => ({
        text,
        x: left + side * wide,
        y: top + (index + 0.5) * lineHeight * size + BASELINE * size,
      })),
    };
  });
}

/**
 * MapLibre's: letters begin at their left edge, but upwards and downwards at the baseline, so much
 * above the edge.
 */
const ABOVE_EDGE = 7 / 24;

/** How far from the point a text stands that may be moved around it, em. */
export function radialOffset(anchor: string, radius: number): [number, number] {
  const diagonal = anchor.includes('-');
  const reach = Math.max(0, radius) / (diagonal ? Math.SQRT2 : 1);
  const x = anchor.endsWith('left') ? reach : anchor.endsWith('right') ? -reach : 0;
  const y = anchor.startsWith('top')
    ? reach - ABOVE_EDGE
    : anchor.startsWith('bottom')
      ? ABOVE_EDGE - reach
      : 0;
  return [x, y];
}
