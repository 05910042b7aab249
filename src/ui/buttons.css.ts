// Styles and places the buttons, and what every control shares.
import {css, unsafeCSS} from 'lit';
import {SHORT, WIDE} from '../layout/free-box.ts';

export const buttons = css`
  .chrome {
    font: 600 0.875rem / 1.25 var(--map-story-label-font, 'Inter Variable', system-ui, sans-serif);
  }
  .chrome :is(a, button) {
    pointer-events: auto;
  }
  /* buttons grow with the reader's text as far as the window has room for them */
  .chrome > * {
    --tap: min(2.5rem, 11cqi);
  }
  .tools {
    position: absolute;
    inset-block-start: calc(env(safe-area-inset-top, 0px) + 0.75rem);
    inset-inline-end: calc(var(--map-story-safe) + 0.75rem);
    display: flex;
    flex-wrap: wrap;
    place-content: start end;
    align-items: center;
    gap: 0.375rem;
    /* the little globe's place stays free */
    max-inline-size: calc(100% - 2.25rem - min(3.5rem, 15cqi));
    font-size: min(0.875rem, 6cqi);
  }
  button,
  .skip {
    font: inherit;
    box-sizing: border-box;
    min-block-size: var(--tap);
    padding: 0.5em 1.15em;
    color: var(--map-story-ink);
    background: var(--map-story-paper);
    border: 1px solid color-mix(in srgb, var(--map-story-ink) 30%, transparent);
    border-radius: 2rem;
    cursor: pointer;
  }
  button:hover {
    border-color: currentColor;
  }
  button.icon {
    inline-size: var(--tap);
    flex: none;
    padding: 0;
    display: grid;
    place-items: center;
  }
  .icon svg {
    inline-size: 50%;
    block-size: auto;
  }
  button[aria-disabled='true'] {
    color: var(--map-story-muted);
    cursor: default;
    border-color: color-mix(in srgb, var(--map-story-ink) 12%, transparent);
  }
  button[aria-disabled='true'] svg {
    opacity: 0.5;
  }
  .skip {
    position: absolute;
    inset-block-start: 0.75rem;
    inset-inline-start: 0.75rem;
    z-index: 1;
    text-decoration: none;
    line-height: 1.4rem;
  }
  .skip:not(:focus) {
    clip-path: inset(50%);
  }
  @container (max-width: 23.75rem) {
    .tools .mode {
      max-inline-size: 6.25em;
      padding: 0.25em 0.7em;
      line-height: 1.15;
    }
  }
  /* low and narrow: beside what the map shows, not over it */
  @container ${unsafeCSS(SHORT)} {
    .chrome > * {
      --tap: min(2rem, 10cqi, 12cqb);
    }
    .tools {
      inset-block-start: 0.375rem;
      inset-inline-end: calc(var(--map-story-safe) + 0.375rem);
      gap: 0.25rem;
      max-inline-size: min(8.25rem, 45cqi);
      font-size: min(0.8125rem, 4.5cqi, 6cqb);
    }
    .tools .mode {
      max-inline-size: none;
      padding: 0.15em 0.75em;
      line-height: 1.15;
    }
  }
  @container ${unsafeCSS(WIDE)} {
    .tools {
      max-inline-size: none;
      inset-block: auto calc(env(safe-area-inset-bottom, 0px) + 2.5rem);
      inset-inline-end: calc(var(--map-story-safe) + 1rem);
    }
  }
  :focus-visible {
    outline: 3px solid var(--map-story-ink);
    outline-offset: 2px;
    box-shadow: 0 0 0 2px var(--map-story-paper);
  }
  .spoken {
    position: absolute;
    inset-block-start: 0;
    inset-inline-start: 0;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;
