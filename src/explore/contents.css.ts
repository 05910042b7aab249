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
    min-block-size: 2.5rem;
    padding: 0.375rem 1rem;
    font: 500 1rem / 1.3 var(--map-story-label-font, 'Inter Variable', system-ui, sans-serif);
    color: var(--map-story-ink);
    background: var(--map-story-paper);
    border: 1px solid color-mix(in srgb, var(--map-story-ink) 45%, transparent);
    border-radius: 2rem;
  }
  .explore :is(select, textarea) {
    min-inline-size: 0;
    padding-inline: 0.625rem;
    border-radius: 0.375rem;
    font-size: 0.9375rem;
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
    max-block-size: min(20rem, 50vh);
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
  .finder li[aria-selected='true'],
  .finder li:hover {
    background: color-mix(in srgb, var(--map-story-ink) 12%, transparent);
  }
  .explore .what {
    font-weight: 400;
    font-size: 0.8125rem;
    color: var(--map-story-muted);
  }
  .explore .panel,
  .explore .peek {
    box-sizing: border-box;
    min-block-size: 0;
    overflow: auto;
    overflow-wrap: break-word;
    overscroll-behavior: contain;
    padding: 0.875rem 1.125rem;
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
    margin-inline-start: 0.5rem;
    min-block-size: 2rem;
    padding-block: 0.25rem;
  }
  .explore :is(h2, h3) {
    margin: 0 0 0.375rem;
    font-size: 1rem;
    line-height: 1.3;
    font-weight: 650;
  }
  .explore article h2 {
    font-size: 1.125rem;
  }
  .explore h3 {
    margin-block-start: 0.625rem;
    font-size: 0.875rem;
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
    font-size: 0.8125rem;
    color: var(--map-story-muted);
  }
  .explore article a {
    display: inline-block;
    min-block-size: 1.5rem;
    color: inherit;
  }
  .explore .plain {
    inline-size: 100%;
    min-block-size: 2rem;
    padding: 0.25rem 0.5rem;
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
    font-size: 0.8125rem;
  }
  .explore .layers label {
    display: flex;
    gap: 0.5rem;
    align-items: center;
    min-block-size: 1.875rem;
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
  }
  .explore .row {
    display: flex;
    flex-wrap: wrap;
    gap: 0.375rem;
    margin-block: 0.5rem;
  }
  .explore .row label {
    flex: 1 1 8rem;
    min-inline-size: 0;
    font-size: 0.8125rem;
  }
  .explore .row button {
    min-block-size: 2rem;
    padding: 0.25rem 0.75rem;
  }
  .legs {
    font-size: 0.8125rem;
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
    grid-template-columns: 1.5rem 1.5rem;
  }
  .map-tools .pan .icon {
    min-block-size: 0;
    inline-size: 1.5rem;
    block-size: 1.5rem;
  }
  .pan svg {
    inline-size: 1rem;
    block-size: 1rem;
  }
  .explore .peek {
    pointer-events: auto;
  }
  @media (prefers-contrast: more), (forced-colors: active) {
    .explore :is(.panel, .peek, input, select, textarea, .finder ul) {
      border: 1px solid;
    }
    .explore .plain[aria-current='true'],
    .finder li[aria-selected='true'] {
      outline: 2px solid;
      outline-offset: -2px;
    }
  }
`;
