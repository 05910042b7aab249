// A line of the legend to a small picture of how it is drawn on the map.
import {html, svg} from 'lit';
import type {LegendItem} from '../layers/legend.ts';

/** A palette's name is a custom property of the story; anything else is a CSS colour. */
const css = (color: string) => (/^[a-z]+$/.test(color) ? `var(--map-story-${color}, ${color})` : color);

export function swatch({kind, color, dash, width = 3}: LegendItem) {
  const paint = css(color);
  const line = svg`<line x1="1" y1="8" x2="27" y2="8" stroke=${paint} stroke-width=${width * 1.2} stroke-dasharray=${dash ? dash.map((part) => part * width * 1.2).join(' ') : 'none'} />`;
  const area = svg`<rect x="2" y="2" width="24" height="12" fill=${paint} fill-opacity="0.22" stroke=${paint} stroke-width="1.75" />`;
  const dot = svg`<circle cx="14" cy="8" r="4" fill=${paint} />`;
  const hatched = svg`<g stroke=${paint} stroke-width="1.2">${[2, 7, 12, 17, 22].map((x) => svg`<line x1=${x} y1="14" x2=${x + 6} y2="2" />`)}</g>`;
  const link = svg`<line x1="2" y1="8" x2="27" y2="8" stroke=${paint} stroke-width="2.5" stroke-linecap="round" stroke-dasharray="0.1 5" />`;
  const pictures = {region: area, context: area, border: line, route: line, boundary: line, arc: link, place: dot, disputed: hatched};
  return html`<svg class="swatch" viewBox="0 0 28 16" width="28" height="16" aria-hidden="true">${pictures[kind]}</svg>`;
}
