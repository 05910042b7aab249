// Finds the files that the layers, the basemap and the terrain of a story name.
import {existsSync, readFileSync} from 'node:fs';
import {isAbsolute, relative} from 'node:path';
import {findFile, pathOf, type Site} from '../page/find-file.ts';
import type {StoryPage} from '../page/read-page.ts';

/** By the address that the page names, without its query. What lies in Vite's public folder is copied by Vite, and what lies outside the site's is not the site's. */
export function dataFiles(
  {story: {layers}, basemapFiles}: Pick<StoryPage, 'story' | 'basemapFiles'>,
  {publicDir, ...site}: Site & Readonly<{publicDir: string}>,
): Map<string, Uint8Array> {
  const found = new Map<string, Uint8Array>();
  const isIn = (folder: string, file: string) =>
    folder !== '' &&
    !relative(folder, file).startsWith('..') &&
    !isAbsolute(relative(folder, file));
  for (const src of [...layers.map((layer) => layer.src), ...basemapFiles]) {
    const file = src && findFile(src, site);
    if (!src || !file || !existsSync(file) || isIn(publicDir, file) || !isIn(site.roots[0]!, file))
      continue;
    found.set(pathOf(src), readFileSync(file));
  }
  return found;
}
