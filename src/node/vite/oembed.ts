// Writes the oEmbed document of a story page.
import type {HtmlTagDescriptor} from 'vite';
import {escaped} from './insert-stills.ts';
import type {StoryPage} from '../page/read-page.ts';
import {SHARE_FILE} from './share-picture.ts';

export const OEMBED_FILE = 'oembed.json';
/** As large as a frame for the story may well be; CSS px. */
const [WIDTH, HEIGHT] = [960, 640];

/** Nothing where the story has no page for frames (`embed`), or where it is not known at which address the site will be found. */
export function oEmbed(
  {title, embed}: Pick<StoryPage, 'title' | 'embed'>,
  site: string | undefined,
): {json: string; tag: HtmlTagDescriptor} | undefined {
  if (!site || !embed) return undefined;
  const at = (file: string) => new URL(file, site).href;
  const json = JSON.stringify({
    version: '1.0',
    type: 'rich',
    title,
    provider_name: new URL(site).host,
    provider_url: site,
    thumbnail_url: at(SHARE_FILE),
    thumbnail_width: 1200,
    thumbnail_height: 630,
    width: WIDTH,
    height: HEIGHT,
    html: `<iframe src="${escaped(at(embed))}" title="${escaped(title)}" width="${WIDTH}" height="${HEIGHT}" style="border: 0; max-width: 100%" loading="lazy" allowfullscreen></iframe>`,
  });
  return {
    json,
    tag: {
      tag: 'link',
      attrs: {rel: 'alternate', type: 'application/json+oembed', href: at(OEMBED_FILE), title},
      injectTo: 'head',
    },
  };
}
