// Writes how a note looks in the text of its step.

/** The size of its letters. */
export const noteFontCss = 'font-size: 0.875em;';

/** A block behind a rule: it is not a sentence of the paragraph around it. */
export const noteBoxCss = `
  display: block;
  margin-block: 0.75em;
  border-inline-start: 2px solid;
  padding-inline-start: 0.75em;
`;

/** How a note looks that has no box of its own. */
export const noteCss = `${noteBoxCss}  ${noteFontCss}
`;

/** A note that is seen on the map is heard in the text only. */
export const heardNoteCss = `
  position: absolute;
  inline-size: 1px;
  block-size: 1px;
  margin: 0;
  border: 0;
  padding: 0;
  overflow: hidden;
  clip-path: inset(50%);
`;
