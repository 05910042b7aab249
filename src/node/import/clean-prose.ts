// Cleans HTML of unknown origin for a card: what prose may hold stays, all else goes, and the report says so.
import {
  type DefaultTreeAdapterTypes as Tree,
  defaultTreeAdapter as tree,
  parseFragment,
  serialize,
} from 'parse5';
import {allowed, proseTags} from '../../embed/allowed-markup.ts';
import {liftPlayers} from './lift-players.ts';
import {paragraphs} from './paragraphs.ts';
import {addPicture, addPlayer, type Cleaning, element, shown} from './prose-media.ts';
import {safeAddress} from './safe-address.ts';

const prose = new Set(proseTags);
/** Nothing of these is text. */
const dropped = new Set(
  'script style template noscript head title meta link base svg math canvas applet map area frame frameset noframes input select textarea button form datalist audio-player'.split(
    ' ',
  ),
);
/** What may load something of another place. */
const players = new Set('track source iframe video audio embed object'.split(' '));
const sameAs: ReadonlyMap<string, string> = new Map([
  ['strike', 's'],
  ['tt', 'code'],
  ['acronym', 'abbr'],
]);
/** Below this, only the text is kept: no text is that deep, and no stack need be deeper. */
const DEEPEST = 120;

/** What the text stands in: cells outside of a table are none, as in a page. */
const body = element('body');

/**
 * Returns paragraphs, lists, figures and the like: nothing that runs, loads from elsewhere, or has
 * a look of its own.
 */
export function cleanProse(html: string, cleaning: Cleaning): string {
  const fragment = parseFragment(body, html, {});
  const clean = tree.createDocumentFragment();
  for (const child of fragment.childNodes) addTo(clean, child, cleaning, 0);
  liftPlayers(clean);
  return paragraphs(clean);
}

/** For a heading: the words, with emphasis, and nothing that makes lines. */
export function cleanLine(html: string, cleaning: Cleaning): string {
  const fragment = parseFragment(cleanProse(html, cleaning));
  const line = tree.createDocumentFragment();
  for (const child of fragment.childNodes) inline(line, child);
  return serialize(line).replace(/\s+/g, ' ').trim();
}

const inLine = new Set(
  'a b i em strong u s small sub sup mark abbr cite q code time span bdi'.split(' '),
);

function inline(parent: Tree.ParentNode, node: Tree.ChildNode): void {
  if (node.nodeName === '#text') tree.insertText(parent, (node as Tree.TextNode).value);
  if (!('childNodes' in node)) return;
  const kept = inLine.has(node.nodeName);
  const target = kept ? element(node.nodeName, node.attrs) : parent;
  if (kept) tree.appendChild(parent, target as Tree.Element);
  for (const child of node.childNodes) inline(target, child);
  if (!kept) tree.insertText(target, ' ');
}

function addTo(
  parent: Tree.ParentNode,
  node: Tree.ChildNode,
  cleaning: Cleaning,
  depth: number,
  verbatim = false,
): void {
  if (node.nodeName === '#text') {
    const {value} = node as Tree.TextNode;
    tree.insertText(parent, verbatim ? kept(value, parent) : value.replace(/[ \t\r\n\f]+/g, ' '));
    return;
  }
  if (!('tagName' in node)) return;
  const {notes, place} = cleaning;
  const tag = sameAs.get(node.tagName) ?? node.tagName;
  if (depth > DEEPEST) {
    tree.insertText(parent, textIn(node));
    notes.changed('Very deep markup is left; its text is there.', place);
    return;
  }
  if (dropped.has(tag)) {
    notes.left(`<${tag}> is no prose; it is left with what is in it.`, place);
    return;
  }
  if (players.has(tag)) {
    addPlayer(parent, node, cleaning);
    return;
  }
  if (tag === 'img' || tag === 'image') {
    addPicture(parent, node, cleaning);
    return;
  }
  if (!prose.has(tag) && !['center', 'font', 'label', 'main', 'nav'].includes(tag))
    notes.changed(`<${shown(tag)}> is left; its text is there.`, place);
  const attrs = prose.has(tag) ? attributesOf(node, tag, cleaning) : [];
  const bare = !prose.has(tag) || (['span', 'a'].includes(tag) && attrs.length === 0);
  const target = bare ? parent : element(tag, attrs);
  const inPre = verbatim || tag === 'pre';
  let before: Tree.ChildNode | undefined;
  for (const child of node.childNodes) {
    if (stands(before) && stands(child)) tree.insertText(target, ' ');
    addTo(target, child, cleaning, depth + 1, inPre);
    before = child;
  }
  if (!bare) tree.appendChild(parent, target as Tree.Element);
}

/** Badges and the like, with a look of their own each: without it, their words would run together. */
const stands = (node: Tree.ChildNode | undefined): boolean =>
  node?.nodeName === 'span' &&
  (node as Tree.Element).attrs.some(({name, value}) => name === 'class' && value.trim().length > 3);

/** Of two line ends at the beginning of `pre`, a browser drops one. */
const kept = (text: string, {nodeName, childNodes}: Tree.ParentNode) =>
  nodeName === 'pre' && childNodes.length === 0 && text.startsWith('\n') ? `\n${text}` : text;

/** What only says how a text looks, or what another program does with it. */
const looks = /^(?:style|class|id|align|valign|width|height|border|color|face|size|data-.*)$/;

function attributesOf(
  node: Tree.Element,
  tag: string,
  {notes, place, base, step}: Cleaning,
): Tree.Element['attrs'] {
  return node.attrs.flatMap(({name, value}) => {
    const kept = name.startsWith('data-') ? undefined : allowed(tag, name, value);
    if (kept !== undefined && name !== 'href') return [{name, value: kept}];
    if (name === 'href' && kept !== undefined && kept.trim() !== '') {
      const address = safeAddress(kept, base);
      const now = address?.startsWith('#') ? step?.(decoded(address.slice(1))) : undefined;
      if (address !== undefined) return [{name, value: now === undefined ? address : `#${now}`}];
      notes.left(`A link to ${shown(kept)} is left; its words are there.`, place);
    } else if (name === 'data-src' && value !== '')
      notes.left(`What a script would have put here is left: ${shown(value)}`, place);
    else if (name.startsWith('on')) notes.left('Scripts in attributes are left.', place);
    else if (looks.test(name) && value !== '')
      notes.left('Looks set in the text (style, class, id, size) are left.', place);
    return [];
  });
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    // a per cent sign that stands for itself
    return fragment;
  }
}

/** Without recursion: however deep it is. */
function textIn(node: Tree.ParentNode): string {
  const [stack, texts]: [Tree.Node[], string[]] = [[node], []];
  for (let one = stack.pop(); one; one = stack.pop()) {
    if (one.nodeName === '#text') texts.push((one as Tree.TextNode).value);
    else if ('childNodes' in one && !dropped.has(one.nodeName))
      stack.push(...one.childNodes.toReversed());
  }
  return texts.join('');
}
