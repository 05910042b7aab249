// Styles the box of <story-media>: as large with its button as with its player.
import {css, unsafeCSS} from 'lit';
import {mediaBox} from '../layout/media-css.ts';

export const mediaStyles = css`
  :host {
    display: block;
  }
  /* the page kept this place free until now */
  :host::before {
    display: none !important;
  }
  .box {
    position: relative;
    margin-block-end: 0.375rem;
    border-radius: 0.25rem;
    overflow: hidden;
    background: color-mix(in srgb, currentColor 8%, transparent);
  }
  ${unsafeCSS(mediaBox('.box', (shape) => (shape ? `:host(${shape})` : ':host')))}
  .box > * {
    display: block;
    box-sizing: border-box;
    inline-size: 100%;
    block-size: 100%;
    border: 0;
    object-fit: contain;
  }
  .offer,
  .box > p {
    display: grid;
    place-content: center;
    justify-items: center;
    gap: 0.35em;
    padding: 0.75em;
    overflow: auto;
    text-align: center;
    text-wrap: balance;
  }
  button {
    display: grid;
    justify-items: center;
    gap: 0.5em;
    padding: 0;
    border: 0;
    color: inherit;
    background: none;
    font: 600 0.9375rem / 1.3 var(--map-story-label-font, 'Inter Variable', system-ui, sans-serif);
    cursor: pointer;
  }
  /* all of the box is the button */
  button::after {
    content: '';
    position: absolute;
    inset: 0;
  }
  .icon {
    display: grid;
    place-items: center;
    inline-size: 3em;
    block-size: 3em;
    border: 2px solid currentColor;
    border-radius: 50%;
  }
  :host([shape='bar']) .icon {
    inline-size: 2em;
    block-size: 2em;
  }
  button:hover {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  button:focus-visible {
    outline: none;
  }
  button:focus-visible::after {
    outline: 3px solid currentColor;
    outline-offset: -3px;
  }
  small,
  p {
    margin: 0;
    font: 400 0.8125rem / 1.4 var(--map-story-label-font, 'Inter Variable', system-ui, sans-serif);
  }
  @media (forced-colors: active) {
    .box {
      border: 1px solid;
    }
  }
  @media print {
    .box {
      display: none;
    }
    ::slotted(a)::after {
      content: ' (' attr(href) ')';
      overflow-wrap: anywhere;
    }
  }
`;
