// How controls, progress and map furniture look.
import {css} from 'lit';

export const controls = css`
  .chrome {
    font: 600 0.875rem / 1.25 var(--map-story-label-font, 'Inter Variable', system-ui, sans-serif);
  }
  .chrome :is(a, button) {
    pointer-events: auto;
  }
  .tools {
    position: absolute;
    inset-block-start: calc(env(safe-area-inset-top, 0px) + 0.75rem);
    inset-inline-end: calc(env(safe-area-inset-right, 0px) + 0.75rem);
    display: flex;
    gap: 0.375rem;
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
    inset: 0.75rem auto auto 0.75rem;
    text-decoration: none;
    line-height: 1.4rem;
  }
  .skip:not(:focus) {
    clip-path: inset(50%);
  }
  nav {
    position: absolute;
    inset-block: 4rem;
    inset-inline-end: 0.25rem;
    display: flex;
    align-items: center;
    clip-path: inset(50%);
  }
  nav:focus-within {
    clip-path: none;
  }
  nav ol {
    list-style: none;
    margin: 0;
    padding: 0;
    max-block-size: 100%;
  }
  nav a {
    display: flex;
    align-items: center;
    justify-content: flex-end;
    gap: 0.375rem;
    min-block-size: 1.625rem;
    min-inline-size: 1.75rem;
    color: var(--map-story-ink);
    text-decoration: none;
  }
  nav .mark {
    inline-size: 0.5rem;
    block-size: 0.5rem;
    margin-inline: 0.5rem;
    border-radius: 50%;
    background: var(--map-story-muted);
    box-shadow: 0 0 0 2px var(--map-story-paper);
  }
  nav a[aria-current] .mark {
    background: var(--map-story-ink);
    box-shadow: 0 0 0 2px var(--map-story-paper), 0 0 0 4px var(--map-story-ink);
  }
  nav .name {
    padding: 0.125rem 0.5rem;
    border-radius: 0.25rem;
    background: var(--map-story-paper);
    font-weight: 500;
    font-size: 0.8125rem;
    max-inline-size: 18rem;
    opacity: 0;
    pointer-events: none;
  }
  nav a:is(:hover, :focus-visible) .name {
    opacity: 1;
  }
  .progress {
    position: absolute;
    inset: env(safe-area-inset-top, 0px) 0 auto;
    block-size: 3px;
    background: color-mix(in srgb, var(--map-story-ink) 15%, transparent);
  }
  .progress div {
    block-size: 100%;
    background: var(--map-story-ink);
  }
  .about {
    position: absolute;
    box-sizing: border-box;
    inset-block-start: calc(env(safe-area-inset-top, 0px) + 4rem);
    inset-inline-end: 0.75rem;
    inline-size: min(24rem, 100% - 1.5rem);
    max-block-size: calc(100% - 5rem);
    overflow: auto;
    padding: 1rem 1.25rem;
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
    font-size: 1rem;
    font-weight: 650;
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
    margin-block-start: 0.2rem;
  }
  .about .close {
    float: inline-end;
  }
  .locator {
    position: absolute;
    inset-block-start: calc(env(safe-area-inset-top, 0px) + 0.75rem);
    inset-inline-start: calc(env(safe-area-inset-left, 0px) + 0.75rem);
    inline-size: 3.5rem;
    block-size: 3.5rem;
    overflow: visible;
    transition: opacity 0.3s;
    direction: ltr;
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
  @container (min-width: 900px) {
    .tools {
      inset-block: auto calc(env(safe-area-inset-bottom, 0px) + 2.5rem);
      inset-inline-end: calc(env(safe-area-inset-right, 0px) + 1rem);
    }
    nav {
      clip-path: none;
    }
    .about {
      inset-block: auto calc(env(safe-area-inset-bottom, 0px) + 6rem);
      inset-inline-end: 2.75rem;
      max-block-size: calc(100% - 7rem);
    }
    .progress {
      display: none;
    }
    .locator {
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
  @media (forced-colors: active) {
    nav .mark {
      background: LinkText;
    }
  }
  :focus-visible {
    outline: 3px solid var(--map-story-ink);
    outline-offset: 2px;
    box-shadow: 0 0 0 2px var(--map-story-paper);
  }
  .spoken {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;
