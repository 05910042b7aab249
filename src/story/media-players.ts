// Tells with what a film, a sound, a picture or a page of another site is shown, by its address.

/** The box that it is shown in: 16 : 9, 1 : 1, 9 : 16, or as high as a row of controls. */
export type MediaShape = 'wide' | 'square' | 'tall' | 'bar';

export type MediaPlayer = Readonly<{
  /** The element that shows it. */
  tag: 'iframe' | 'video' | 'audio' | 'img';
  src: string;
  /** The site as readers know it, such as `youtube.com`. */
  host: string;
  /** Whether the site is one whose players are known. */
  known: boolean;
  /** Whether it goes on by itself once it is there, and has to stop with its card. */
  plays: boolean;
  shape: MediaShape;
}>;

type Provider = Readonly<{
  /** Matches an address without its scheme, `www.` and `m.`. */
  page: RegExp;
  /** The address of its player; `$1` is a group of `page`, `{1}` the same as a part of an address. */
  player: string;
  plays?: false;
  shape?: MediaShape;
}>;

/** The first that matches counts. */
const providers: readonly Provider[] = [
  {
    page: /^(?:music\.)?youtube(?:-nocookie)?\.com\/(?:watch\/?\?(?:.*&)?v=|embed\/|live\/|v\/)(?!videoseries)([\w-]{6,})/,
    player: 'https://www.youtube-nocookie.com/embed/$1?autoplay=1&rel=0',
  },
  {
    page: /^youtube(?:-nocookie)?\.com\/shorts\/([\w-]{6,})/,
    player: 'https://www.youtube-nocookie.com/embed/$1?autoplay=1&rel=0',
    shape: 'tall',
  },
  {
    page: /^youtu\.be\/([\w-]{6,})/,
    player: 'https://www.youtube-nocookie.com/embed/$1?autoplay=1&rel=0',
  },
  {
    page: /^youtube(?:-nocookie)?\.com\/(?:playlist|embed\/videoseries)\?(?:.*&)?list=([\w-]+)/,
    player: 'https://www.youtube-nocookie.com/embed/videoseries?list=$1&autoplay=1',
  },
  // a film that is not listed has a second part, without which it is refused
  {
    page: /^vimeo\.com\/(?:[a-z]+\/)*(\d+)\/([\da-f]+)/,
    player: 'https://player.vimeo.com/video/$1?h=$2&dnt=1&autoplay=1',
  },
  {
    page: /^player\.vimeo\.com\/video\/(\d+)\?(?:.*&)?h=([\da-f]+)/,
    player: 'https://player.vimeo.com/video/$1?h=$2&dnt=1&autoplay=1',
  },
  {
    page: /^(?:player\.)?vimeo\.com\/(?:[a-z]+\/)*(?:video\/)?(\d+)/,
    player: 'https://player.vimeo.com/video/$1?dnt=1&autoplay=1',
  },
  {
    page: /^(?:dailymotion\.com\/(?:embed\/)?video|dai\.ly)\/([a-z\d]+)/i,
    player: 'https://geo.dailymotion.com/player.html?video=$1',
  },
  {
    page: /^w\.soundcloud\.com\/player\/?\?(?:.*&)?url=([^&]+)/,
    player: 'https://w.soundcloud.com/player/?url=$1&auto_play=true',
    shape: 'bar',
  },
  {
    page: /^(soundcloud\.com\/[^?#]+)/,
    player: 'https://w.soundcloud.com/player/?url=https%3A//$1&auto_play=true',
    shape: 'bar',
  },
  {
    page: /^open\.spotify\.com\/(?:embed\/|intl-\w+\/)*(track|episode|album|playlist|show)\/(\w+)/,
    player: 'https://open.spotify.com/embed/$1/$2',
    shape: 'bar',
  },
  {
    page: /^instagram\.com\/(?:[\w.]+\/)?(p|reel|tv)\/([\w-]+)/,
    player: 'https://www.instagram.com/$1/$2/embed/captioned/',
    shape: 'tall',
  },
  {
    page: /^tiktok\.com\/@[\w.-]+\/video\/(\d+)/,
    player: 'https://www.tiktok.com/player/v1/$1?autoplay=1',
    shape: 'tall',
  },
  {
    page: /^(?:twitter|x)\.com\/(?:#!\/)?\w+\/status(?:es)?\/(\d+)/,
    player: 'https://platform.twitter.com/embed/Tweet.html?dnt=true&id=$1',
    plays: false,
    shape: 'square',
  },
  {
    page: /^(?:embedr\.)?flickr\.com\/photos\/(?:[\w@-]+\/)?(\d+)/,
    player: 'https://embedr.flickr.com/photos/$1',
    plays: false,
  },
  {
    page: /^(facebook\.com\/(?:watch\/?\?(?:.*&)?v=\d+|[\w.-]+\/videos\/).*)$/,
    player: 'https://www.facebook.com/plugins/video.php?href=https%3A%2F%2Fwww.{1}',
  },
  {page: /^archive\.org\/details\/([\w.-]+)/, player: 'https://archive.org/embed/$1'},
  {
    page: /^(drive\.google\.com\/file\/d|docs\.google\.com\/\w+\/d)\/([\w-]+)/,
    player: 'https://$1/$2/preview',
  },
  {
    page: /^([a-z-]+)\.wikipedia\.org\/wiki\/([^?#]+)/,
    player: 'https://$1.m.wikipedia.org/wiki/$2',
    plays: false,
    shape: 'square',
  },
];

const files: readonly (readonly [RegExp, MediaPlayer['tag'], MediaShape])[] = [
  [/\.(?:mp4|m4v|webm|ogv|mov)$/i, 'video', 'wide'],
  [/\.(?:mp3|m4a|aac|wav|ogg|oga|opus|flac)$/i, 'audio', 'bar'],
  [/\.(?:jpe?g|png|gif|webp|avif|svg)$/i, 'img', 'wide'],
];

/** A page about a picture is no picture, though its address ends like one. */
const isFilePage = /\/(?:wiki\/)?(?:File|Datei|Fichier|Archivo|Image):[^/]*$/i;

/**
 * @param address in full; one that is not of the web has no player. One that is not encrypted loads
 * encrypted, as browsers load what a page of `https://` shows.
 */
export function playerOf(address: string): MediaPlayer | undefined {
  if (!URL.canParse(address)) return undefined;
  const {protocol, hostname, pathname, username, password} = new URL(address);
  if (!/^https?:$/.test(protocol) || username || password) return undefined;
  const host = hostname.replace(/^(?:www|m|mobile)\./, '');
  const href = new URL(address).href.replace(/^http:/, 'https:');
  const bare = href.replace(/^https:\/\/(?:www\.|m\.|mobile\.)?/, '');
  for (const {page, player, plays = true, shape = 'wide'} of providers) {
    const found = page.exec(bare);
    if (!found) continue;
    const src = player.replace(/\$(\d)|\{(\d)\}/g, (_, plain?: string, encoded?: string) =>
      plain ? (found[Number(plain)] ?? '') : encodeURIComponent(found[Number(encoded)] ?? ''),
    );
    const begin = /youtube/.test(src) ? secondsOf(href) : 0;
    return {
      tag: 'iframe',
      src: begin > 0 ? `${src}&start=${begin}` : src,
      host: shownAs(host),
      known: true,
      plays,
      shape,
    };
  }
  const file = isFilePage.test(pathname) ? undefined : files.find(([end]) => end.test(pathname));
  const [, tag = 'iframe', shape = 'wide'] = file ?? [];
  return {tag, src: href, host, known: false, plays: tag !== 'img', shape};
}

/** Where a film begins: `t=90`, `t=1m30s`, `start=90`. */
function secondsOf(address: string): number {
  const [, minutes = '0', seconds = '0'] =
    /[?&#](?:t|start)=(?:(\d+)m)?(?:(\d+)s?)?/.exec(address) ?? [];
  return 60 * Number(minutes) + Number(seconds);
}

/** The host of a player, or a short one, to the site that it is of. */
const shownAs = (host: string): string =>
  host
    .replace(/^(?:player|w|embedr|music|open)\./, '')
    .replace('youtube-nocookie.com', 'youtube.com')
    .replace(/^youtu\.be$/, 'youtube.com')
    .replace(/^dai\.ly$/, 'dailymotion.com');
