// Draws the legend of numbers that is on the map into downloaded pictures, as it stands on screen.
import type {Palette} from '../layers/palette.ts';
import type {ExploreStore} from './explore-store.ts';

type TextNode = globalThis.Text;

/** Positions in CSS px from the corner of the map. A circle fills its box. */
export type Box = Readonly<{x: number; y: number; width: number; height: number}>;
type Shape = Box &
  Readonly<{round: boolean; fill: string; opacity: number; stroke: string; strokeWidth: number}>;
/** `x` and `y` of the middle. Another font has to fit into the same width. */
type Text = Readonly<{
  x: number;
  y: number;
  width: number;
  text: string;
  size: number;
  weight: string;
}>;
export type LegendPicture = Readonly<{box: Box; shapes: readonly Shape[]; texts: readonly Text[]}>;

/** How opaque the background of a legend is; as in `legendCss`. */
export const BACKGROUND = 0.88;

/** Reads the legend from the page; nothing where none is seen. */
export function readLegend({context: {element}}: ExploreStore): LegendPicture | undefined {
  const legend = element.renderRoot.querySelector<HTMLElement>('.window > .legend');
  const stage = element.renderRoot.querySelector('.stage')?.getBoundingClientRect();
  if (!legend || !stage || !isSeen(legend) || legend.childElementCount === 0) return undefined;
  const boxOf = (of: Element | Range): Box => {
    const {left, top, width, height} = of.getBoundingClientRect();
    return {x: left - stage.left, y: top - stage.top, width, height};
  };
  const shapes = [...legend.querySelectorAll('svg :is(rect, circle)')].filter(isSeen);
  return {
    box: boxOf(legend),
    shapes: shapes.map((shape): Shape => {
      const {fill, fillOpacity, stroke, strokeWidth} = getComputedStyle(shape);
      return {
        ...boxOf(shape),
        round: shape.localName === 'circle',
        fill,
        opacity: Number(fillOpacity),
        stroke,
        strokeWidth: Number.parseFloat(strokeWidth) || 0,
      };
    }),
    texts: textsIn(legend).map((node): Text => {
      const {data} = node;
      const range = new Range();
      range.setStart(node, data.length - data.trimStart().length);
      range.setEnd(node, data.trimEnd().length);
      const {x, y, width, height} = boxOf(range);
      const {fontSize, fontWeight} = getComputedStyle(node.parentElement!);
      return {
        x: x + width / 2,
        y: y + height / 2,
        width,
        text: data.trim(),
        size: Number.parseFloat(fontSize),
        weight: fontWeight,
      };
    }),
  };
}

const isSeen = (one: Element) => one.getClientRects().length > 0;

/** Without those that only screen readers are told. */
function textsIn(legend: HTMLElement): TextNode[] {
  const walker = document.createTreeWalker(legend, NodeFilter.SHOW_TEXT);
  const found: TextNode[] = [];
  while (walker.nextNode()) {
    const node = walker.currentNode as TextNode;
    const parent = node.parentElement!;
    if (node.data.trim() !== '' && isSeen(parent) && !parent.closest('.map-legend-range'))
      found.push(node);
  }
  return found;
}

/** From the middle of a text to its baseline, in em. */
export const BASELINE = 0.36;

export const circleIn = ({x, y, width, height}: Box) => ({
  cx: x + width / 2,
  cy: y + height / 2,
  r: width / 2,
});

/** Draws the legend into a picture whose unit is the CSS px; leaves the canvas as it was. */
export function drawLegend(
  context: CanvasRenderingContext2D,
  {box, shapes, texts}: LegendPicture,
  {ink, paper}: Pick<Palette, 'ink' | 'paper'>,
): void {
  context.save();
  [context.fillStyle, context.globalAlpha] = [paper, BACKGROUND];
  context.beginPath();
  context.roundRect(box.x, box.y, box.width, box.height, 4);
  context.fill();
  for (const {round, fill, opacity, stroke, strokeWidth, ...box} of shapes) {
    const {cx, cy, r} = circleIn(box);
    context.beginPath();
    if (round) context.arc(cx, cy, r, 0, 2 * Math.PI);
    else context.rect(box.x, box.y, box.width, box.height);
    [context.globalAlpha, context.fillStyle] = [opacity, fill === 'none' ? 'transparent' : fill];
    context.fill();
    if (stroke === 'none') continue;
    [context.globalAlpha, context.strokeStyle, context.lineWidth] = [1, stroke, strokeWidth];
    context.stroke();
  }
  [context.globalAlpha, context.fillStyle] = [1, ink];
  [context.textAlign, context.textBaseline] = ['center', 'alphabetic'];
  for (const {x, y, width, text, size, weight} of texts) {
    context.font = `${weight} ${size}px "Inter Variable", system-ui, sans-serif`;
    context.fillText(text, x, y + BASELINE * size, width);
  }
  context.restore();
}
