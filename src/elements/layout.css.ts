// Lays out map, cards and notes: the map sticks to the window, and the steps scroll over it.
import {css, unsafeCSS} from 'lit';
import {type FreeBox, freeBox, SHORT, WIDE} from '../layout/free-box.ts';

const box = ({top, end, bottom, start}: FreeBox) =>
  unsafeCSS(`inset-block: ${top} ${bottom}; inset-inline: ${start} ${end};`);

export const layout = css`
  :host {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    position: relative;
    isolation: isolate;
    container-type: inline-size;
    /* whichever way the page writes, and through all of its columns */
    writing-mode: horizontal-tb;
    column-span: all;
    /* a card wraps, also in a page that keeps lines as they are written */
    white-space: normal;
    color: var(--map-story-ink);
    background: var(--map-story-paper);
    /* what a notch takes, on whichever side it is */
    --map-story-safe: max(env(safe-area-inset-left, 0px), env(safe-area-inset-right, 0px));
    --map-story-card-start: clamp(1.5rem, 5cqi, 7rem);
    --map-story-card-width: 25rem;
    /* what the page keeps for itself at the top of its window: a masthead that stays there */
    --map-story-inset: var(--map-story-top, 0px);
    /* the part of the window that no address bar covers, which is the story's; the map reaches further, so that no strip is bare when the bar goes */
    --map-story-window: min(100vh - var(--map-story-inset), var(--map-story-most, 100vh));
    --map-story-reach: var(--map-story-window);
    /* where a card's top stands when one jumps to it; the first one stands there from the beginning */
    --map-story-rest: calc(0.45 * var(--map-story-window));
    --map-story-rest-wide: calc(0.16 * var(--map-story-window));
  }
  @supports (height: 1svh) {
    :host {
      --map-story-window: min(100svh - var(--map-story-inset), var(--map-story-most, 100svh));
      --map-story-reach: min(100lvh - var(--map-story-inset), var(--map-story-most, 100lvh));
    }
  }
  :host([hidden]) {
    display: none;
  }
  /* what the page says of its own text, it does not say of controls and notes */
  .stage,
  .chrome,
  .spoken {
    all: initial;
    color-scheme: inherit;
    visibility: inherit;
  }
  .stage {
    grid-area: 1 / 1;
    align-self: start;
    position: sticky;
    top: var(--map-story-inset);
    height: var(--map-story-reach);
    overflow: hidden;
  }
  /* the size of the reader's text, which the map reads, and hears of when it changes */
  .map {
    position: absolute;
    inset: 0;
    font-size: 1rem;
    transition: font-size 1ms;
  }
  .window {
    position: absolute;
    inset: 0 0 auto;
    height: var(--map-story-window);
    container-type: size;
    pointer-events: none;
  }
  .free {
    position: absolute;
    ${box(freeBox.narrow)}
  }
  .steps {
    grid-area: 1 / 1;
    position: relative;
    z-index: 1;
    pointer-events: none;
    padding-block-start: var(--map-story-rest);
    transition: var(--map-story-fade);
    transition-property: opacity, visibility, transform;
  }
  .steps.aside {
    opacity: 0;
    visibility: hidden;
    transform: translateX(-3rem);
  }
  .steps.aside:dir(rtl) {
    transform: translateX(3rem);
  }
  ::slotted(story-layer:not(:has(story-step))) {
    display: none;
  }
  .chrome {
    grid-area: 1 / 1;
    align-self: start;
    position: sticky;
    top: var(--map-story-inset);
    z-index: 2;
    height: var(--map-story-window);
    container-type: size;
    pointer-events: none;
  }
  /* nothing is said yet: a box that grew later would move what is seen */
  .notes:has(.note:empty:not([hidden]) + .credit:empty) {
    display: none;
  }
  .foot {
    position: absolute;
    /* on narrow screens just above where cards rest, so that they do not cover it */
    inset-block-end: calc(55% + 0.4rem);
    inset-inline: calc(var(--map-story-safe) + 0.75rem);
    display: flex;
    flex-direction: column;
    gap: 0.375rem;
  }
  .notes {
    text-align: center;
    text-wrap: balance;
    font: min(0.6875rem, 4.5cqi, 5cqb) / 1.35 var(--map-story-label-font, 'Inter Variable', system-ui, sans-serif);
    color: var(--map-story-ink);
    text-shadow: 0 0 2px var(--map-story-land), 0 0 3px var(--map-story-land), 0 0 4px var(--map-story-land);
  }
  @container ${unsafeCSS(SHORT)} {
    .free {
      ${box(freeBox.short)}
    }
    /* seen between the cards, which hide all of it as they pass; the opening one hides nothing */
    .foot {
      inset-block-end: 0.4rem;
    }
    .notes {
      margin-inline: auto;
      max-inline-size: 38rem;
    }
    .stage:has(~ .chrome li:first-child [aria-current]) .notes {
      visibility: hidden;
    }
  }
  @container ${unsafeCSS(WIDE)} {
    .steps {
      padding-block-start: var(--map-story-rest-wide);
    }
    .foot {
      inset-block-end: calc(env(safe-area-inset-bottom, 0px) + 0.4rem);
      inset-inline-start: calc(var(--map-story-card-start) + var(--map-story-card-width) + 2rem);
    }
    .notes {
      margin-inline: 0;
      max-inline-size: none;
      text-align: end;
    }
    .free {
      ${box(freeBox.wide)}
    }
    .free.end {
      ${box(freeBox.end)}
    }
    .free.full {
      ${box(freeBox.full)}
    }
  }
`;
