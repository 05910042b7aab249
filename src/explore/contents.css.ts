// Styles the search, the panels and the cards of the tools for exploring.
import {css} from 'lit';

export const contents = css`
  .finder {
    flex: 1 1 6rem;
    position: relative;
    min-inline-size: 0;
  }
  .explore :is(.finder input, select, textarea) {
    box-sizing: border-box;
    inline-size: 100%;
    min-inline-size: 0;
    min-block-size: var(--tap);
    padding: 0.25em 0.625em;
    font: 500 1.07em / 1.3 var(--map-story-label-font, 'Inter Variable', system-ui, sans-serif);
    color: var(--map-story-ink);
    background: var(--map-story-paper);
    border: 1px solid color-mix(in srgb, var(--map-story-ink) 55%, transparent);
    border-radius: 0.375rem;
  }
  .explore .finder input {
    block-size: var(--tap);
    padding-inline: 1em;
    border-radius: 2rem;
    font-size: max(16px, min(1.14em, 4.6cqi));
  }
  .finder input::placeholder {
    color: var(--map-story-muted);
    opacity: 1;
  }
  .finder :is(ul, .nothing) {
    position: absolute;
    inset-block-start: calc(100% + 0.25rem);
    inset-inline: 0 auto;
    box-sizing: border-box;
    inline-size: max(100%, min(23rem, 100cqi - 1rem));
    z-index: 3;
    margin: 0;
    padding: 0.25rem;
    max-block-size: min(20rem, 50cqb);
    overflow: auto;
    overscroll-behavior: contain;
    list-style: none;
    background: var(--map-story-paper);
    border: 1px solid color-mix(in srgb, var(--map-story-ink) 25%, transparent);
    border-radius: 0.5rem;
    box-shadow: 0 0.5rem 2rem rgb(0 0 0 / 0.16);
  }
  .finder .nothing {
    padding: 0.625rem 0.75rem;
    font-weight: 400;
  }
  .finder li {
    padding: 0.375rem 0.625rem;
    border-radius: 0.25rem;
    cursor: pointer;
  }
  .finder li:is([aria-selected='true'], :hover) {
    background: color-mix(in srgb, var(--map-story-ink) 12%, transparent);
  }
  .finder li[aria-selected='true'],
  .explore .plain[aria-current='true'] {
    outline: 2px solid var(--map-story-ink);
    outline-offset: -2px;
  }
  .explore .what {
    font-weight: 400;
    font-size: 0.93em;
    color: var(--map-story-muted);
  }
  .explore .panel,
  .explore .peek {
    box-sizing: border-box;
    min-block-size: 0;
    overflow: auto;
    overflow-wrap: break-word;
    overscroll-behavior: contain;
    padding: min(0.875rem, 3cqi) min(1.125rem, 4cqi);
    font-weight: 400;
    line-height: 1.45;
    color: var(--map-story-ink);
    background: var(--map-story-paper);
    border: 1px solid color-mix(in srgb, var(--map-story-ink) 25%, transparent);
    border-radius: 0.5rem;
  }
  .explore .panel:focus:not(:focus-visible) {
    outline: none;
  }
  .explore .panel:focus-visible {
    outline-offset: -3px;
  }
  .explore .close {
    float: inline-end;
    position: sticky;
    inset-block-start: 0;
    margin-inline-start: 0.5em;
    min-block-size: max(24px, 2.25em);
    padding: 0.25em 0.85em;
  }
  .explore :is(h2, h3) {
    margin: 0 0 0.375rem;
    font-size: 1.14em;
    line-height: 1.3;
    font-weight: 650;
    /* a word that has no room beside a button goes below it, whole */
    overflow-wrap: normal;
  }
  .explore article h2 {
    font-size: 1.28em;
  }
  .explore h3 {
    margin-block-start: 0.625rem;
    font-size: 1em;
  }
  .explore .panel p {
    margin: 0 0 0.375rem;
  }
  .explore :is(.panel, .peek) :is(ul, ol) {
    margin: 0 0 0.5rem;
    padding: 0;
    list-style: none;
  }
  .explore article + article {
    margin-block-start: 0.75rem;
    padding-block-start: 0.75rem;
    border-block-start: 1px solid color-mix(in srgb, var(--map-story-ink) 20%, transparent);
  }
  .explore .source {
    font-size: 0.93em;
    color: var(--map-story-muted);
  }
  .explore article a {
    display: inline-block;
    min-block-size: 1.5rem;
    color: inherit;
  }
  .explore .plain {
    inline-size: 100%;
    min-block-size: max(24px, 2.25em);
    padding: 0.25em 0.5em;
    text-align: start;
    border-color: transparent;
    border-radius: 0.25rem;
    background: none;
  }
  .explore .plain:is(:hover, [aria-current='true']) {
    background: color-mix(in srgb, var(--map-story-ink) 10%, transparent);
  }
  .explore fieldset {
    margin: 0 0 0.75rem;
    padding: 0;
    border: 0;
  }
  .explore legend {
    padding: 0;
    font-weight: 650;
    font-size: 0.93em;
  }
  .explore .layers label {
    display: flex;
    gap: 0.5rem;
    align-items: center;
    min-block-size: max(24px, 2.1em);
    cursor: pointer;
  }
  .explore input[type='checkbox'] {
    flex: none;
    inline-size: 1.25rem;
    block-size: 1.25rem;
    margin: 0.125rem;
    accent-color: var(--map-story-ink);
  }
  .explore .swatch {
    flex: none;
    inline-size: 2em;
    block-size: auto;
  }
  .explore .row {
    display: flex;
    flex-wrap: wrap;
    gap: 0.375rem;
    margin-block: 0.5rem;
  }
  .explore .row label {
    flex: 1 1 13em;
    min-inline-size: 0;
    font-size: 0.93em;
  }
  .explore .row button {
    min-block-size: max(24px, 2.25em);
    padding: 0.25em 0.85em;
  }
  .legs {
    font-size: 0.93em;
    font-variant-numeric: tabular-nums;
  }
  .explore .actions li {
    margin-block-end: 0.375rem;
  }
  .explore .actions button {
    inline-size: 100%;
  }
  .copy-this label {
    display: block;
  }
  /* seen while keys move the map */
  .room .keys {
    position: absolute;
    inset-block-end: 0;
    inset-inline: 0;
    inline-size: fit-content;
    max-inline-size: 30rem;
    margin: 0 auto;
    padding: 0.375rem 0.75rem;
    max-block-size: 100%;
    overflow: auto;
    border-radius: 0.375rem;
    background: var(--map-story-paper);
    font-weight: 500;
    text-align: center;
  }
  .stage:not(:has(.maplibregl-canvas:focus-visible)) ~ .chrome .room .keys {
    clip-path: inset(50%);
  }
  .pan {
    display: grid;
    grid-template-columns: auto auto;
  }
  .map-tools .pan .icon {
    min-block-size: 0;
    inline-size: var(--pan);
    block-size: var(--pan);
  }
  .pan svg {
    inline-size: 66%;
  }
  /* the list gives way to the card that was chosen from it */
  .sidebar > .panel {
    flex: 0 1000 auto;
  }
  .sidebar > .panel:has(+ .cards) {
    min-block-size: 20cqb;
  }
  .sidebar > .cards {
    flex-shrink: 1;
  }
  .explore .peek {
    pointer-events: auto;
  }
  @media (prefers-contrast: more), (forced-colors: active) {
    .explore :is(.panel, .peek, input, select, textarea, .finder ul) {
      border: 1px solid;
    }
  }
`;
