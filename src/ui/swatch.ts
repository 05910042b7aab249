// Draws the small picture of a legend's item: how the map shows it.
import {html, nothing, svg} from 'lit';
import {kinds} from '../layers/kinds/index.ts';
import type {LegendItem} from '../layers/legend.ts';
import type {Icon} from '../story/icon.ts';
import {hatchedPath, linePath} from '../layers/swatch-path.ts';

/** What a basemap draws is no kind of layer. */
const ofBasemap = {boundary: linePath, disputed: hatchedPath} as const;

/** A line is wider here than on the map, so that it is seen beside text. */
const WIDER = 1.2;

/** A palette's name is a custom property of the story; anything else is a CSS colour. */
const css = (color: string) =>
  /^[a-z]+$/.test(color) ? `var(--map-story-${color}, ${color})` : color;

/** Colours that stand for numbers or words, side by side. */
function manyColors(colors: readonly string[]) {
  const px = 28 / colors.length;
  return html`<svg class="swatch" viewBox="0 0 28 16" width="28" height="16"
    aria-hidden="true">${colors.map(
      (color, index) =>
        svg`<rect x=${index * px} y="3" width=${px} height="10" fill=${css(color)} />`,
    )}</svg>`;
}

/** A circle with an icon on it, as the map draws it. */
function iconSwatch({box: [left, top, width, height], shapes}: Icon, color: string, ink: string) {
  const scale = 10 / Math.max(width, height);
  const middle = `${-left - width / 2} ${-top - height / 2}`;
  const drawn = shapes.map(
    ({d, evenodd, stroke, matrix}) =>
      svg`<path d=${d} fill=${stroke === undefined ? nothing : 'none'}
        fill-rule=${evenodd ? 'evenodd' : nothing}
        stroke=${stroke === undefined ? 'none' : nothing} stroke-width=${stroke ?? nothing}
        transform=${matrix ? `matrix(${matrix.join(' ')})` : nothing} />`,
  );
  return html`<svg class="swatch" viewBox="0 0 28 16" width="28" height="16"
    aria-hidden="true"><circle cx="14" cy="8" r="8" fill=${css(color)} />
    <g transform="translate(14 8) scale(${scale}) translate(${middle})" fill=${css(ink)}
      stroke=${css(ink)} stroke-linecap="round" stroke-linejoin="round">${drawn}</g></svg>`;
}

export function swatch({kind, color, colors = [], dash, width = 3, icon, ink}: LegendItem) {
  if (colors.length > 0) return manyColors([color, ...colors]);
  if (icon) return iconSwatch(icon, color, ink ?? 'paper');
  const {d, fill, stroke, dots} =
    kind === 'boundary' || kind === 'disputed' ? ofBasemap[kind] : kinds[kind].swatch;
  const paint = css(color);
  const item = width * WIDER;
  const dashes = stroke === 'item' ? dash?.map((part) => part * item) : dots;
  const path = svg`<path d=${d}
    fill=${fill === undefined ? 'none' : paint} fill-opacity=${fill ?? nothing}
    stroke=${stroke === undefined ? 'none' : paint}
    stroke-width=${stroke === 'item' ? item : (stroke ?? nothing)}
    stroke-dasharray=${dashes?.join(' ') ?? nothing} stroke-linecap=${dots ? 'round' : nothing} />`;
  return html`<svg class="swatch" viewBox="0 0 28 16" width="28" height="16"
    aria-hidden="true">${path}</svg>`;
}
