// Lays out the still maps of an embedded story by the width of the story, not of the window.
import {css, unsafeCSS} from 'lit';
import {freeBox, SHORT, WIDE} from '../layout/free-box.ts';
import {insets, printCss, printProse, stillCss} from '../layout/still-css.ts';
import {
  CARDS_OVER,
  CARDS_RIGHT,
  cardsOver,
  cardsRight,
  SIDE_END,
  sizes,
} from '../layout/still-sizes.ts';

const {frame, picture} = printCss(sizes.landscape);
const declarations = (text: string) => unsafeCSS(text);

export const stills = css`
  .remote .map-still {
    position: sticky;
    inset-block-start: var(--map-story-inset);
    box-sizing: border-box;
    block-size: var(--map-story-window);
    container-type: size;
    margin-block: calc(-1 * var(--map-story-rest)) calc(var(--map-story-rest) - var(--map-story-window));
    overflow: hidden;
    pointer-events: none;
    background: var(--map-story-paper);
    transition: opacity var(--map-story-fade), display var(--map-story-fade);
    transition-behavior: allow-discrete;
  }
  .map-still > div {
    position: absolute;
    container-type: size;
    ${declarations(insets(freeBox.narrow))}
  }
  .map-still > :is(.landscape, .print) {
    display: none;
  }
  .remote .map-still .portrait img {
    ${declarations(stillCss(sizes.portrait))}
  }
  .remote .map-still .landscape img {
    ${declarations(stillCss(sizes.landscape))}
  }
  .remote .map-still[${declarations(CARDS_RIGHT)}] .landscape img {
    ${declarations(stillCss(cardsRight))}
  }
  .remote .map-still[${declarations(CARDS_OVER)}] .landscape img {
    ${declarations(stillCss(cardsOver))}
  }
  @container ${unsafeCSS(SHORT)} {
    .map-still > div {
      ${declarations(insets(freeBox.short))}
    }
  }
  @container ${unsafeCSS(WIDE)} {
    .remote .map-still {
      margin-block: calc(-1 * var(--map-story-rest-wide)) calc(var(--map-story-rest-wide) - var(--map-story-window));
    }
    .map-still > .portrait {
      display: none;
    }
    .map-still > .landscape {
      display: block;
      ${declarations(insets(freeBox.wide))}
    }
    .map-still[${declarations(SIDE_END)}] > .landscape {
      ${declarations(insets(freeBox.end))}
    }
    .map-still[${declarations(CARDS_OVER)}] > .landscape {
      ${declarations(insets(freeBox.full))}
    }
  }
  .steps.live .map-still {
    opacity: 0;
    display: none;
  }
  @media print {
    .remote .map-still,
    .steps.live .map-still {
      display: block;
      opacity: 1;
      margin-block: 1cm 0.4cm;
      break-inside: avoid;
      break-after: avoid;
      border: 1px solid;
      print-color-adjust: exact;
      -webkit-print-color-adjust: exact;
      ${declarations(frame)}
    }
    .map-still > .print {
      display: block;
      position: static;
      container-type: normal;
    }
    .map-still > :is(.portrait, .landscape) {
      display: none;
    }
    .remote .map-still .print img {
      ${declarations(picture)}
    }
    .remote .map-still[${declarations(CARDS_RIGHT)}] .print img {
      ${declarations(printCss(cardsRight).picture)}
    }
    .remote .map-still[${declarations(CARDS_OVER)}] .print img {
      ${declarations(printCss(cardsOver).picture)}
    }
    .remote story-step {
      margin: 0;
      inline-size: auto;
      max-inline-size: none;
    }
    ${declarations(printProse('.brought story-step'))}
  }
`;
