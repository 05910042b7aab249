// Cleans HTML that the editor sends: what the page had before stays; nothing new runs a script or
// loads a page.
import {
  type DefaultTreeAdapterTypes as Tree,
  defaultTreeAdapter as tree,
  parseFragment,
} from 'parse5';
import {proseTags, storyTags} from '../../embed/allowed-markup.ts';
import {safeAddress} from '../import/safe-address.ts';
import {isElement} from './page-tree.ts';
import {canonical, startOf} from './canonical.ts';

const known = new Set<string>([...proseTags, ...storyTags()]);
/** What these hold is no text for readers. */
const raw = new Set(
  'script style template noscript iframe object embed textarea title xmp noembed noframes plaintext select svg math'.split(
    ' ',
  ),
);
const sameAs: Readonly<Record<string, string>> = {strike: 's', tt: 'code', acronym: 'abbr'};

/** What an author may have written by hand: whole elements, and start tags. */
export type Written = Readonly<{starts: ReadonlySet<string>; wholes: ReadonlySet<string>}>;

/** @param roots all that the page may have had before */
export function writtenIn(roots: readonly Tree.ParentNode[]): Written {
  const [starts, wholes] = [new Set<string>(), new Set<string>()];
  const look = (node: Tree.ParentNode): void => {
    for (const child of node.childNodes) {
      if (!isElement(child)) continue;
      starts.add(startOf(child));
      if (raw.has(child.tagName)) wholes.add(canonical(child));
      look(child);
    }
  };
  for (const root of roots) look(root);
  return {starts, wholes};
}

/**
 * @param context the element in which the HTML will stand
 * @returns nodes without a parent
 */
export function cleanContent(
  html: string,
  context: Tree.Element,
  written: Written,
): Tree.ChildNode[] {
  const fragment = parseFragment(context, html, {});
  const clean = tree.createDocumentFragment();
  for (const child of fragment.childNodes) add(clean, child, written);
  return clean.childNodes;
}

function add(parent: Tree.ParentNode, node: Tree.ChildNode, written: Written): void {
  if (node.nodeName === '#text') tree.insertText(parent, (node as Tree.TextNode).value);
  if (node.nodeName === '#comment') tree.appendChild(parent, {...node, parentNode: null});
  if (!isElement(node)) return;
  if (raw.has(node.tagName)) {
    if (written.wholes.has(canonical(node))) tree.appendChild(parent, node);
    return;
  }
  const own = written.starts.has(startOf(node));
  const tag = own ? node.tagName : (sameAs[node.tagName] ?? node.tagName);
  const attrs = own ? node.attrs : harmless(node);
  const bare = !own && (!known.has(tag) || (tag === 'span' && attrs.length === 0));
  const target = bare ? parent : tree.createElement(tag, node.namespaceURI, attrs);
  for (const child of node.childNodes) add(target, child, written);
  if (!bare) tree.appendChild(parent, target as Tree.Element);
}

/** All but what runs something. */
const harmless = (node: Tree.Element): Tree.Element['attrs'] =>
  node.attrs.filter(({name, value}) => maySet(name, value));

/** Whether an attribute may be set at all: nothing that runs a script. */
export const maySet = (name: string, value: string): boolean =>
  /^[^\s"'<>/=\p{Cc}]+$/u.test(name) &&
  !/^(?:on|srcdoc$)/i.test(name) &&
  (!/^(?:href|src|action|formaction|data|xlink:href|poster|basemap|terrain|table|embed)$/i.test(
    name,
  ) ||
    value.trim() === '' ||
    safeAddress(value) !== undefined);
