// Writes texts and values of attributes as HTML, with the line ends of their page.

/** The line end that most lines of a text have. */
export function lineEnd(text: string): '\r\n' | '\n' | '\r' {
  const both = text.match(/\r\n/g)?.length ?? 0;
  const feeds = (text.match(/\n/g)?.length ?? 0) - both;
  const returns = (text.match(/\r/g)?.length ?? 0) - both;
  if (both > 0 && both >= feeds && both >= returns) return '\r\n';
  return returns > feeds ? '\r' : '\n';
}

/** What a return within a text or a value is: browsers would read it as the end of a line. */
const plain = (text: string, eol: string) => text.replace(/\r/g, '&#13;').replace(/\n/g, eol);

export const writtenText = (text: string, eol: string): string =>
  plain(
    text
      .replace(/&/g, '&amp;')
      .replace(/</g, '&lt;')
      .replace(/\u00a0/g, '&nbsp;'),
    eol,
  );

/** An ampersand is written as one where browsers would not read the beginning of a reference. */
export const writtenValue = (value: string, quote: string, eol: string): string =>
  plain(
    value
      .replace(/&(?=[a-z\d#])/gi, '&amp;')
      .replace(/\u00a0/g, '&nbsp;')
      .replaceAll(quote || '"', quote === "'" ? '&#39;' : '&quot;'),
    eol,
  );

/** Puts the line ends of a page into HTML that has those of a browser. */
export const withLineEnds = (html: string, eol: string): string => html.replace(/\r\n?|\n/g, eol);
