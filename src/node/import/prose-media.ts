// Puts pictures that lie beside the page into a text; what would load from elsewhere becomes a link.
import {type DefaultTreeAdapterTypes as Tree, defaultTreeAdapter as tree} from 'parse5';
import {attributeOf} from '../page/html-tree.ts';
import {safeAddress, shortAddress} from './safe-address.ts';
import type {Notes} from './tour.ts';

export type Cleaning = Readonly<{
  notes: Notes;
  /** Where the text is, for the report. */
  place: string;
  /** Where a picture lies beside the page; nothing if it is not there. */
  picture: (address: string) => string | undefined;
  /** Whether what lies on other hosts was asked for. */
  fetching?: boolean;
  /** What relative addresses are relative to, if the text is from the web. */
  base?: string;
  /** What a step is called now, by its id in the source; nothing if it is none. */
  step?: (id: string) => string | undefined;
}>;

/** What belongs to a player around it. */
const partsOfPlayers = new Set('track source'.split(' '));
export function addPlayer(
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

export function addPicture(parent: Tree.ParentNode, node: Tree.Element, cleaning: Cleaning): void {
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
    `The picture is a link now, since it ${cleaning.fetching ? 'could not be fetched' : 'lies on another host (--fetch takes it along)'}: ${shown(address)}`,
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

export function element(tag: string, attrs: Tree.Element['attrs'] = []): Tree.Element {
  return tree.createElement(
    tag,
    'http://www.w3.org/1999/xhtml' as Tree.Element['namespaceURI'],
    attrs,
  );
}

export const shown = (text: string) => (text.length > 90 ? `${text.slice(0, 87)}…` : text);
