// Scans the start tag of an element for its attributes: where each stands, and how it is quoted.

/** Offsets are in the text in which the tag stands. */
export type WrittenAttribute = Readonly<{
  /** In lower case. */
  name: string;
  start: number;
  end: number;
  /** Between the quotes; nothing where only the name is written. */
  value?: Readonly<{start: number; end: number; quote: '"' | "'" | ''}>;
}>;

export type WrittenTag = Readonly<{
  /** Where the name of the tag ends. */
  nameEnd: number;
  /** In the order of the text; of those with one name, browsers read the first. */
  attributes: readonly WrittenAttribute[];
}>;

const attribute = /=?[^\t\n\f\r />=]*/y;
const space = /[\t\n\f\r /]*/y;
const equals = /[\t\n\f\r ]*=[\t\n\f\r ]*/y;
const bare = /[^\t\n\f\r >]*/y;

function match(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

/** @param start where `<` of the tag stands; `end`: after its `>` */
export function scanTag(text: string, start: number, end: number): WrittenTag {
  const nameEnd = match(/[^\t\n\f\r />]*/y, text, start + 1);
  const attributes: WrittenAttribute[] = [];
  let at = match(space, text, nameEnd);
  while (at < end - 1) {
    const from = at;
    at = match(attribute, text, from);
    if (at === from) break;
    const name = text.slice(from, at).toLowerCase();
    const begin = match(equals, text, at);
    if (begin === at) attributes.push({name, start: from, end: at});
    else if (text[begin] === '>') {
      at = begin;
      attributes.push({name, start: from, end: at, value: {start: at, end: at, quote: ''}});
    } else {
      const quote = text[begin] === '"' || text[begin] === "'" ? text[begin] : '';
      const first = begin + quote.length;
      const last = quote === '' ? match(bare, text, first) : text.indexOf(quote, first);
      at = last + quote.length;
      attributes.push({name, start: from, end: at, value: {start: first, end: last, quote}});
    }
    at = match(space, text, at);
  }
  return {nameEnd, attributes};
}
