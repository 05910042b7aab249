// Styles the tools for exploring: a rail and a sidebar beside the map, or, on narrow screens, a
// sheet below it and the sidebar above.
import {css, unsafeCSS} from 'lit';
import {SHORT, WIDE} from '../layout/free-box.ts';
import {contents} from './contents.css.ts';
import {overMap} from './over-map.css.ts';

/** Cards would come from below: the tools lie above and below the map, in low windows around it. */
const NARROW = `not (${WIDE})`;
const LOW = `${SHORT} and (${NARROW})`;

/**
 * A grid of rows: search and buttons, the map, what is said of it, the notes that the stage has
 * there, and the rail. `--foot`, `--tools` and `--rail` are the heights of notes, of the buttons of
 * following, and of the rail: `watchSizes` writes them.
 */
const places = css`
  .explore {
    position: absolute;
    inset: 0;
    display: grid;
    grid-template: var(--tap) minmax(0, 1fr) auto var(--foot, 3rem) auto / minmax(0, 1fr) auto;
    row-gap: 0.375rem;
    padding-block-start: calc(env(safe-area-inset-top, 0px) + 1rem + max(var(--tools, 2.5rem), min(3.5rem, 15cqi)));
    pointer-events: none;
    font-size: min(0.875rem, 6cqi);
    --pan: max(24px, 0.6 * var(--tap));
  }
  .explore .room {
    grid-area: 2 / 1 / 3 / 2;
    position: relative;
    min-block-size: 3rem;
    margin-inline: 0.75rem 0.25rem;
  }
  .explore :is(.rail, .panel, .finder input, select, textarea, label, ul[role='listbox'], summary) {
    pointer-events: auto;
  }
  .rail {
    grid-area: 5 / 1 / 6 / -1;
    box-sizing: border-box;
    padding: 0.625rem 0.75rem calc(0.625rem + env(safe-area-inset-bottom, 0px));
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
    padding-inline: 0.25em;
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
    grid-area: 1 / 1 / 3 / -1;
    margin-inline: calc(var(--map-story-safe) + 0.5rem);
    min-block-size: 0;
    max-block-size: max(62cqb, 24rem);
    display: flex;
    flex-direction: column;
    gap: 0.375rem;
    z-index: 2;
  }
  .bar {
    flex: none;
    display: flex;
    gap: 0.25rem;
  }
  .map-tools {
    grid-area: 2 / 2 / 4 / 3;
    align-self: start;
    margin-inline-end: calc(var(--map-story-safe) + 0.5rem);
    display: grid;
    justify-items: center;
    gap: 0.25rem;
  }
  /* what lies over the map otherwise makes room for the tools */
  @container ${unsafeCSS(NARROW)} {
    .stage.roaming .foot {
      inset-block-end: calc(var(--rail, 3.75rem) + 0.375rem);
    }
    /* buttons beside a panel can still be pressed */
    .sidebar > :is(.panel, .peek) {
      margin-inline-end: calc(max(var(--tap), 2 * var(--pan)) + 0.25rem);
    }
  }
  /* a card needs the room of the list that it was chosen from */
  @container (max-height: 40rem) and (${unsafeCSS(NARROW)}) {
    .panel:has(+ .cards) {
      display: none;
    }
    .sidebar {
      grid-row-end: 4;
    }
    .sidebar:has(> .panel, > .peek) ~ .readout {
      visibility: hidden;
    }
  }
  @container ${unsafeCSS(LOW)} {
    .explore {
      row-gap: 0.25rem;
      padding-block-start: 0.375rem;
      font-size: min(0.8125rem, 4.5cqi, 6cqb);
    }
    .rail {
      min-block-size: calc(var(--tools, 2rem) + 0.5rem + env(safe-area-inset-bottom, 0px));
      padding-block: 0.25rem calc(0.25rem + env(safe-area-inset-bottom, 0px));
      padding-inline: 0.375rem calc(var(--tools-inline, 9rem) + 0.75rem);
      gap: 0.25rem;
    }
    .stage.roaming ~ .chrome .tools {
      inset-block: auto calc(0.25rem + env(safe-area-inset-bottom, 0px));
      flex-wrap: nowrap;
      max-inline-size: none;
      z-index: 1;
    }
    .stage.roaming ~ .chrome .tools .mode {
      max-inline-size: 36cqi;
    }
    .sidebar {
      grid-row-end: 5;
      max-block-size: none;
      margin-inline: calc(var(--map-story-safe) + 0.375rem);
    }
    .sidebar > :is(.panel, .peek) {
      margin-inline-end: calc(var(--tap) + 2 * var(--pan) + 0.5rem);
    }
    .map-tools {
      grid-row-end: 5;
      align-self: end;
      grid-template-columns: auto auto;
      align-items: center;
      margin-inline-end: calc(var(--map-story-safe) + 0.375rem);
    }
    .stage.roaming .foot {
      --tap: min(2rem, 10cqi, 12cqb);
      inset-inline: calc(var(--map-story-safe) + 0.75rem) calc(var(--map-story-safe) + var(--tap) + 2 * max(24px, 0.6 * var(--tap)) + 0.75rem);
    }
    .stage.roaming .notes {
      margin-inline: 0;
      line-height: 1.2;
      font-size: min(0.6875rem, 4.5cqi, 5cqb);
      text-align: start;
    }
    /* no line is half behind a panel */
    .stage.roaming:has(~ .chrome .sidebar > :is(.panel, .peek)) .notes,
    .stage.roaming :is(.scale, .locator) {
      visibility: hidden;
    }
    .stage.roaming .scale {
      display: none;
    }
  }
  /* the panel about the map says it, too */
  @container (max-height: 20rem) {
    .stage.roaming .note {
      display: none;
    }
  }
  @container ${unsafeCSS(WIDE)} {
    .explore {
      grid-template: minmax(0, 1fr) auto / auto 23rem minmax(0, 1fr) auto;
      gap: 0.75rem;
      padding-block-start: 0;
    }
    .explore .room {
      grid-area: 1 / 3 / 3 / 4;
      margin: 1.5rem 1.5rem 4rem;
    }
    .rail {
      grid-area: 1 / 1 / 3 / 2;
      inline-size: calc(3.75rem + var(--map-story-safe));
      padding: 0.75rem 0.5rem 0.75rem calc(0.5rem + var(--map-story-safe));
      flex-direction: column;
      border-block-start: 0;
      border-inline-end: 1px solid color-mix(in srgb, var(--map-story-ink) 20%, transparent);
      border-radius: 0;
    }
    .rail .here {
      min-block-size: 0;
      inline-size: var(--tap);
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
      grid-area: 1 / 2 / 2 / 3;
      margin: calc(env(safe-area-inset-top, 0px) + 0.75rem) 0 0;
      max-block-size: none;
    }
    .map-tools {
      grid-area: 1 / 4 / 3 / 5;
      margin-block-start: calc(env(safe-area-inset-top, 0px) + 0.75rem);
      margin-inline-end: calc(var(--map-story-safe) + 3rem);
    }
    .readout {
      grid-area: 2 / 2 / 3 / 3;
      margin-block: 0 1.875rem;
      margin-inline: 0.25rem 0;
      flex-wrap: nowrap;
    }
    .stage.roaming .locator {
      inset-inline: auto calc(var(--map-story-safe) + 6.5rem);
    }
  }
`;

export const explore = [overMap, places, contents];
