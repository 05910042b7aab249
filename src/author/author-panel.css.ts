// Styles the author's panel and the drawing of the free rectangle.
import {css} from 'lit';

export const authorStyles = css`
  .free {
    outline: 2px dashed #d01884;
    outline-offset: -1px;
  }
  .free::after {
    content: attr(data-size);
    position: absolute;
    inset-block-start: 0;
    inset-inline-end: 0;
    padding: 0 0.375rem;
    font: 600 0.75rem / 1.5 ui-monospace, monospace;
    color: #fff;
    background: #d01884;
  }
  .author {
    position: fixed;
    /* the panel places itself over the free rectangle */
    inset: auto;
    box-sizing: border-box;
    inline-size: 22rem;
    margin: 0;
    padding: 0.75rem 1rem;
    overflow: auto;
    overscroll-behavior: contain;
    font: 0.8125rem / 1.45 system-ui, sans-serif;
    color: #f4f1ea;
    background: #14181c;
    border: 2px solid #d01884;
    border-radius: 0.5rem;
  }
  .author h2 {
    margin: 0.75rem 0 0.25rem;
    font-size: 0.8125rem;
  }
  .author summary {
    cursor: pointer;
    font-weight: 600;
  }
  .author ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .author p {
    margin: 0;
  }
  .author button {
    max-inline-size: 100%;
    min-block-size: 1.5rem;
    padding: 0.125rem 0.375rem;
    font: 0.75rem / 1.4 ui-monospace, monospace;
    text-align: start;
    overflow-wrap: anywhere;
    color: inherit;
    background: #2b3238;
    border: 1px solid #6b747c;
    border-radius: 0.25rem;
    cursor: pointer;
  }
  .author button:hover {
    background: #3a434a;
  }
  .author button:focus-visible,
  .author summary:focus-visible {
    outline: 3px solid #fff;
    outline-offset: 1px;
  }
  .author .error {
    border-inline-start: 4px solid #ff6b81;
  }
  .author .warning {
    border-inline-start: 4px solid #f2a33a;
  }
  .author:not(:has(> details[open])) {
    inline-size: auto;
  }
  @media print {
    .author {
      display: none;
    }
  }
`;
