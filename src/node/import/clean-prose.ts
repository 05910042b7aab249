// Cleans HTML of unknown origin for a card: what prose may hold stays, all else goes, and the report says so.
import {
  type DefaultTreeAdapterTypes as Tree,
  defaultTreeAdapter as tree,
  parseFragment,
  serialize,
} from 'parse5';
import {allowed, proseTags} from '../../embed/allowed-markup.ts';
import {attributeOf} from '../page/html-tree.ts';
import {paragraphs} from './paragraphs.ts';
import {safeAddress, shortAddress} from './safe-address.ts';
import type {Notes} from './tour.ts';

export type Cleaning = Readonly<{
  notes: Notes;
  /** Where the text is, for the report. */
  place: string;
  /** Where a picture lies beside the page; nothing if it is not there. */
  picture: (address: string) => string | undefined;
  /** What relative addresses are relative to, if the text is from the web. */
  base?: string;
  /** What a step is called now, by its id in the source; nothing if it is none. */
  step?: (id: string) => string | undefined;
}>;

const prose = new Set(proseTags);
/** Nothing of these is text. */
const dropped = new Set(
  'script style template noscript head title meta link base svg math canvas object applet map area frame frameset noframes input select textarea button form datalist audio-player'.split(
    ' ',
  ),
);
/** What loads something of another place: it becomes a link. */
const players = new Set('track source iframe video audio embed'.split(' '));
/** What belongs to a player around it. */
const partsOfPlayers = new Set('track source'.split(' '));
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

function element(tag: string, attrs: Tree.Element['attrs'] = []): Tree.Element {
  return tree.createElement(
    tag,
    'http://www.w3.org/1999/xhtml' as Tree.Element['namespaceURI'],
    attrs,
  );
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
  for (const child of node.childNodes) addTo(target, child, cleaning, depth + 1, inPre);
  if (!bare) tree.appendChild(parent, target as Tree.Element);
}

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

function addPlayer(
  parent: Tree.ParentNode,
  node: Tree.Element,
  {notes, place, base}: Cleaning,
): void {
  const inner = node.childNodes.find((one): one is Tree.Element => one.nodeName === 'source');
  const written = attributeOf(node, 'src') ?? (inner && attributeOf(inner, 'src')) ?? '';
  const address = safeAddress(written, base);
  if (address === undefined || partsOfPlayers.has(node.tagName)) {
    if (written !== '' || node.tagName === 'iframe')
      notes.left(`<${node.tagName}> of ${shown(written) || 'nothing'} is left.`, place);
    return;
  }
  notes.changed(`<${node.tagName}> of another page is a link now: ${shown(address)}`, place);
  addLink(parent, address, attributeOf(node, 'title') || shortAddress(address));
}

function addPicture(parent: Tree.ParentNode, node: Tree.Element, cleaning: Cleaning): void {
  const {notes, place, picture} = cleaning;
  const written = (attributeOf(node, 'src') ?? '').trim();
  if (written === '') return;
  const alt = attributeOf(node, 'alt') ?? '';
  const file = picture(written);
  if (file !== undefined) {
    if (alt.trim() === '')
      notes.changed('Pictures have no text alternative: write one (alt).', place);
    const attrs = [
      {name: 'src', value: file},
      {name: 'alt', value: alt},
    ];
    tree.appendChild(parent, element('img', attrs));
    return;
  }
  const address = safeAddress(written, cleaning.base);
  const remote = address !== undefined && /^https?:/.test(address);
  if (!remote) {
    notes.left(
      `The picture ${shown(written)} is left: there is no such file beside the source.`,
      place,
    );
    return;
  }
  notes.changed(
    `The picture is a link now, since it lies on another host (--fetch takes it along): ${shown(address)}`,
    place,
  );
  addLink(parent, address, alt.trim() || shortAddress(address));
}

/** A link of its own: a paragraph where one may stand. */
function addLink(parent: Tree.ParentNode, href: string, words: string): void {
  const link = element('a', [{name: 'href', value: href}]);
  tree.insertText(link, words);
  if (!/^(?:#|div$|section$|article$|figure$|td$|blockquote$)/.test(parent.nodeName)) {
    tree.appendChild(parent, link);
    return;
  }
  const line = element('p');
  tree.appendChild(line, link);
  tree.appendChild(parent, line);
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

const shown = (text: string) => (text.length > 90 ? `${text.slice(0, 87)}…` : text);
