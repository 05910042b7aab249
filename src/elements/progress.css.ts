// Styles the progress through the story: a mark for each step, and a line on narrow screens.
import {css, unsafeCSS} from 'lit';
import {SHORT, WIDE} from '../layout/free-box.ts';

export const progress = css`
  nav {
    position: absolute;
    inset-block: 5.5rem;
    inset-inline-end: var(--map-story-safe);
    display: flex;
    align-items: center;
    clip-path: inset(50%);
  }
  nav:focus-within {
    clip-path: none;
  }
  nav ol {
    list-style: none;
    box-sizing: border-box;
    margin: 0;
    /* as much as the outline of a link in focus takes */
    padding: 0.375rem;
    max-block-size: 100%;
    display: flex;
    flex-direction: column;
    /* as many steps as there may be, in a window as low as it may be */
    overflow: hidden auto;
    scrollbar-width: none;
  }
  nav li {
    flex: none;
    display: grid;
    /* a name of two lines moves no mark */
    grid-template-rows: 1.625rem;
  }
  /* a name that is not seen is not in the way of the map either: the mark alone is pressed */
  .chrome nav a {
    pointer-events: none;
  }
  nav a {
    display: flex;
    align-items: center;
    justify-content: flex-end;
    gap: 0.375rem;
    min-inline-size: 1.75rem;
    color: var(--map-story-ink);
    text-decoration: none;
  }
  nav .mark {
    position: relative;
    flex: none;
    pointer-events: auto;
    inline-size: 0.5rem;
    block-size: 0.5rem;
    margin-inline: 0.5rem;
    border-radius: 50%;
    background: var(--map-story-muted);
    box-shadow: 0 0 0 2px var(--map-story-paper);
  }
  nav .mark::before {
    content: '';
    position: absolute;
    inset: -0.5625rem;
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
  nav:not(.quiet) a:is(:hover, :focus-visible) .name {
    opacity: 1;
    pointer-events: auto;
  }
  nav a:focus-visible {
    background: var(--map-story-paper);
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
  /* below the tools */
  @container ${unsafeCSS(SHORT)} {
    nav {
      inset-block: 5rem 0.25rem;
    }
  }
  @container ${unsafeCSS(WIDE)} {
    nav {
      /* marks take what a low window leaves */
      inset-block: clamp(0.25rem, 22cqb - 5rem, 5.5rem) 5.5rem;
      clip-path: none;
    }
    .progress {
      display: none;
    }
  }
`;
