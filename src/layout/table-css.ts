// Writes the CSS of the tables of numbers that end cards, in built pages and where they are embedded.

/**
 * A table scrolls inside its card, along both axes: opened, it makes the card higher by a part of
 * the window at most.
 *
 * @param story selects what holds the steps
 * @param most the height of a table, before it scrolls
 */
export const tableCss = (story: string, most: string): string => `
${story} .map-data {
  margin: 0.75rem 0 0;
  font: 0.875rem / 1.4 var(--map-story-label-font, 'Inter Variable', system-ui, sans-serif);
}
${story} .map-data > summary { padding-block: 0.25rem; cursor: pointer; }
${story} .map-data > p { margin: 0.25rem 0 0.5rem; font: inherit; }
${story} .map-data-scroll { max-block-size: ${most}; overflow: auto; }
${story} .map-data table {
  display: table;
  inline-size: 100%;
  max-inline-size: none;
  margin: 0;
  border-collapse: collapse;
  font: inherit;
  font-variant-numeric: tabular-nums;
}
${story} .map-data caption { padding-block: 0.25rem; text-align: start; font-weight: 600; }
${story} .map-data :is(th, td) {
  padding-block: 0.25rem;
  padding-inline: 0.75rem 0;
  border: solid rgb(128 128 128 / 0.4);
  border-width: 1px 0 0;
  text-align: end;
  vertical-align: baseline;
  white-space: nowrap;
}
${story} .map-data th { font-weight: 600; }
${story} .map-data tr > :first-child {
  min-inline-size: 7rem;
  padding-inline: 0;
  text-align: start;
  white-space: normal;
  font-weight: 400;
}
${story} .map-data thead th:first-child { font-weight: 600; }
${story} .map-data .map-data-word { text-align: start; }
${story} .map-data thead th { position: sticky; inset-block-start: 0; background: var(--map-story-paper); }
${story} .map-data tbody + tbody > tr:first-child > * { border-block-start: 3px double; }
${story} > story-step[opening] > .map-data {
  padding: 0.25rem 0.75rem;
  border-radius: 0.375rem;
  background: var(--map-story-paper);
}
`;

/** On paper nobody opens a table; one that the reader has opened is printed whole. */
export const printedTableCss = (story: string): string => `
  ${story} .map-data:not([open]) { display: none; }
  ${story} .map-data-scroll { max-block-size: none; overflow: visible; }
  ${story} .map-data thead th { position: static; }
`;
