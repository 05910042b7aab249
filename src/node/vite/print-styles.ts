// Writes the style sheet that lays out stills and steps on paper.
import {palettes} from '../../layers/palette.ts';
import {printedMedia} from '../../layout/media-css.ts';
import {printedLegendCss} from '../../layout/legend-css.ts';
import {printCss, printProse} from '../../layout/still-css.ts';
import {CARDS_OVER, CARDS_RIGHT, cardsOver, cardsRight, sizes} from '../../layout/still-sizes.ts';
import {printedTableCss} from '../../layout/table-css.ts';
import {untouched} from './still-styles.ts';

/**
 * On paper each step follows its map, which shows its subject and a little around it. A file of its
 * own: no screen waits for it.
 */
export function printStyles(): string {
  const {frame, picture} = printCss(sizes.landscape);
  return `
@media print {
  map-story, map-story:not(:defined) {
    padding: 0;
    color-scheme: light;
    --map-story-paper: #fff;
    --map-story-ink: #000;
  }
  map-story:not(:defined)::before { display: none; }
  ${untouched(`
  .map-still {
    ${frame}
    margin-block: 1cm 0.4cm;
    break-inside: avoid;
    break-after: avoid;
    border: 1px solid ${palettes.light.boundary};
    print-color-adjust: exact;
    -webkit-print-color-adjust: exact;
  }
  .map-still > picture.map-wide, .map-still > picture.map-narrow { display: none; }
  .map-still > .map-print {${picture}}
  .map-still[${CARDS_RIGHT}] > .map-print {${printCss(cardsRight).picture}}
  .map-still[${CARDS_OVER}] > .map-print {${printCss(cardsOver).picture}}
  .map-still > .map-legend { display: none; }
  ${printedLegendCss('.map-legend-print')}`)}
  map-story > story-step, map-story > story-step:not(:defined) {
    display: block;
    margin: 0;
    padding: 0;
    box-shadow: none;
    background: none;
  }
  ${printedTableCss('map-story')}
  ${printProse('map-story > story-step')}
  ${printedMedia('map-story > story-step')}
}`;
}
