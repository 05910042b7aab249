// Styles the editor: a quiet bar beside the page, under it where the window is narrow.
import {css} from 'lit';

export const editorStyles = css`
  :root {
    color-scheme: light dark;
  }
  body:has(> .editor) {
    margin: 0;
  }
  .editor {
    --paper: light-dark(#fff, #16191d);
    --ground: light-dark(#f1efea, #0e1114);
    --raised: light-dark(#f7f6f2, #1e2328);
    --ink: light-dark(#15181c, #f1eee7);
    --quiet: light-dark(#585f66, #a9b0b6);
    --rule: light-dark(#dcd8cf, #2f363c);
    --edge: light-dark(#8a8f94, #737b83);
    --accent: light-dark(#0b6b66, #63d8cc);
    --on-accent: light-dark(#fff, #0d1a19);
    --chosen: light-dark(#e3f0ee, #1b3331);
    --bad: light-dark(#a50f3c, #ff8b9d);
    --warn: light-dark(#8a4b00, #f2a33a);
    display: grid;
    grid-template: 'bar page' 100% / 22.5rem minmax(0, 1fr);
    block-size: 100vh;
    block-size: 100dvh;
    font: 0.875rem / 1.45 system-ui, sans-serif;
    color: var(--ink);
    background: var(--paper);
  }
  .editor *,
  .editor ::before {
    box-sizing: border-box;
  }
  .bar {
    grid-area: bar;
    display: flex;
    flex-direction: column;
    min-block-size: 0;
    border-inline-end: 1px solid var(--rule);
  }
  .bar > header {
    display: grid;
    grid-template: 'title history' auto 'status status' auto / 1fr auto;
    align-items: center;
    gap: 0 0.5rem;
    padding: 0.75rem 1rem 0.625rem;
  }
  .editor :is(h1, h2, h3, p) {
    margin: 0;
  }
  .editor h1 {
    font-size: 1rem;
    font-weight: 650;
    overflow: hidden;
    white-space: nowrap;
    text-overflow: ellipsis;
  }
  .editor h2 {
    font-size: 0.875rem;
    font-weight: 650;
  }
  .editor h3 {
    font-size: 0.8125rem;
    font-weight: 650;
  }
  .history,
  .tools,
  .sizes {
    display: flex;
    gap: 0.125rem;
  }
  .gap {
    flex: 1;
  }
  .status {
    grid-area: status;
    min-block-size: 1.45em;
    font-size: 0.8125rem;
    color: var(--quiet);
    overflow-wrap: anywhere;
  }
  .status.failed {
    color: var(--bad);
    font-weight: 600;
  }
  .tabs {
    display: flex;
    padding-inline: 0.5rem;
    border-block-end: 1px solid var(--rule);
  }
  .editor .tabs button {
    padding: 0.375rem 0.5rem;
    border: 0;
    border-block-end: 2px solid transparent;
    border-radius: 0;
    color: var(--quiet);
    outline-offset: -2px;
  }
  .editor .tabs [aria-selected='true'] {
    color: var(--ink);
    font-weight: 600;
    border-color: var(--accent);
  }
  .panel {
    flex: 1;
    min-block-size: 0;
    overflow: auto;
    overscroll-behavior: contain;
    padding: 0.75rem 1rem 1.5rem;
  }
  .page {
    grid-area: page;
    display: flex;
    flex-direction: column;
    min-inline-size: 0;
    min-block-size: 0;
    background: var(--ground);
  }
  .strip {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25rem;
    min-block-size: 2.75rem;
    padding: 0.375rem 0.75rem;
    background: var(--paper);
    border-block-end: 1px solid var(--rule);
  }
  .editor .sizes button {
    border-color: transparent;
    color: var(--quiet);
  }
  .editor .sizes [aria-pressed='true'] {
    color: var(--ink);
    background: var(--raised);
    border-color: var(--rule);
  }
  .frame {
    flex: 1;
    display: grid;
    min-block-size: 0;
  }
  .frame iframe {
    inline-size: 100%;
    block-size: 100%;
    border: 0;
    background: Canvas;
  }
  .frame [hidden] {
    display: none;
  }
  .phone .frame {
    place-items: center;
    padding: 0.75rem;
    overflow: auto;
  }
  .phone iframe {
    inline-size: 390px;
    block-size: min(844px, 100%);
    border: 1px solid var(--rule);
    border-radius: 0.75rem;
  }
  /* narrow: the bar stands under the page, never over it */
  @media (max-width: 50rem) {
    .editor {
      grid-template: 'page' minmax(0, 1fr) 'bar' minmax(0, 45%) / 100%;
    }
    .bar {
      border-inline-end: 0;
      border-block-start: 1px solid var(--rule);
    }
  }
  @media (forced-colors: active) {
    .steps [aria-selected='true'],
    .editor .tabs [aria-selected='true'] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
