// Styles and places the buttons, and what every control shares.
import {css, unsafeCSS} from 'lit';
import {SHORT} from '../layout/free-box.ts';

export const buttons = css`
  .chrome {
    font: 600 0.875rem / 1.25 var(--map-story-label-font, 'Inter Variable', system-ui, sans-serif);
  }
  .chrome :is(a, button) {
    pointer-events: auto;
  }
  .tools {
    position: absolute;
    inset-block-start: calc(env(safe-area-inset-top, 0px) + 0.75rem);
    inset-inline-end: calc(var(--map-story-safe) + 0.75rem);
    display: flex;
    flex-wrap: wrap;
    justify-content: flex-end;
    gap: 0.375rem;
    /* the little globe's place stays free */
    max-inline-size: calc(100% - 5.75rem);
  }
  button,
  .skip {
    font: inherit;
    box-sizing: border-box;
    min-block-size: 2.5rem;
    padding: 0.5rem 1rem;
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
    inline-size: 2.5rem;
    flex: none;
    padding: 0;
    display: grid;
    place-items: center;
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
  @container (max-width: 380px) {
    .tools .mode {
      max-inline-size: 5.5rem;
      padding: 0.25rem 0.625rem;
      font-size: 0.8125rem;
      line-height: 1.15;
    }
  }
  /* low and narrow: beside what the map shows, not over it */
  @media ${unsafeCSS(SHORT)} {
    .tools {
      inset-block-start: 0.375rem;
      inset-inline-end: calc(var(--map-story-safe) + 0.375rem);
      gap: 0.25rem;
      max-inline-size: 8.25rem;
    }
    .tools button {
      min-block-size: 2rem;
    }
    .tools .icon {
      inline-size: 2rem;
    }
    .tools .mode {
      max-inline-size: none;
      padding: 0.125rem 0.625rem;
      font-size: 0.8125rem;
      line-height: 1.15;
    }
  }
  @container (min-width: 900px) {
    .tools {
      max-inline-size: none;
      inset-block: auto calc(env(safe-area-inset-bottom, 0px) + 2.5rem);
      inset-inline-end: calc(var(--map-story-safe) + 1rem);
    }
  }
  @media (prefers-contrast: more), (forced-colors: active) {
    button {
      border: 1px solid;
    }
    button[aria-disabled='true'] {
      border-style: dashed;
    }
    button[aria-disabled='true'] svg {
      opacity: 1;
    }
  }
  @media (forced-colors: active) {
    button[aria-disabled='true'] {
      color: GrayText;
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
