// Lays out a story where nothing can stick: each step stands under its own picture.
import {css, unsafeCSS} from 'lit';
import {framed} from '../layout/still-css.ts';
import {CARDS_OVER, CARDS_RIGHT, cardsOver, cardsRight, sizes} from '../layout/still-sizes.ts';

const [portrait, landscape] = [framed(sizes.portrait), framed(sizes.landscape)];

/**
 * Sizes are those of the text and of the story's width; none is a share of a window that would grow
 * with them.
 */
export const flowing = css`
  :host {
    --map-story-inset: 0px;
    --map-story-window: 3rem;
    --map-story-reach: auto;
  }
  .stage {
    grid-area: 2 / 1;
    position: static;
  }
  .window {
    position: static;
    height: auto;
    container-type: normal;
  }
  .foot {
    position: static;
  }
  .notes {
    padding: 0 0.75rem 1rem;
    text-align: center;
  }
  .map,
  .free,
  .locator,
  .scale,
  .chrome {
    display: none;
  }
  .steps {
    padding-block: 0.5rem;
  }
  .remote .map-still {
    inline-size: calc(100% - 1rem);
    max-inline-size: 38rem;
    margin-inline: auto;
  }
  .remote story-step {
    --step-start: auto;
    --step-end: auto;
    --step-size: calc(100% - 1rem);
    --step-most: 38rem;
  }
  .remote story-step::part(card) {
    opacity: 1;
    padding-block-start: 1rem;
  }
  .remote .map-still {
    margin-block: 0;
    border-radius: 0.375rem;
    ${unsafeCSS(portrait.frame)}
  }
  .map-still > div {
    position: static;
    container-type: normal;
  }
  .remote .map-still .portrait img {
    transform: none;
    inset: auto;
    ${unsafeCSS(portrait.picture)}
  }
  .remote .map-still .landscape img {
    transform: none;
    inset: auto;
    ${unsafeCSS(landscape.picture)}
  }
  .remote .map-still[${unsafeCSS(CARDS_RIGHT)}] .landscape img {
    transform: none;
    inset: auto;
    ${unsafeCSS(framed(cardsRight).picture)}
  }
  .remote .map-still[${unsafeCSS(CARDS_OVER)}] .landscape img {
    transform: none;
    inset: auto;
    ${unsafeCSS(framed(cardsOver).picture)}
  }
  .remote .map-still > .map-legend {
    display: none;
  }
  .remote .map-legend-print {
    display: flex;
    inline-size: calc(100% - 1rem);
    max-inline-size: 38rem;
    margin-inline: auto;
  }
  @container (min-width: 600px) {
    .remote .map-still {
      ${unsafeCSS(landscape.frame)}
    }
    .map-still > .portrait {
      display: none;
    }
    .map-still > .landscape {
      display: block;
    }
  }
`;
