// Parses HTML into a document in which nothing runs and nothing loads, and stops at a limit.

export type ParseLimits = Readonly<{
  /**
   * Elements of the page, its story and all else; the browser's own parser takes seconds for more
   * that are in each other.
   */
  mostElements: number;
  /** Open elements; `mostDepth` is what a story may have. */
  mostOpen: number;
  mostDepth: number;
}>;

type TrustedTypes = Readonly<{
  createPolicy: (
    name: string,
    rules: {createHTML: (html: string) => string},
  ) => {createHTML: (html: string) => string};
}>;
let policy: ReturnType<TrustedTypes['createPolicy']> | undefined;

/**
 * What a style attribute is called here: a policy of the page would have its say about one by its
 * own name.
 */
export const STYLE = 'data-style';
const withoutStyles = (html: string) =>
  html.replace(/<[a-z][^<>]*?\sstyle(?=\s*=)/gi, (tag) => tag.replace(/style$/i, STYLE));

/** As many tags in one go as cannot do much, and not more text than can be waited for. */
const TAGS = 150;
const PIECE = 65_536;

/** `missed` says what is too much of the page; the rest of it is not read. */
export function parse(
  text: string,
  {mostElements, mostOpen, mostDepth}: ParseLimits,
): {page: Document; missed?: string} {
  const {trustedTypes} = globalThis as {trustedTypes?: TrustedTypes};
  // for pages that take HTML from named policies alone; this document is never shown
  policy ??= trustedTypes?.createPolicy('map-story', {createHTML: (html) => html});
  // an element can take the name of any method of its document: `page.write` may be a picture
  const {open, write, close, getElementsByTagName} = Document.prototype;
  const page = document.implementation.createHTMLDocument('');
  (open as () => Document).call(page);
  const html = withoutStyles(text);
  let missed: string | undefined;
  for (let at = 0; at < html.length && missed === undefined; ) {
    const end = endOfPiece(html, at);
    write.call(page, (policy?.createHTML(html.slice(at, end)) ?? html.slice(at, end)) as string);
    at = end;
    if (getElementsByTagName.call(page, '*').length > mostElements)
      missed = `more than ${mostElements} elements`;
    else if (depthOf(page) > mostOpen) missed = `elements more than ${mostDepth} deep`;
  }
  close.call(page);
  return missed === undefined ? {page} : {page, missed};
}

function endOfPiece(html: string, start: number): number {
  const most = Math.min(html.length, start + PIECE);
  let end = start;
  for (let tags = 0; tags < TAGS; tags++) {
    end = html.indexOf('<', end + 1);
    if (end < 0 || end > most) return most;
  }
  return end;
}

/** Of what comes last, which is where the parser is. */
function depthOf(page: Document): number {
  const walker = document.createTreeWalker(page);
  let depth = 0;
  while (walker.lastChild()) depth++;
  return depth;
}
