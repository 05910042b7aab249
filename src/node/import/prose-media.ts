// Puts pictures, films and sounds that lie beside the page into a text; what would load from
// elsewhere waits for the reader.
import {type DefaultTreeAdapterTypes as Tree, defaultTreeAdapter as tree} from 'parse5';
import {playerOf} from '../../story/media-players.ts';
import {attributeOf} from '../page/html-tree.ts';
import {knownPlayer, tagOf} from './media-html.ts';
import {safeAddress, shortAddress} from './safe-address.ts';
import type {Notes} from './tour.ts';

export type Cleaning = Readonly<{
  notes: Notes;
  /** Where the text is, for the report. */
  place: string;
  /** Where a picture, a film or a sound lies beside the page; nothing if it is not there. */
  picture: (address: string) => string | undefined;
  /** Whether what lies on other hosts was asked for. */
  fetching?: boolean;
  /** What relative addresses are relative to, if the text is from the web. */
  base?: string;
  /** What a step is called now, by its id in the source; nothing if it is none. */
  step?: (id: string) => string | undefined;
}>;

/** Films and sounds that lie beside the page play there; of all others a button says from where they load. */
export function addPlayer(parent: Tree.ParentNode, node: Tree.Element, cleaning: Cleaning): void {
  const {notes, place, base} = cleaning;
  const sources = sourcesOf(node);
  const written = sources[0] ?? '';
  // what belongs to a player around it
  if (node.tagName === 'track' || node.tagName === 'source') {
    if (written !== '') notes.left(`<${node.tagName}> of ${shown(written)} is left.`, place);
    return;
  }
  const isPlayer = node.tagName === 'audio' || node.tagName === 'video';
  const played = tagOf(written);
  const tag = isPlayer && played !== 'audio' ? node.tagName : played;
  if (tag === 'video' || tag === 'audio') {
    const file = sources.map(cleaning.picture).find((one) => one !== undefined);
    if (file !== undefined) {
      tree.appendChild(parent, ownPlayer(tag, file, node, cleaning));
      return;
    }
  }
  const address = safeAddress(written, base);
  if (address !== undefined && /^(?:video|audio)$/.test(tag) && !/^https?:/.test(address)) {
    const what = `<${node.tagName}> of ${shown(written)}`;
    notes.left(`${what} is left: there is no such file beside the source.`, place);
    return;
  }
  if (address === undefined || address.startsWith('#')) {
    if (written !== '' || node.tagName === 'iframe')
      notes.left(`<${node.tagName}> of ${shown(written) || 'nothing'} is left.`, place);
    return;
  }
  offer(parent, address, (attributeOf(node, 'title') ?? '').trim(), `<${node.tagName}>`, cleaning);
}

/** The addresses of one file in several formats, the first that a browser would take first. */
function sourcesOf(node: Tree.Element): string[] {
  const own =
    attributeOf(node, 'src') || attributeOf(node, 'data-src') || attributeOf(node, 'data');
  const inner = node.childNodes.flatMap((one) =>
    'tagName' in one && ['source', 'embed'].includes(one.tagName)
      ? [attributeOf(one, 'src') ?? '']
      : [],
  );
  return [own ?? '', ...inner].map((one) => one.trim()).filter((one) => one !== '');
}

function ownPlayer(
  tag: 'video' | 'audio',
  file: string,
  node: Tree.Element,
  {notes, place, picture}: Cleaning,
): Tree.Element {
  const has = (name: string) => attributeOf(node, name) !== undefined;
  const poster = picture(attributeOf(node, 'poster') ?? '');
  const silent = has('muted');
  if (has('autoplay') && !silent)
    notes.changed('Films and sounds begin when the reader starts them.', place);
  const player = element(tag, [
    {name: 'controls', value: ''},
    {name: 'src', value: file},
    ...(poster === undefined ? [] : [{name: 'poster', value: poster}]),
    ...['muted', 'loop', ...(silent ? ['autoplay'] : [])]
      .filter(has)
      .map((name) => ({name, value: ''})),
  ]);
  for (const track of node.childNodes) {
    if (!('tagName' in track) || track.tagName !== 'track') continue;
    const src = picture(attributeOf(track, 'src') ?? '');
    if (src === undefined) {
      notes.left(`Captions are left: ${shown(attributeOf(track, 'src') ?? '')}`, place);
      continue;
    }
    const others = track.attrs.filter(({name}) =>
      ['kind', 'srclang', 'label', 'default'].includes(name),
    );
    tree.appendChild(player, element('track', [{name: 'src', value: src}, ...others]));
  }
  return player;
}

export function addPicture(parent: Tree.ParentNode, node: Tree.Element, cleaning: Cleaning): void {
  const {notes, place, picture, base} = cleaning;
  const written = (attributeOf(node, 'src') || attributeOf(node, 'data-src') || '').trim();
  if (written === '') return;
  // a film where Markdown has pictures
  if (/^(?:video|audio)$/.test(tagOf(written))) {
    addPlayer(parent, node, cleaning);
    return;
  }
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
  const address = safeAddress(written, base);
  if (address === undefined || !/^https?:/.test(address)) {
    notes.left(
      `The picture ${shown(written)} is left: there is no such file beside the source.`,
      place,
    );
    return;
  }
  const words = alt.trim() || (attributeOf(node, 'title') ?? '').trim();
  if (widthOf(node) < SMALL) {
    notes.left(`The small picture ${shown(written)} is left; its words are there.`, place);
    if (words !== '') tree.insertText(parent, words);
    return;
  }
  offer(parent, address, words, 'The picture', cleaning);
}

/** Narrower than this, CSS px, are logos, badges and what counts readers: no box with a button. */
const SMALL = 150;

function widthOf(node: Tree.Element): number {
  const styled = /(?:^|;)\s*width:\s*([\d.]+)px/i.exec(attributeOf(node, 'style') ?? '')?.[1];
  const width = styled ?? attributeOf(node, 'width') ?? '';
  return /^\s*[\d.]+\s*(?:px)?\s*$/.test(width)
    ? Number.parseFloat(width)
    : Number.POSITIVE_INFINITY;
}

/** What another site shows: a button that loads it, or a link where it cannot be shown. */
function offer(
  parent: Tree.ParentNode,
  address: string,
  title: string,
  what: string,
  {notes, place, fetching}: Cleaning,
): void {
  const known = knownPlayer(address);
  const player = known ?? playerOf(address);
  const href = known ? address.replace(/^http:/i, 'https:') : address;
  const isFile = player ? player.tag !== 'iframe' : tagOf(address) !== 'iframe';
  const why = fetching ? 'could not be fetched' : 'lies on another host (--fetch takes it along)';
  const found = isFile || !player ? what : `What ${player.host} shows`;
  const now = player ? 'loads when the reader asks' : 'is a link now';
  notes.changed(`${found} ${now}${isFile ? `, since it ${why}` : ''}: ${shown(href)}`, place);
  const words = title || shortAddress(href);
  if (player) {
    const shape = player.shape === 'wide' ? [] : [{name: 'shape', value: player.shape}];
    const media = element('story-media', shape);
    tree.appendChild(media, link(href, words));
    tree.appendChild(parent, media);
    return;
  }
  addLink(parent, href, words);
}

/** A link of its own: a paragraph where one may stand. */
function addLink(parent: Tree.ParentNode, href: string, words: string): void {
  const made = link(href, words);
  if (!/^(?:#|div$|section$|article$|figure$|td$|blockquote$)/.test(parent.nodeName)) {
    tree.appendChild(parent, made);
    return;
  }
  const line = element('p');
  tree.appendChild(line, made);
  tree.appendChild(parent, line);
}

function link(href: string, words: string): Tree.Element {
  const made = element('a', [{name: 'href', value: href}]);
  tree.insertText(made, words);
  return made;
}

export function element(tag: string, attrs: Tree.Element['attrs'] = []): Tree.Element {
  return tree.createElement(
    tag,
    'http://www.w3.org/1999/xhtml' as Tree.Element['namespaceURI'],
    attrs,
  );
}

export const shown = (text: string) => (text.length > 90 ? `${text.slice(0, 87)}…` : text);
