// Tells the address of each page of a site, and names the files beside it that other sites ask for.
import {posix} from 'node:path';

/**
 * @param path the page under the site's root, such as `/news/index.html`
 * @param site the address that the author has named: that of the site's first page, or of its only one
 * @param pages how many pages the site has
 */
export function addressOf(
  path: string,
  site: string | undefined,
  pages: number,
): string | undefined {
  const own = path.replace(/^\//, '').replace(/(^|\/)index\.html$/, '$1');
  if (!site || pages < 2 || own === '') return site;
  return new URL(own.split('/').map(encodeURIComponent).join('/'), site).href;
}

/**
 * Pages in one folder have files of their own: `share.png` of `index.html`, `share-river.png` of
 * `river.html`.
 */
export function shareFiles(path: string): Readonly<{picture: string; oembed: string}> {
  const name = posix.basename(path).replace(/\.html?$/i, '');
  const end = name === 'index' || name === '' ? '' : `-${name}`;
  return {picture: `share${end}.png`, oembed: `oembed${end}.json`};
}

/** The address of a file beside a page; without the page's own it stays relative. */
export const besides = (file: string, address: string | undefined): string => {
  const name = encodeURIComponent(file);
  return address ? new URL(name, address).href : `./${name}`;
};
