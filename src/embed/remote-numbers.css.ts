// Lays out the tables of numbers of an embedded story, and the legends of its still maps.
import {unsafeCSS} from 'lit';
import {legendCss, legendRooms, printedLegendCss} from '../layout/legend-css.ts';
import {printedTableCss, tableCss} from '../layout/table-css.ts';

const [box, tall, printed] = [
  '.remote .map-still > .map-legend',
  '.remote .map-still > .map-legend-tall',
  '.remote .map-legend-print',
];

export const numbers = unsafeCSS(`
${tableCss('.remote', 'calc(0.6 * var(--map-story-window, 100vh))')}
${legendRooms((look) => `.remote:has(> .map-still > .map-legend${look ? `-${look}` : ''})`)}
${legendCss(box, tall, (condition, rules) => `@container ${condition} {${rules}}`)}
${printedLegendCss(printed)}
${printed} { display: none; }
@media print {
  ${printedTableCss('.remote')}
  ${box} { display: none; }
  ${printed} { display: flex; }
}`);
