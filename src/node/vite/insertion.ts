// Inserts texts into a page, each at its place.

/** `offset` is in UTF-16 code units of the page as its author wrote it. */
export type Insertion = Readonly<{offset: number; text: string}>;

export const insertAll = (html: string, insertions: readonly Insertion[]): string =>
  insertions
    // from the end, so that what comes before keeps its place
    .toSorted((a, b) => b.offset - a.offset)
    .reduce((page, {offset, text}) => page.slice(0, offset) + text + page.slice(offset), html);
