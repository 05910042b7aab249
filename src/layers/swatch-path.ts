// Describes the small pictures of a legend as SVG paths of 28 × 16 px.

/** A path in the colour of the legend's item. */
export type SwatchPath = Readonly<{
  /** SVG path data. */
  d: string;
  /** Opacity of the filling, from 0 to 1. Without it, the path is not filled. */
  fill?: number;
  /** Width of the stroke in px; `item`: width and dashes of the item. Without it, no stroke. */
  stroke?: number | 'item';
  /** Lengths of round dots and of the gaps between them, in px. */
  dots?: readonly number[];
}>;

export const areaPath: SwatchPath = {d: 'M2 2h24v12h-24z', fill: 0.22, stroke: 1.75};
export const hexagonPath: SwatchPath = {
  d: 'M14 1l6 3.5v7l-6 3.5l-6 -3.5v-7z',
  fill: 0.22,
  stroke: 1.75,
};
export const linePath: SwatchPath = {d: 'M1 8h26', stroke: 'item'};
export const dotPath: SwatchPath = {d: 'M10 8a4 4 0 1 0 8 0a4 4 0 1 0 -8 0z', fill: 1};
export const dottedPath: SwatchPath = {d: 'M2 8h25', stroke: 2.5, dots: [0.1, 5]};
export const hatchedPath: SwatchPath = {
  d: 'M2 14l6 -12M7 14l6 -12M12 14l6 -12M17 14l6 -12M22 14l6 -12',
  stroke: 1.2,
};
