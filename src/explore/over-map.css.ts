// Styles what lies over the map while the reader explores: where they are, and the point that Enter sets.
import {css} from 'lit';

export const overMap = css`
  .readout {
    grid-area: 3 / 1 / 4 / 2;
    margin-inline: calc(var(--map-story-safe) + 0.75rem) 0.75rem;
    max-inline-size: 23rem;
    min-block-size: 0;
    overflow: auto;
    display: flex;
    flex-flow: row wrap;
    align-items: end;
    gap: 0.25rem;
    font: 500 0.86em / 1.35 var(--map-story-label-font, 'Inter Variable', system-ui, sans-serif);
    font-variant-numeric: tabular-nums;
    color: var(--map-story-ink);
    text-shadow: 0 0 2px var(--map-story-land), 0 0 3px var(--map-story-land), 0 0 4px var(--map-story-land);
  }
  .readout p {
    margin: 0;
  }
  .readout .which {
    font-weight: 400;
  }
  .explore .small {
    flex: none;
    min-block-size: max(24px, 2.1em);
    padding: 0.15em 0.8em;
    font-size: 1em;
    text-shadow: none;
  }
  .crosshair {
    position: absolute;
    pointer-events: none;
    top: 0;
    left: 0;
    inline-size: 25px;
    block-size: 25px;
    margin: -12.5px;
    background: linear-gradient(var(--map-story-ink), var(--map-story-ink)) center / 1.5px 100% no-repeat, linear-gradient(var(--map-story-ink), var(--map-story-ink)) center / 100% 1.5px no-repeat;
  }
  .crosshair[hidden] {
    display: none;
  }
  @media (prefers-contrast: more), (forced-colors: active) {
    .readout {
      padding: 0.125rem 0.375rem;
      background: var(--map-story-paper);
      text-shadow: none;
    }
  }
`;
