// Makes a text of unknown origin safe to print on one line.

/** Control characters, marks that change the direction of text, lone surrogates, and the byte order mark. */
const hidden = /[\p{Cc}\p{Bidi_C}\p{Cs}\p{Zl}\p{Zp}\ufeff]/gu;

/**
 * Shows as escapes (`\u001b`) the characters that a terminal obeys or that nobody sees, and puts
 * spaces for the ends of lines. All that is printed of a problem goes through this: on the command
 * line, in the build and in the browser.
 */
export const legible = (text: string): string =>
  text
    .replace(/[\t\n\v\f\r]+/g, ' ')
    .replace(hidden, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`);
