// Styles what the map shows in the chosen step: its view and its places.
import {css} from 'lit';

export const stepMapStyles = css`
  .step-map {
    display: grid;
    gap: 0.625rem;
    margin: 1rem -1rem 0;
    padding: 0.875rem 1rem 0;
    border-block-start: 1px solid var(--rule);
  }
  .slider {
    display: grid;
    grid-template-columns: 4.5rem minmax(0, 1fr) 3.25rem;
    align-items: center;
    gap: 0.5rem;
    font-size: 0.8125rem;
  }
  .slider output {
    text-align: end;
    font-variant-numeric: tabular-nums;
    color: var(--quiet);
  }
  .role h4 {
    margin: 0 0 0.25rem;
    font-size: 0.8125rem;
    font-weight: 400;
    color: var(--quiet);
  }
  .role ul {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .role li {
    display: flex;
    align-items: center;
    max-inline-size: 100%;
    padding-inline-start: 0.5rem;
    font-size: 0.8125rem;
    overflow-wrap: anywhere;
    background: var(--raised);
    border: 1px solid var(--rule);
    border-radius: 0.375rem;
  }
  .editor .role button {
    min-block-size: 1.625rem;
    inline-size: 1.625rem;
    padding: 0;
    justify-content: center;
    border: 0;
  }
  .editor .role select {
    min-block-size: 1.625rem;
    max-inline-size: 8rem;
    padding-block: 0;
    border: 0;
  }
  .role .icon {
    inline-size: 0.875rem;
    block-size: 0.875rem;
  }
  .notes,
  .note-form {
    display: grid;
    gap: 0.375rem;
  }
  .note-form {
    padding-block-end: 0.625rem;
    border-block-end: 1px solid var(--rule);
  }
  .note-form .row {
    align-items: end;
    flex-wrap: nowrap;
  }
  .note-form .row .field {
    flex: 1;
    min-inline-size: 0;
  }
  .note-form textarea {
    inline-size: 100%;
    padding: 0.375rem 0.5rem;
    resize: vertical;
  }
  .notes > button {
    justify-self: start;
  }
  .pick {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0.375rem;
  }
  .editor .pick button {
    padding-inline: 0.5rem;
  }
`;
