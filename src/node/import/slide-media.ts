// Writes the picture, film or page that a slide shows as HTML, with its caption and its credit.
import {escaped} from '../../still/xml.ts';
import {knownPlayer, mediaHtml, tagOf} from './media-html.ts';
import type {Notes} from './tour.ts';
import {type Fields, isFields, listOf, saysSomething, textOf, wordsOf} from './unknown-values.ts';

/** A longer caption is no name for a link. */
const LONGEST_NAME = 90;

export function slideMedia(media: Fields, notes: Notes, place: string): string {
  const {url} = media;
  if (Array.isArray(url)) {
    return listOf(url)
      .map((one) => slideMedia({...media, url: isFields(one) ? one['url'] : one}, notes, place))
      .join('\n');
  }
  const address = textOf(url).trim();
  const caption = textOf(media['caption']);
  const credit = textOf(media['credit']);
  const small = credit && `<small>${credit}</small>`;
  const words = [caption, small].filter(Boolean).join(' ');
  const link = textOf(media['link']);
  if (saysSomething(link)) notes.changed('The link of a picture stands below it.', place);
  const more = link && `<p><a href="${escaped(link)}">${escaped(link)}</a></p>`;
  if (address === '') return words && `<p>${words}</p>`;
  // an author may paste an embed code or a quotation
  if (address.startsWith('<')) return `${address}${words && `<p>${words}</p>`}${more}`;
  const tag = tagOf(address);
  if (tag === 'iframe' && !knownPlayer(address)) {
    notes.changed('A page of another site is a link now.', place);
    return `<p><a href="${escaped(address)}">${caption || escaped(address)}</a>${small && ` ${small}`}</p>${more}`;
  }
  // a picture is described by no caption, and a player is named by it
  const name = wordsOf(caption);
  const named = name !== '' && name.length <= LONGEST_NAME && !/<a\b/i.test(caption);
  const below = named && tag !== 'img' ? small : words;
  const shown = mediaHtml(address, named ? name : '', tag, false);
  return below
    ? `<figure>${shown}<figcaption>${below}</figcaption></figure>${more}`
    : `<div>${shown}</div>${more}`;
}
