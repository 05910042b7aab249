// Writes what an address leads to as HTML that is to be cleaned: a picture, a film, a sound or a frame.
import {escaped} from '../../still/xml.ts';
import {type MediaPlayer, playerOf} from '../../story/media-players.ts';

/** As tools tell pictures by their address: the ending may stand anywhere. */
const isPicture = (url: string) =>
  /\.(?:jpe?g|png|gif|webp|avif|svg)(?:\b|$)|^data:image\//i.test(url) &&
  !/(?:youtube|vimeo|wikipedia|flickr)\.\w+\/(?!commons)/i.test(url);

/** The player of a site whose players are known. */
export function knownPlayer(address: string): MediaPlayer | undefined {
  const player = playerOf(address.replace(/^\/\//, 'https://'));
  return player?.known ? player : undefined;
}

/** What an address leads to, by the address alone. */
export function tagOf(url: string): MediaPlayer['tag'] {
  if (isPicture(url)) return 'img';
  const absolute = URL.canParse(url) ? url : `https://beside.invalid/${url}`;
  const tag = playerOf(absolute)?.tag ?? 'iframe';
  return tag === 'img' ? 'iframe' : tag;
}

/**
 * @param title words for it: the text alternative of a picture, the name of a player
 * @param tag what its author says that it is
 * @param alt whether the words say what a picture shows; its caption is only a name for it
 */
export function mediaHtml(url: string, title = '', tag = tagOf(url), alt = true): string {
  const src = escaped(url);
  const name = escaped(title);
  return tag === 'img'
    ? `<img src="${src}"${name && ` ${alt ? 'alt' : 'title'}="${name}"`}>`
    : `<${tag} src="${src}"${name && ` title="${name}"`}></${tag}>`;
}
