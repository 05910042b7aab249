// Finds the files that the layers, the basemap and the terrain of a story name.
import {readFileSync, statSync} from 'node:fs';
import {isAbsolute, relative} from 'node:path';
import {isIconFile} from '../../layers/icons/written-icon.ts';
import {findFile, pathOf, type Site} from '../page/find-file.ts';
import type {StoryPage} from '../page/read-page.ts';

type Named = Pick<StoryPage, 'story' | 'basemapFiles'>;

/** All of them on this host, with their addresses as the page names them; some may be missing. */
export function namedFiles({story, basemapFiles}: Named, site: Site) {
  const addresses = [
    ...story.layers.flatMap(({src, table, icon}) => [
      src,
      table,
      icon && isIconFile(icon) ? icon : undefined,
    ]),
    ...basemapFiles,
  ];
  return addresses.flatMap((address) => {
    const file = address && findFile(address, site);
    return address && file ? [{address, file}] : [];
  });
}

/**
 * By the address that the page names, without its query. What lies in Vite's public folder is
 * copied by Vite, and what lies outside the site's is not the site's.
 */
export function dataFiles(
  page: Named,
  {publicDir, ...site}: Site & Readonly<{publicDir: string}>,
): Map<string, Uint8Array> {
  const found = new Map<string, Uint8Array>();
  const isIn = (folder: string, file: string) =>
    folder !== '' &&
    !relative(folder, file).startsWith('..') &&
    !isAbsolute(relative(folder, file));
  for (const {address, file} of namedFiles(page, site)) {
    // a folder is no file, as for check
    if (
      !statSync(file, {throwIfNoEntry: false})?.isFile() ||
      isIn(publicDir, file) ||
      !isIn(site.roots[0]!, file)
    )
      continue;
    found.set(pathOf(address), readFileSync(file));
  }
  return found;
}
