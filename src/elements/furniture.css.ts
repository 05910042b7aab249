// Styles the scale and the small globe beside the map.
import {css, unsafeCSS} from 'lit';
import {SHORT} from '../layout/free-box.ts';

export const furniture = css`
  .locator {
    position: absolute;
    inset-block-start: calc(env(safe-area-inset-top, 0px) + 0.75rem);
    inset-inline-start: calc(var(--map-story-safe) + 0.75rem);
    inline-size: 3.5rem;
    block-size: 3.5rem;
    overflow: visible;
    transition: opacity 0.3s;
  }
  .locator .globe {
    fill: var(--map-story-water);
    stroke: var(--map-story-boundary);
  }
  .locator .globe-land {
    fill: var(--map-story-boundary);
  }
  .locator .here {
    fill: color-mix(in srgb, var(--map-story-crimson) 30%, transparent);
    stroke: var(--map-story-crimson);
    stroke-width: 2;
  }
  .scale {
    position: absolute;
    inset-block-end: calc(55% + 2.6rem);
    inset-inline-end: 1rem;
    box-sizing: border-box;
    border: solid var(--map-story-ink);
    border-width: 0 1px 1px;
    block-size: 1.125rem;
    text-align: center;
    white-space: nowrap;
    font: 0.6875rem / 1rem var(--map-story-label-font, 'Inter Variable', system-ui, sans-serif);
    color: var(--map-story-ink);
    text-shadow: 0 0 2px var(--map-story-land), 0 0 3px var(--map-story-land);
    opacity: 0;
  }
  @container (max-width: 380px) {
    .scale {
      inset-block-end: calc(55% + 3.75rem);
    }
  }
  /* seen between the cards, where there is room for it */
  @media ${unsafeCSS(SHORT)} {
    .locator {
      inset-block: auto 4rem;
      inline-size: 2.5rem;
      block-size: 2.5rem;
    }
    .scale {
      inset-block-end: 4rem;
    }
  }
  @container (min-width: 900px) {
    .locator {
      inset-block: calc(env(safe-area-inset-top, 0px) + 0.75rem) auto;
      inset-inline-start: var(--map-story-card-start);
      inline-size: 5rem;
      block-size: 5rem;
    }
    .scale {
      inset-block-end: 3rem;
      inset-inline: calc(var(--map-story-card-start) + var(--map-story-card-width) + 2rem) auto;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .locator {
      transition: none;
    }
  }
  @media (prefers-contrast: more), (forced-colors: active) {
    .scale {
      background: var(--map-story-paper);
    }
  }
`;
