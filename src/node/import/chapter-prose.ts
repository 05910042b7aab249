// Joins what a chapter says, in whichever fields its dialect says it, into HTML.
import {marked} from 'marked';
import {escaped} from '../../still/xml.ts';
import type {Notes} from './tour.ts';
import {mediaHtml, tagOf} from './media-html.ts';
import {shortAddress} from './safe-address.ts';
import {
  asHtml,
  Computed,
  excerpt,
  type Fields,
  fieldsOf,
  isFields,
  listOf,
  saysSomething,
  textOf,
} from './unknown-values.ts';

/** In the order in which their readers see them. */
const texts =
  'subtitle date image image1 image2 image3 image4 photo img photoblock description chapterDiv text content html body caption imageCaption imageCredit photoCredit credit source author website legend'.split(
    ' ',
  );

/** What is shown besides pictures. */
const players = 'media video videos audio sound embed iframe youtube vimeo'.split(' ');

/** Fields of a chapter that this reads; `media` and `images` hold more than a text. */
export const proseFields: ReadonlySet<string> = new Set([
  ...texts,
  ...players,
  'images',
  'alt',
  'imageAlt',
  'blankblock',
  'link',
  'linktext',
  'linkText',
]);

export function chapterProse(chapter: Fields, notes: Notes, place: string): string {
  const alt = textOf(chapter['alt'] ?? chapter['imageAlt']);
  const shownAs = (name: string, value: unknown, html: typeof pictureHtml) => {
    // what is computed is named with the fields of the chapter
    const said = addressOf(value);
    const isNone = html === shownHtml ? !/[./<]/.test(said) : said === '';
    if (saysSomething(value) && isNone && !(value instanceof Computed))
      notes.left(`${name} has no address, and is left: ${excerpt(value)}`, place);
    return html(value, alt).map(block);
  };
  const parts = texts.flatMap((name) => {
    const value = chapter[name];
    if (/^(?:image\d?|photo|img|photoblock)$/.test(name)) return shownAs(name, value, pictureHtml);
    if (name === 'description') return [descriptionHtml(value, notes, place)];
    if (typeof value === 'boolean' || isFields(value) || Array.isArray(value)) {
      if (typeof value === 'object') notes.left(`${name} is no text, and is left.`, place);
      return [];
    }
    return [block(asHtml(textOf(value)))];
  });
  const media = [
    ...allOf(chapter['images']).flatMap((one) => shownAs('images', one, pictureHtml)),
    ...players.flatMap((name) =>
      allOf(chapter[name]).flatMap((one) => shownAs(name, one, shownHtml)),
    ),
  ];
  return [...media, ...parts, linkHtml(chapter)].filter((part) => part !== '').join('\n');
}

/** A part of its own, whatever it holds; the wrapper goes when it is cleaned. */
const block = (html: string) => html && `<div>${html}</div>`;

function linkHtml({link, linktext, linkText}: Fields): string {
  const [address, words] = [textOf(link), textOf(linktext ?? linkText)];
  if (address === '') return block(asHtml(words));
  return block(
    `<a href="${escaped(address)}">${asHtml(words) || escaped(shortAddress(address))}</a>`,
  );
}

const allOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);

/** A text, or fields that have one. */
function addressOf(value: unknown): string {
  const {url, src} = fieldsOf(value);
  return textOf(value) || textOf(url ?? src);
}

function pictureHtml(value: unknown, alt: string): string[] {
  const fields = fieldsOf(value);
  const src = addressOf(value);
  if (src === '' || src === 'none') return [];
  // the sample's own placeholder
  if (/path\/to\/image/.test(src)) return [];
  // some dialects take markup here
  if (src.startsWith('<')) return [src];
  const named = textOf(fields['alt'] ?? fields['title']) || alt;
  const caption = textOf(fields['caption']);
  return [captioned(mediaHtml(src, named, 'img'), caption)];
}

/** `{type: 'image' | 'video' | 'audio' | 'embedded', url}` */
function shownHtml(value: unknown, alt: string): string[] {
  const fields = fieldsOf(value);
  const url = addressOf(value);
  const type = textOf(fields['type']);
  // a flag, such as “yes”
  if (!/[./<]/.test(url)) return [];
  // some dialects take markup here
  if (url.startsWith('<')) return [url];
  const tag = /image/.test(type) ? 'img' : tagOf(url);
  if (tag === 'img') return pictureHtml({...fields, url}, alt);
  const caption = textOf(fields['caption']);
  const player = mediaHtml(url, textOf(fields['title'] ?? fields['alt']) || alt, tag);
  return [captioned(player, caption)];
}

const captioned = (shown: string, caption: string) =>
  caption ? `<figure>${shown}<figcaption>${asHtml(caption)}</figcaption></figure>` : shown;

function descriptionHtml(value: unknown, notes: Notes, place: string): string {
  if (Array.isArray(value))
    return value
      .map((node) => (textOf(node) === '' ? slate(node) : `<p>${asHtml(textOf(node))}</p>`))
      .join('');
  const text = textOf(value);
  if (isFields(value)) notes.left(`description is no text, and is left: ${excerpt(value)}`, place);
  if (text === '') return '';
  if (isMarkdown(text)) {
    notes.changed('Markdown is HTML now.', place);
    return marked.parse(text, {async: false});
  }
  return asHtml(text);
}

/** Links, emphasis, lists or headings in Markdown, and no tags. */
const isMarkdown = (text: string) =>
  !/<[a-z/]/i.test(text) &&
  /\[[^\]\n]{1,300}\]\([^)\s]{1,2000}\)|(?<!\*)\*\*\S|^\s{0,3}(?:[-*] |#{1,6} |\d+\. )\S|\n\s*\n/m.test(
    text,
  );

/** By what a Slate editor calls them. */
const tags: ReadonlyMap<string, string> = new Map([
  ['paragraph', 'p'],
  ['block-quote', 'blockquote'],
  ['bulleted-list', 'ul'],
  ['numbered-list', 'ol'],
  ['list-item', 'li'],
  ['heading-one', 'h3'],
  ['heading-two', 'h4'],
]);

/** The tree of a Slate editor. */
function slate(node: unknown, depth = 0): string {
  const {text, children, type, url, bold, italic, underline} = fieldsOf(node);
  if (typeof text === 'string') {
    const marks = [bold && 'b', italic && 'i', underline && 'u'].filter(
      (tag) => typeof tag === 'string',
    );
    return marks.reduce((inner, tag) => `<${tag}>${inner}</${tag}>`, escaped(text));
  }
  const inner =
    depth > 50
      ? ''
      : listOf(children)
          .map((child) => slate(child, depth + 1))
          .join('');
  const tag = tags.get(textOf(type));
  if (type === 'link') return `<a href="${escaped(textOf(url))}">${inner}</a>`;
  // a picture or a film, whose words are its caption
  if (!tag && addressOf(node) !== '') return `${shownHtml(node, '').join('')}${inner}`;
  return tag ? `<${tag}>${inner}</${tag}>` : inner && depth === 0 ? `<p>${inner}</p>` : inner;
}
