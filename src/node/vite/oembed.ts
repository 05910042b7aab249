// Writes the oEmbed document of a story page.
import type {HtmlTagDescriptor} from 'vite';
import {escapeHtml} from '../../story/escape-html.ts';
import type {StoryPage} from '../page/read-page.ts';
import {besides, shareFiles} from './page-address.ts';

/** As large as a frame for the story may well be; CSS px. */
const [WIDTH, HEIGHT] = [960, 640];

/**
 * Nothing where the story has no page for frames (`embed`), or where it is not known at which
 * address the page will be found.
 *
 * @param address that of the page
 */
export function oEmbed(
  {title, embed}: Pick<StoryPage, 'title' | 'embed'>,
  address: string | undefined,
  files = shareFiles(''),
): {json: string; tag: HtmlTagDescriptor} | undefined {
  if (!address || !embed) return undefined;
  const frame = new URL(embed, address).href;
  const json = JSON.stringify({
    version: '1.0',
    type: 'rich',
    title,
    provider_name: new URL(address).host,
    provider_url: address,
    thumbnail_url: besides(files.picture, address),
    thumbnail_width: 1200,
    thumbnail_height: 630,
    width: WIDTH,
    height: HEIGHT,
    html: `<iframe src="${escapeHtml(frame)}" title="${escapeHtml(title)}" width="${WIDTH}" height="${HEIGHT}" style="border: 0; max-width: 100%" loading="lazy" allowfullscreen></iframe>`,
  });
  return {
    json,
    tag: {
      tag: 'link',
      attrs: {
        rel: 'alternate',
        type: 'application/json+oembed',
        href: besides(files.oembed, address),
        title,
      },
      injectTo: 'head',
    },
  };
}
