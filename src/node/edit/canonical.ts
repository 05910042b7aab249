// Writes a parsed tree in one canonical form, so that trees can be compared.
import type {DefaultTreeAdapterTypes as Tree} from 'parse5';
import {isElement} from './page-tree.ts';

/** The name and the attributes of an element. */
export const startOf = ({tagName, namespaceURI, attrs}: Tree.Element): string =>
  JSON.stringify([
    tagName,
    namespaceURI,
    attrs.map(({name, value, prefix = ''}) => [prefix, name, value]).sort(),
  ]);

/** @param spaces `ignored`: white space at the ends of texts, and how much of it there is, does not count */
export function canonical(node: Tree.Node, spaces: 'kept' | 'ignored' = 'kept'): string {
  if (isText(node)) return written(node.value, spaces);
  if (node.nodeName === '#comment' && 'data' in node) return `<!${JSON.stringify(node.data)}>`;
  if (!('childNodes' in node)) return `<${node.nodeName}>`;
  const parts: string[] = [];
  let text = '';
  for (const child of node.childNodes) {
    if (isText(child)) {
      text += child.value;
      continue;
    }
    parts.push(written(text, spaces), canonical(child, spaces));
    text = '';
  }
  parts.push(written(text, spaces));
  const inner = parts.join('');
  if (!isElement(node)) return inner;
  const hidden = 'content' in node ? canonical((node as Tree.Template).content, spaces) : '';
  return `(${startOf(node)}${inner}${hidden})`;
}

const isText = (node: Tree.Node): node is Tree.TextNode => node.nodeName === '#text';

function written(text: string, spaces: 'kept' | 'ignored'): string {
  const counted =
    spaces === 'kept' ? text : text.replace(/[\t\n\f\r ]+/g, ' ').replace(/^ | $/g, '');
  return counted === '' ? '' : JSON.stringify(counted);
}

/** A copy of a tree, for a change that is compared with the parsed result. */
export function clonedDocument(document: Tree.Document): Tree.Document {
  const copy = {...document};
  copy.childNodes = document.childNodes.map((child) => cloned(child, copy));
  return copy;
}

export function cloned<Node extends Tree.ChildNode>(
  node: Node,
  parentNode: Tree.ParentNode | null,
): Node {
  const copy = {...node, parentNode};
  if ('attrs' in copy) copy.attrs = copy.attrs.map((one) => ({...one}));
  if ('childNodes' in copy) {
    const parent: Tree.ParentNode = copy;
    parent.childNodes = copy.childNodes.map((child) => cloned(child, parent));
  }
  return copy;
}
