// Writes the picture, film or page that a slide shows as HTML: pictures as such, all else as links.
import {escaped} from '../../still/xml.ts';
import type {Notes} from './tour.ts';
import {type Fields, isFields, listOf, saysSomething, textOf} from './unknown-values.ts';

/** As StoryMapJS tells pictures by their address: the ending may stand anywhere. */
const isPicture = (url: string) =>
  /\.(?:jpe?g|png|gif|webp|avif|svg)(?:\b|$)|^data:image\//i.test(url) &&
  !/(?:youtube|vimeo|wikipedia)\.\w+\/(?!commons)/i.test(url);

export function slideMedia(media: Fields, notes: Notes, place: string): string {
  const {url} = media;
  if (Array.isArray(url)) {
    return listOf(url)
      .map((one) => slideMedia({...media, url: isFields(one) ? one['url'] : one}, notes, place))
      .join('\n');
  }
  const address = textOf(url);
  const caption = textOf(media['caption']);
  const credit = textOf(media['credit']);
  const words = [caption, credit && `<small>${credit}</small>`].filter(Boolean).join(' ');
  const link = textOf(media['link']);
  if (saysSomething(link)) notes.changed('The link of a picture stands below it.', place);
  const more = link && `<p><a href="${escaped(link)}">${escaped(link)}</a></p>`;
  if (address === '') return words && `<p>${words}</p>`;
  // an author may paste an embed code or a quotation
  if (address.startsWith('<')) return `${address}${words && `<p>${words}</p>`}${more}`;
  if (isPicture(address)) {
    const picture = `<img src="${escaped(address)}" alt="">`;
    return words
      ? `<figure>${picture}<figcaption>${words}</figcaption></figure>${more}`
      : `<div>${picture}</div>${more}`;
  }
  notes.changed('What another site shows (films, sounds, pages) is a link now.', place);
  return `<p><a href="${escaped(address)}">${caption || escaped(address)}</a>${credit && ` <small>${credit}</small>`}</p>${more}`;
}
