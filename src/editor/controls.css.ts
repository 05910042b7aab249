// Styles buttons, fields and lines of them, in whatever part of the editor they stand.
import {css} from 'lit';

export const controlStyles = css`
  .editor :is(button, input, select, textarea) {
    font: inherit;
    color: inherit;
  }
  .editor button {
    display: inline-flex;
    align-items: center;
    gap: 0.375rem;
    min-block-size: 2rem;
    padding: 0.25rem 0.75rem;
    background: none;
    border: 1px solid var(--rule);
    border-radius: 0.375rem;
    cursor: pointer;
  }
  .editor button:hover {
    background: var(--raised);
  }
  .editor .icon-button {
    inline-size: 2rem;
    padding: 0;
    justify-content: center;
    border-color: transparent;
  }
  .editor button[aria-disabled='true'] {
    color: var(--quiet);
    cursor: default;
    background: none;
  }
  .icon-button[aria-disabled='true'] .icon {
    opacity: 0.4;
  }
  .icon {
    flex: none;
    inline-size: 1.125rem;
    block-size: 1.125rem;
  }
  .editor .main {
    color: var(--on-accent);
    background: var(--accent);
    border-color: var(--accent);
    font-weight: 600;
  }
  .editor .main:hover {
    background: color-mix(in srgb, var(--accent) 88%, var(--ink));
  }
  .editor :focus-visible {
    outline: 2px solid var(--accent);
    outline-offset: 2px;
  }
  .editor :is(select, input) {
    min-block-size: 2rem;
    padding: 0.25rem 0.5rem;
    background: var(--paper);
    border: 1px solid var(--edge);
    border-radius: 0.375rem;
  }
  .editor select:disabled {
    color: var(--quiet);
    border-color: var(--rule);
    opacity: 1;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem;
  }
  .note {
    font-size: 0.8125rem;
    color: var(--quiet);
  }
  .editor .plain {
    padding-inline: 0.25rem;
    border-color: transparent;
    color: var(--accent);
    font-size: 0.8125rem;
  }
  .editor [type='range'] {
    min-block-size: 1.5rem;
    padding: 0;
    border: 0;
    background: none;
    accent-color: var(--accent);
  }
  .editor .icon-button[aria-pressed='true'] {
    background: var(--chosen);
    border-color: var(--accent);
  }
  .field {
    display: grid;
    gap: 0.125rem;
    min-inline-size: 0;
  }
  .editor .field :is(input, select) {
    inline-size: 100%;
  }
  .editor a.button {
    display: inline-flex;
    align-items: center;
    min-block-size: 2rem;
    padding: 0.25rem 0.75rem;
    color: inherit;
    text-decoration: none;
    border: 1px solid var(--rule);
    border-radius: 0.375rem;
  }
  .editor a.button:hover,
  .publish [aria-pressed='true'] {
    background: var(--raised);
  }
`;
