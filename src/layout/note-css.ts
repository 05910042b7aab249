// Writes how a note looks in the text of its step.

/** Small, behind a rule: it is not a sentence of the paragraph around it. */
export const noteCss = `
  display: block;
  margin-block: 0.75em;
  border-inline-start: 2px solid;
  padding-inline-start: 0.75em;
  font-size: 0.875em;
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
