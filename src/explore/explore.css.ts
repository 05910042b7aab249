// Styles the tools for exploring: a rail and a sidebar beside the map, or, on narrow screens, a sheet below it and the sidebar above.
import {css, unsafeCSS} from 'lit';
import {SHORT, WIDE} from '../layout/free-box.ts';
import {contents} from './contents.css.ts';

const places = css`
  .explore {
    --rail: 3.75rem;
  }
  .explore .room,
  .crosshair {
    position: absolute;
    pointer-events: none;
  }
  .explore .room {
    inset-block: 8rem 9.5rem;
    inset-inline: 0.75rem 4rem;
  }
  .explore :is(.rail, .panel, .finder input, select, textarea, label, ul[role='listbox'], summary) {
    pointer-events: auto;
  }
  .rail {
    position: absolute;
    inset-inline: 0;
    inset-block-end: 0;
    box-sizing: border-box;
    block-size: calc(var(--rail) + env(safe-area-inset-bottom, 0px));
    padding: 0.5rem 0.75rem calc(0.5rem + env(safe-area-inset-bottom, 0px));
    display: flex;
    align-items: center;
    gap: 0.5rem;
    background: var(--map-story-paper);
    border-block-start: 1px solid color-mix(in srgb, var(--map-story-ink) 20%, transparent);
    border-radius: 0.75rem 0.75rem 0 0;
  }
  .rail .here {
    flex: 1;
    min-inline-size: 0;
    border: 0;
    border-radius: 0.5rem;
    text-align: start;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  /* English on a page in another language: each paragraph in its own direction */
  .explore.foreign :is(p, h2, h3, legend, label, button) {
    unicode-bidi: plaintext;
  }
  .explore .unseen {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  .rail .count {
    color: var(--map-story-muted);
    font-variant-numeric: tabular-nums;
    font-weight: 500;
  }
  .sidebar {
    position: absolute;
    inset-block-start: calc(env(safe-area-inset-top, 0px) + 4.375rem);
    inset-inline: calc(var(--map-story-safe) + 0.5rem);
    max-block-size: min(100% - var(--rail) - 5.25rem, 62%);
    display: flex;
    flex-direction: column;
    gap: 0.375rem;
    z-index: 2;
    pointer-events: none;
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem;
  }
  .map-tools {
    position: absolute;
    inset-block-start: calc(env(safe-area-inset-top, 0px) + 7.375rem);
    inset-inline-end: calc(var(--map-story-safe) + 0.5rem);
    display: grid;
    justify-items: center;
    gap: 0.25rem;
  }
  .readout {
    position: absolute;
    inset-inline-start: calc(var(--map-story-safe) + 0.75rem);
    inset-block-end: calc(var(--rail) + env(safe-area-inset-bottom, 0px) + 2.75rem);
    max-inline-size: calc(100% - 9.5rem);
    display: flex;
    flex-direction: column;
    align-items: start;
    gap: 0.25rem;
    font: 500 0.75rem / 1.35 var(--map-story-label-font, 'Inter Variable', system-ui, sans-serif);
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
    min-block-size: 1.625rem;
    padding: 0.125rem 0.625rem;
    font-size: 0.75rem;
    text-shadow: none;
  }
  .crosshair {
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
  /* what lies over the map otherwise makes room for the tools */
  .stage.roaming .notes {
    inset-block-end: calc(3.75rem + env(safe-area-inset-bottom, 0px) + 0.375rem);
  }
  .stage.roaming .scale {
    inset-block-end: calc(3.75rem + env(safe-area-inset-bottom, 0px) + 3rem);
  }
  /* the notes take a line more */
  @container (max-width: 380px) {
    .readout {
      inset-block-end: calc(var(--rail) + env(safe-area-inset-bottom, 0px) + 3.5rem);
    }
    .stage.roaming .scale {
      inset-block-end: calc(3.75rem + env(safe-area-inset-bottom, 0px) + 3.625rem);
    }
  }
  @container ${unsafeCSS(SHORT)} {
    .explore {
      --rail: 2.5rem;
    }
    .explore .room {
      inset-block: 3rem 4.5rem;
      inset-inline: 0.75rem 5rem;
    }
    .rail {
      padding-block: 0.125rem;
    }
    .sidebar {
      inset-block-start: 0.375rem;
      inset-inline: calc(var(--map-story-safe) + 0.375rem) calc(var(--map-story-safe) + 8.75rem);
      max-block-size: calc(100% - var(--rail) - 0.75rem);
    }
    .sidebar :is(.icon, .finder input),
    .map-tools .icon,
    .rail button {
      min-block-size: 2rem;
      block-size: 2rem;
    }
    .sidebar .icon,
    .map-tools .icon,
    .rail .icon {
      inline-size: 2rem;
    }
    .map-tools {
      inset-block: auto calc(var(--rail) + 2.25rem);
      grid-template-columns: auto auto;
    }
    .readout {
      inset-block-end: calc(var(--rail) + 2rem);
      max-inline-size: calc(100% - 6.5rem);
      flex-direction: row;
      align-items: end;
    }
    .stage.roaming .notes {
      inset-block-end: 2.6rem;
      line-height: 1.15;
    }
    .stage.roaming :is(.scale, .locator) {
      display: none;
    }
  }
  @container ${unsafeCSS(WIDE)} {
    .explore .room {
      inset-block: 1.5rem 4rem;
      inset-inline: calc(var(--map-story-safe) + 28rem) calc(var(--map-story-safe) + 6.5rem);
    }
    .rail {
      inset-block: 0;
      inset-inline: 0 auto;
      inline-size: calc(var(--rail) + var(--map-story-safe));
      block-size: auto;
      padding: 0.75rem 0.5rem 0.75rem calc(0.5rem + var(--map-story-safe));
      flex-direction: column;
      border-block-start: 0;
      border-inline-end: 1px solid color-mix(in srgb, var(--map-story-ink) 20%, transparent);
      border-radius: 0;
    }
    .rail .here {
      min-block-size: 0;
      inline-size: 2.5rem;
      padding: 0.75rem 0.5rem;
      writing-mode: vertical-rl;
      transform: rotate(180deg);
      text-align: end;
    }
    .rail .here:dir(rtl) {
      transform: none;
      text-align: start;
    }
    .sidebar {
      inset-block-start: calc(env(safe-area-inset-top, 0px) + 0.75rem);
      inset-inline: calc(var(--rail) + var(--map-story-safe) + 0.75rem) auto;
      inline-size: 23rem;
      max-block-size: calc(100% - 5.5rem);
    }
    .map-tools {
      inset-block-start: calc(env(safe-area-inset-top, 0px) + 0.75rem);
      inset-inline-end: calc(var(--map-story-safe) + 3rem);
    }
    .readout {
      inset-inline-start: calc(var(--rail) + var(--map-story-safe) + 1rem);
      inset-block-end: 1.875rem;
      max-inline-size: 23rem;
      flex-direction: row;
      align-items: end;
    }
    .stage.roaming .notes {
      inset-block-end: calc(env(safe-area-inset-bottom, 0px) + 0.4rem);
    }
    .stage.roaming .scale {
      inset-block-end: 3rem;
    }
    .stage.roaming .locator {
      inset-inline: auto calc(var(--map-story-safe) + 6.5rem);
    }
  }
  @media (prefers-contrast: more), (forced-colors: active) {
    .readout {
      padding: 0.125rem 0.375rem;
      background: var(--map-story-paper);
      text-shadow: none;
    }
  }
`;

export const explore = [places, contents];
