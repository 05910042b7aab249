// Styles what the tabs of the bar show: steps, problems, and what two programs changed.
import {css} from 'lit';

export const panelStyles = css`
  .tools {
    margin-block-end: 0.5rem;
  }
  .steps {
    margin: 0 -0.5rem;
    padding: 0;
    max-block-size: 40vh;
    overflow: auto;
    list-style: none;
  }
  .steps li {
    display: flex;
    gap: 0.625rem;
    padding: 0.375rem 0.5rem;
    border-radius: 0.375rem;
    border-block: 2px solid transparent;
    background-clip: padding-box;
    cursor: pointer;
  }
  .steps li:hover {
    background-color: var(--raised);
  }
  .steps li[aria-selected='true'] {
    background-color: var(--chosen);
    font-weight: 600;
  }
  .steps li:focus-visible {
    outline-offset: -2px;
  }
  .steps [data-drop='before'] {
    border-block-start-color: var(--accent);
  }
  .steps [data-drop='after'] {
    border-block-end-color: var(--accent);
  }
  .steps .number {
    flex: none;
    min-inline-size: 1.25rem;
    text-align: end;
    font-variant-numeric: tabular-nums;
    font-weight: 400;
    color: var(--quiet);
  }
  .steps .title {
    overflow-wrap: anywhere;
  }
  .help,
  .empty {
    font-size: 0.8125rem;
    color: var(--quiet);
  }
  .editor .help {
    display: none;
    margin-block-start: 0.375rem;
  }
  .steps:has(:focus-visible) + .help {
    display: block;
  }
  .problems {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .editor .problems button {
    display: grid;
    gap: 0.125rem;
    inline-size: 100%;
    margin-block-end: 0.5rem;
    padding: 0.5rem 0.75rem;
    text-align: start;
    overflow-wrap: anywhere;
  }
  .problems .kind {
    font-size: 0.75rem;
    font-weight: 650;
    color: var(--warn);
  }
  .problems .error .kind {
    color: var(--bad);
  }
  .problems code {
    font-size: 0.75rem;
    color: var(--quiet);
  }
  .conflict {
    max-block-size: 60%;
    overflow: auto;
    padding: 0.75rem 1rem;
    background: var(--raised);
    border-block: 1px solid var(--rule);
  }
  .sides {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 0.75rem;
    margin-block-start: 0.5rem;
  }
  .sides pre {
    max-block-size: 12rem;
    margin: 0.25rem 0 0.5rem;
    padding: 0.5rem;
    overflow: auto;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
    font: 0.75rem / 1.4 ui-monospace, monospace;
    background: var(--paper);
    border: 1px solid var(--rule);
  }
  @media (max-width: 50rem) {
    .steps {
      max-block-size: none;
    }
  }
`;
