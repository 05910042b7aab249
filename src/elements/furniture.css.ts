// Styles the scale and the small globe beside the map.
import {css, unsafeCSS} from 'lit';
import {SHORT, WIDE} from '../layout/free-box.ts';

export const furniture = css`
  .locator {
    position: absolute;
    inset-block-start: calc(env(safe-area-inset-top, 0px) + 0.75rem);
    inset-inline-start: calc(var(--map-story-safe) + 0.75rem);
    inline-size: min(3.5rem, 15cqi);
    aspect-ratio: 1;
    overflow: visible;
    transition: opacity var(--map-story-fade);
  }
  .scale {
    align-self: end;
    box-sizing: border-box;
    border: solid var(--map-story-ink);
    border-width: 0 1px 1px;
    min-block-size: 1.125rem;
    text-align: center;
    white-space: nowrap;
    font: min(0.6875rem, 4.5cqi, 5cqb) / 1.45 var(--map-story-label-font, 'Inter Variable', system-ui, sans-serif);
    color: var(--map-story-ink);
    text-shadow: 0 0 2px var(--map-story-land), 0 0 3px var(--map-story-land);
    opacity: 0;
  }
  /* seen between the cards, where there is room for it */
  @container ${unsafeCSS(SHORT)} {
    .locator {
      inset-block: auto 4rem;
      inline-size: min(2.5rem, 12cqi);
    }
  }
  @container ${unsafeCSS(WIDE)} {
    .locator {
      inset-block: calc(env(safe-area-inset-top, 0px) + 0.75rem) auto;
      inset-inline-start: var(--map-story-card-start);
      inline-size: 5rem;
    }
    .scale {
      align-self: start;
      margin-block-end: 1.25rem;
    }
  }
`;
