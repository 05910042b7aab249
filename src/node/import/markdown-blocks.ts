// Divides the Markdown of a tour by its headings, and reads the attributes in the comments of each.
import {lexer, parser, type Token, type Tokens} from 'marked';
import {readAttributes} from './markdown-attributes.ts';
import type {Notes} from './tour.ts';
import {excerpt, type Fields} from './unknown-values.ts';

/** A heading, the attributes in its comment, and what follows it. */
export type Block = {
  depth: number;
  heading: string;
  attributes: Fields;
  tokens: Token[];
  place: string;
};

/** Headings of the first three levels begin blocks; what stands before the first is one without a heading. */
export function blocksOf(text: string, notes: Notes): Block[] {
  const blocks: Block[] = [];
  const begin = (depth: number, heading: string, attributes: Fields) =>
    void blocks.push({
      depth,
      heading,
      attributes,
      tokens: [],
      place: `section ${blocks.length + 1}`,
    });
  for (const token of lexer(text)) {
    if (token.type === 'heading' && (token as Tokens.Heading).depth <= 3) {
      const {depth, raw} = token as Tokens.Heading;
      const written = raw
        .replace(/^#+/, '')
        .trimEnd()
        .replace(/(?<!#)#+$/, '')
        .trim();
      const {attributes, rest} = readAttributes(withComment(written), notes);
      // outside of a tour, a small heading is one of the text
      if (depth === 3 && !inTour(blocks) && !('center' in attributes || 'zoom' in attributes)) {
        if (blocks.length === 0) begin(1, '', {});
        blocks.at(-1)!.tokens.push(...lexer(`### ${rest}`));
        continue;
      }
      begin(depth, rest.trim() === '' ? '' : inlineHtml(rest.trim()), attributes);
      continue;
    }
    if (blocks.length === 0) {
      if (token.type === 'space') continue;
      begin(1, '', {});
    }
    const last = blocks.at(-1)!;
    if (token.type === 'html' && /^\s*<!--/.test(token.raw)) {
      const {attributes, rest} = readAttributes(token.raw, notes);
      // a comment on a line of its own is of the heading above
      if (last.tokens.length === 0) last.attributes = {...last.attributes, ...attributes};
      if (rest.trim() !== '')
        last.tokens.push({type: 'html', raw: rest, text: rest, pre: false, block: true});
      continue;
    }
    if (token.type === 'def') {
      notes.left(`A line of an older form is left: ${excerpt(token.raw.trim())}`, last.place);
      continue;
    }
    last.tokens.push(...(token.raw.includes('<!--') ? withoutComments(token, notes) : [token]));
  }
  return blocks;
}

const inTour = (blocks: readonly Block[]): boolean => {
  const section = blocks.findLast(({depth}) => depth < 3);
  return section?.attributes['mode'] === 'tour' || Boolean(section?.attributes['class'] === 'tour');
};

/** The older form `{.step zoom="1" lat="20" lon="30"}` says the same as a comment. */
const withComment = (heading: string) =>
  heading.includes('<!--')
    ? heading
    : heading.replace(/\{((?:[.#][\w-]|[\w-]{1,99}=)[^{}]*)\}$/, '<!--{$1}-->');

/** Comments go when the text is cleaned; what they say of pictures and the like is left, and said. */
function withoutComments(token: Token, notes: Notes): Token[] {
  if (token.type !== 'paragraph' || token.raw.includes('`')) return [token];
  const {attributes} = readAttributes(token.raw, notes);
  if (attributes['mode'] === 'fallback') return [];
  for (const name of Object.keys(attributes)) notes.left(`${name} of a part of the text is left.`);
  return [token];
}

const inlineHtml = (text: string) => parser(lexer(text)).replace(/^<p>|<\/p>\s*$/g, '');
