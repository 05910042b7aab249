// Hides the still maps while the live map is shown, and shows them on paper.
import {css} from 'lit';

/** What a page's own style sheet says of the stills goes before this; it leaves these properties alone. */
export const stills = css`
  .steps ::slotted(.map-still) {
    transition: opacity 0.4s, display 0.4s;
    transition-behavior: allow-discrete;
  }
  .steps.live ::slotted(.map-still) {
    opacity: 0;
    display: none;
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
      display: block;
      opacity: 1;
    }
  }
`;
