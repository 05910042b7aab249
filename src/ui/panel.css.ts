// Styles the panel about the map.
import {css, unsafeCSS} from 'lit';
import {SHORT, WIDE} from '../layout/free-box.ts';

export const panel = css`
  .about {
    position: absolute;
    box-sizing: border-box;
    inset-block-start: calc(env(safe-area-inset-top, 0px) + 4rem);
    inset-inline-end: 0.75rem;
    inline-size: min(24rem, 100% - 1.5rem);
    max-block-size: calc(100% - 5rem);
    z-index: 3;
    overflow: auto;
    overflow-wrap: break-word;
    overscroll-behavior: contain;
    padding: 1rem min(1.25rem, 5cqi);
    font-size: min(0.875rem, 6cqi);
    font-weight: 400;
    line-height: 1.5;
    color: var(--map-story-ink);
    background: var(--map-story-paper);
    border: 1px solid color-mix(in srgb, var(--map-story-ink) 25%, transparent);
    border-radius: 0.5rem;
    pointer-events: auto;
  }
  .about h2 {
    margin: 0 0 0.5rem;
    font-size: 1.14em;
    font-weight: 650;
    /* a word that has no room beside the button goes below it, whole */
    overflow-wrap: normal;
  }
  .about ul {
    margin: 0 0 1rem;
    padding: 0;
    list-style: none;
  }
  .about li {
    display: flex;
    gap: 0.625rem;
    padding-block: 0.125rem;
  }
  .about .swatch {
    flex: none;
    inline-size: 1.75rem;
    block-size: auto;
    margin-block-start: 0.2rem;
  }
  .about .close {
    float: inline-end;
    position: sticky;
    inset-block-start: 0;
    margin-inline-start: 0.5rem;
  }
  .about .setting {
    display: flex;
    gap: 0.625rem;
    align-items: center;
    min-block-size: 1.5rem;
    cursor: pointer;
  }
  .about input {
    flex: none;
    inline-size: 1.25rem;
    block-size: 1.25rem;
    margin: 0.125rem 0.25rem;
    accent-color: var(--map-story-ink);
  }
  .embed summary {
    display: inline-block;
    box-sizing: border-box;
    min-block-size: 2.5rem;
    padding: 0.5rem 1rem;
    border: 1px solid color-mix(in srgb, var(--map-story-ink) 30%, transparent);
    border-radius: 2rem;
    font-weight: 600;
    cursor: pointer;
  }
  .code {
    margin-block-start: 0.75rem;
  }
  .code textarea {
    display: block;
    box-sizing: border-box;
    inline-size: 100%;
    margin-block: 0.25rem;
    font: 0.75rem / 1.4 ui-monospace, monospace;
    color: inherit;
    background: none;
    border: 1px solid color-mix(in srgb, var(--map-story-ink) 55%, transparent);
    resize: vertical;
  }
  .code output {
    margin-inline-start: 0.75rem;
  }
  /* all of a low window */
  @container ${unsafeCSS(SHORT)} {
    .about {
      inset-block-start: 0.375rem;
      max-block-size: calc(100% - 0.75rem);
    }
  }
  @container ${unsafeCSS(WIDE)} {
    .about {
      inset-block: auto calc(env(safe-area-inset-bottom, 0px) + 6rem);
      inset-inline-end: 2.75rem;
      max-block-size: calc(100% - 7rem);
    }
  }
  @media (prefers-contrast: more), (forced-colors: active) {
    .about {
      border: 1px solid;
    }
  }
`;
