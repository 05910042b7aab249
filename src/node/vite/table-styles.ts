// Writes the CSS of the tables of numbers that end the cards of built pages.

/**
 * A table scrolls inside its card, along both axes: opened, it makes the card higher by a part of
 * the window at most.
 */
export const tableCss = `
map-story .map-data {
  margin: 0.75rem 0 0;
  font: 0.875rem / 1.4 var(--map-story-label-font, 'Inter Variable', system-ui, sans-serif);
}
map-story .map-data > summary { padding-block: 0.25rem; cursor: pointer; }
map-story .map-data > p { margin: 0.25rem 0 0.5rem; font: inherit; }
map-story .map-data-scroll { max-block-size: calc(0.6 * var(--still-window, 100vh)); overflow: auto; }
map-story .map-data table {
  inline-size: 100%;
  margin: 0;
  border-collapse: collapse;
  font: inherit;
  font-variant-numeric: tabular-nums;
}
map-story .map-data caption { padding-block: 0.25rem; text-align: start; font-weight: 600; }
map-story .map-data :is(th, td) {
  padding-block: 0.25rem;
  padding-inline: 0.75rem 0;
  border: solid rgb(128 128 128 / 0.4);
  border-width: 1px 0 0;
  text-align: end;
  vertical-align: baseline;
  white-space: nowrap;
}
map-story .map-data th { font-weight: 600; }
map-story .map-data tr > :first-child {
  min-inline-size: 7rem;
  padding-inline: 0;
  text-align: start;
  white-space: normal;
  font-weight: 400;
}
map-story .map-data thead th:first-child { font-weight: 600; }
map-story .map-data .map-data-word { text-align: start; }
map-story .map-data thead th { position: sticky; inset-block-start: 0; background: var(--map-story-paper); }
map-story .map-data tbody + tbody > tr:first-child > * { border-block-start: 3px double; }
map-story > story-step[opening] > .map-data {
  padding: 0.25rem 0.75rem;
  border-radius: 0.375rem;
  background: var(--map-story-paper);
}
`;

/** On paper nobody opens a table; one that the reader has opened is printed whole. */
export const printedTableCss = `
  map-story .map-data:not([open]) { display: none; }
  map-story .map-data-scroll { max-block-size: none; overflow: visible; }
  map-story .map-data thead th { position: static; }
`;
