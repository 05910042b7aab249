// Writes cleaned HTML as blocks: text that stands by itself becomes paragraphs, and wrappers go.
import {
  type DefaultTreeAdapterTypes as Tree,
  defaultTreeAdapter as tree,
  serialize,
  serializeOuter,
} from 'parse5';

const blocks = new Set(
  'p h1 h2 h3 h4 h5 h6 hr ul ol dl table blockquote pre figure details address div section article aside header footer story-media video audio'.split(
    ' ',
  ),
);
/** What stands outside of the list or figure that it belongs to. */
const strays = new Set('li dt dd figcaption summary'.split(' '));
for (const tag of strays) blocks.add(tag);
/** What has no meaning without attributes: its blocks stand by themselves. */
const wrappers = new Set('div section article aside header footer'.split(' '));

/** One block on each line. */
export function paragraphs(fragment: Tree.ParentNode): string {
  const lines: string[] = [];
  let line = tree.createDocumentFragment();
  let breaks = 0;
  const endLine = () => {
    const words = trimmed(serialize(line));
    const isEmpty = words.replace(/<(?!img\b)[^>]*>|\s|&nbsp;/g, '') === '';
    if (!isEmpty) lines.push(`<p>${words}</p>`);
    line = tree.createDocumentFragment();
    breaks = 0;
  };
  /** Two breaks, one after the other, end a paragraph. */
  const append = (node: Tree.ChildNode) => {
    const isSpace = node.nodeName === '#text' && (node as Tree.TextNode).value.trim() === '';
    breaks = node.nodeName === 'br' ? breaks + 1 : isSpace ? breaks : 0;
    tree.appendChild(line, node);
    if (breaks > 1) endLine();
  };
  for (const node of fragment.childNodes.slice()) {
    if (!blocks.has(node.nodeName)) {
      // a link around a block, and the like
      if ('childNodes' in node && hasBlock(node)) {
        endLine();
        lines.push(paragraphs(node));
      } else append(node);
      continue;
    }
    endLine();
    const element = node as Tree.Element;
    const bare =
      strays.has(element.nodeName) ||
      (wrappers.has(element.nodeName) && element.attrs.length === 0);
    // what a parser would not leave in it
    const nested =
      (element.nodeName === 'p' && hasBlock(element)) ||
      (isHeading(element) && element.childNodes.some(isHeading));
    const text = bare || nested ? paragraphs(element) : serializeOuter(element);
    if (!isEmpty(element)) lines.push(text);
  }
  endLine();
  return lines.filter((text) => text !== '').join('\n');
}

/** Without spaces and breaks at its ends; an expression that looks for the end would try each space. */
function trimmed(html: string): string {
  let end = html.length;
  for (let space = 1; space > 0; end -= space)
    space = /\s/.test(html.charAt(end - 1))
      ? 1
      : (['<br>', '&nbsp;'].find((one) => html.endsWith(one, end))?.length ?? 0);
  return html.slice(0, end).replace(/^(?:\s|<br>|&nbsp;)+/, '');
}

const isHeading = ({nodeName}: Tree.ChildNode) => /^h[1-6]$/.test(nodeName);

const hasBlock = ({childNodes}: Tree.ParentNode): boolean =>
  childNodes.some(
    (child) => blocks.has(child.nodeName) || ('childNodes' in child && hasBlock(child)),
  );

/** A block without words, pictures or rules in it. */
const isEmpty = (node: Tree.ChildNode): boolean =>
  node.nodeName === '#text'
    ? (node as Tree.TextNode).value.trim() === ''
    : !['img', 'hr', 'td', 'th', 'video', 'audio'].includes(node.nodeName) &&
      'childNodes' in node &&
      node.childNodes.every(isEmpty);
