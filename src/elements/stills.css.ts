// Hides the still maps while the live map is shown, and shows them on paper.
import {css} from 'lit';

/** Important here goes before all that a page says of the stills, with or without importance. */
export const stills = css`
  .steps ::slotted(.map-still) {
    transition: opacity var(--map-story-fade), display var(--map-story-fade) !important;
    transition-behavior: allow-discrete !important;
  }
  /* each card tells what its map shows while no still does */
  .steps.live {
    --map-story-told: block;
  }
  .steps.live ::slotted(.map-still) {
    opacity: 0 !important;
    display: none !important;
  }
  @media print {
    :host,
    :host(:not([theme='light'])),
    :host([theme='dark']) {
      display: block;
      color-scheme: light;
      --map-story-paper: #fff;
      --map-story-ink: #000;
      background: none;
    }
    .stage,
    .chrome,
    .spoken {
      display: none;
    }
    .steps,
    .steps.aside {
      opacity: 1;
      visibility: visible;
      transform: none;
      padding: 0;
    }
    .steps.live ::slotted(.map-still) {
      display: block !important;
      opacity: 1 !important;
    }
  }
`;
