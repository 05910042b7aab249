// Styles the prose of an embedded story: it has neither the styles of its own page nor those of the
// page around it.
import {css, unsafeCSS} from 'lit';
import {cardMedia} from '../layout/media-css.ts';

export const prose = css`
  ${unsafeCSS(cardMedia)}
  .remote,
  .absent > [role='alert'] {
    /* what this page says of its own text ends here */
    all: initial;
    color-scheme: inherit;
    visibility: inherit;
    color: var(--map-story-ink);
    font: 1.125rem / 1.6 var(--map-story-font, 'Source Serif 4 Variable', 'Source Serif 4', Charter, Georgia, serif);
    --label: var(--map-story-label-font, 'Inter Variable', Inter, system-ui, sans-serif);
    --hair: color-mix(in srgb, currentColor 22%, transparent);
  }
  .remote {
    display: contents;
  }
  .absent {
    padding: 1rem 1.25rem;
  }
  .absent > [role='alert'] {
    display: block;
    margin-block-end: 0.75rem;
  }
  .absent [lang='en'] {
    font: 0.875rem / 1.5 var(--label);
    color: var(--map-story-muted);
    overflow-wrap: anywhere;
  }
  .remote story-layer:not(:has(story-step)) {
    display: none;
  }
  .remote story-step {
    position: relative;
    z-index: 1;
  }
  .remote :is(h1, h2, h3, h4, h5, h6) {
    margin: 0 0 0.75rem;
    font-size: min(1.6rem, 9cqi);
    line-height: 1.15;
    font-weight: 650;
    letter-spacing: -0.01em;
    text-wrap: balance;
  }
  .remote h1 {
    margin-block-end: 1rem;
    font-size: min(clamp(2rem, 4.6cqi, 3.25rem), 11cqi);
    line-height: 1.05;
    letter-spacing: -0.02em;
  }
  .remote :is(h3, h4, h5, h6) {
    margin-block-end: 0.35rem;
    font: 650 0.8125rem / 1.3 var(--label);
    letter-spacing: 0.06em;
    text-transform: uppercase;
  }
  .remote :is(p, ul, ol, dl, blockquote, pre, table, address) {
    margin: 0 0 0.9em;
    max-inline-size: 62ch;
  }
  .remote :is(ul, ol) {
    padding-inline-start: 1.25em;
  }
  .remote :is(figure, dd) {
    margin: 0;
  }
  .remote blockquote {
    padding-inline-start: 1em;
    border-inline-start: 3px solid var(--hair);
  }
  .remote :is(pre, table) {
    display: block;
    overflow-x: auto;
  }
  .remote :is(th, td) {
    padding: 0.2em 0.6em 0.2em 0;
    text-align: start;
    vertical-align: top;
  }
  .remote figcaption {
    font: 0.8125rem / 1.4 var(--label);
  }
  .remote img {
    max-inline-size: 100%;
    block-size: auto;
  }
  .remote a {
    color: inherit;
    text-underline-offset: 0.2em;
  }
  .remote a:focus-visible {
    border-radius: 2px;
  }
  .remote .standfirst {
    font-size: 1.25rem;
    line-height: 1.45;
  }
  .remote [role='note'] {
    margin-block-start: 1.25rem;
    padding-block-start: 0.75rem;
    border-block-start: 1px solid var(--hair);
    font: 0.9375rem / 1.5 var(--label);
  }
  .remote [role='note'] p:last-child {
    margin-block-end: 0;
  }
  .remote .kicker {
    margin-block-end: 0.4rem;
    font: 650 0.75rem / 1.3 var(--label);
    letter-spacing: 0.08em;
    text-transform: uppercase;
  }
  .remote .source {
    margin: 0;
    font-size: 0.8125rem;
    opacity: 0.8;
  }
  .remote .columns {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(10rem, 1fr));
    gap: 1rem 1.5rem;
    margin-block-end: 1rem;
    font: 0.9375rem / 1.45 var(--label);
  }
  .remote .columns ul {
    padding: 0;
    list-style: none;
  }
  .remote .columns li {
    padding-block: 0.3rem;
    border-block-start: 1px solid var(--hair);
  }
  .remote .bars {
    font: 0.9375rem / 1.4 var(--label);
    font-variant-numeric: tabular-nums;
  }
  .remote .bar {
    display: grid;
    grid-template-columns: 1fr auto;
    gap: 0.125rem 0.75rem;
    align-items: center;
    margin-block-end: 0.75rem;
  }
  .remote .bar > :first-child {
    grid-column: 1 / -1;
  }
  .remote .bar > :last-child {
    font-weight: 650;
    font-size: 1.125rem;
  }
  .remote .bar > :nth-child(2) > * {
    display: block;
    box-sizing: border-box;
    block-size: 1.375rem;
    border: 2px solid currentColor;
  }
  /* a border, since backgrounds are neither printed nor seen in forced colours */
  .remote .bar > :nth-child(2) > .filled {
    border-block-width: 1.375rem 0;
    background: currentColor;
  }
  .remote dt {
    font-weight: 650;
    margin-block-start: 0.75rem;
  }
  .remote dd {
    margin-block-start: 0.15rem;
  }
  /* scripts whose letters join are not spaced, and stand taller */
  .remote :lang(ar, fa, ps, ug, ur) :is(h1, h2, h3, .kicker),
  .remote:lang(ar, fa, ps, ug, ur) :is(h1, h2, h3, .kicker) {
    letter-spacing: 0;
    line-height: 1.5;
  }
`;
