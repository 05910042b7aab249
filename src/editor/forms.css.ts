// Styles the forms of layers, the place for data, and what publishing shows.
import {css, unsafeCSS} from 'lit';
import {palettes} from '../layers/palette.ts';
import {offered} from '../layers/themed-color.ts';
import {printedLegendCss} from '../layout/legend-css.ts';

const swatches = unsafeCSS(
  offered
    .map(
      (name) =>
        `.swatch[data-color=${name}] { background: light-dark(${palettes.light[name]}, ${palettes.dark[name]}); }`,
    )
    .join('\n'),
);

export const formStyles = css`
  ${unsafeCSS(printedLegendCss('.legend-box'))}
  ${swatches}
  .layers {
    margin: 0 -0.5rem 0.75rem;
    padding: 0;
    list-style: none;
  }
  .editor .layer {
    inline-size: 100%;
    gap: 0.625rem;
    padding: 0.375rem 0.5rem;
    border-color: transparent;
    text-align: start;
  }
  .editor .layer[aria-expanded='true'] {
    background: var(--chosen);
    font-weight: 600;
  }
  .layer .title {
    flex: 1;
    overflow-wrap: anywhere;
  }
  .layer .note {
    font-weight: 400;
  }
  .swatch {
    flex: none;
    inline-size: 1rem;
    block-size: 1rem;
    border-radius: 0.25rem;
    box-shadow: inset 0 0 0 1px rgb(128 128 128 / 0.35);
  }
  .layer-form {
    display: grid;
    gap: 0.625rem;
    padding: 0.625rem 0.5rem 1rem;
  }
  .field > span,
  .layer-form legend {
    padding: 0;
    font-size: 0.8125rem;
    color: var(--quiet);
  }
  .pair {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 5.5rem;
    gap: 0.5rem;
  }
  .colors {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.375rem;
    margin: 0;
    padding: 0;
    border: 0;
  }
  .colors label {
    position: relative;
    display: grid;
    place-items: center;
    inline-size: 1.75rem;
    block-size: 1.75rem;
    border-radius: 0.375rem;
    cursor: pointer;
  }
  .colors .swatch {
    inline-size: 1.25rem;
    block-size: 1.25rem;
  }
  .editor .colors [type='radio'] {
    position: absolute;
    inset: 0;
    min-block-size: 0;
    margin: 0;
    padding: 0;
    opacity: 0;
    cursor: pointer;
  }
  .colors label:has(:checked) {
    box-shadow: 0 0 0 2px var(--ink);
  }
  .colors label:has(:focus-visible) {
    outline: 2px solid var(--accent);
    outline-offset: 3px;
  }
  .editor .colors .own {
    flex: 1;
    min-inline-size: 6rem;
  }
  .check {
    display: flex;
    align-items: center;
    gap: 0.5rem;
  }
  .check input {
    inline-size: 1rem;
    min-block-size: 1rem;
    accent-color: var(--accent);
  }
  .layer-form > .plain {
    justify-self: start;
    color: var(--bad);
  }
  .drop {
    padding: 0.875rem;
    text-align: center;
    border: 1.5px dashed var(--edge);
    border-radius: 0.5rem;
  }
  .drop:is(.over, :focus-within) {
    border-color: var(--accent);
    background: var(--chosen);
  }
  .drop label {
    display: block;
    font-weight: 600;
    cursor: pointer;
  }
  .editor .drop [type='file'] {
    position: absolute;
    inline-size: 1px;
    min-block-size: 0;
    block-size: 1px;
    padding: 0;
    opacity: 0;
  }
  .basemap {
    display: grid;
    gap: 0.25rem;
    margin-block-start: 1.25rem;
  }
  .report {
    margin-block-start: 0.75rem;
    font-size: 0.8125rem;
    overflow-wrap: anywhere;
  }
  .report ul {
    margin: 0.25rem 0 0;
    padding-inline-start: 1.125rem;
  }
  .bad {
    color: var(--bad);
  }
  .publish {
    display: grid;
    gap: 0.625rem;
    overflow-wrap: anywhere;
  }
  .publish h2:not(:first-child) {
    margin-block-start: 0.75rem;
  }
  .versions {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .versions li {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    align-items: center;
    gap: 0.5rem;
    padding-block: 0.25rem;
    border-block-end: 1px solid var(--rule);
  }
  .versions li > span {
    flex: 1;
    min-inline-size: 0;
  }
  .versions details {
    flex-basis: 100%;
  }
  .versions ul {
    margin: 0;
    padding-inline-start: 1rem;
    list-style: none;
  }
  .versions summary {
    font-size: 0.8125rem;
    color: var(--accent);
    cursor: pointer;
  }
  .versions span > span {
    display: block;
  }
`;
