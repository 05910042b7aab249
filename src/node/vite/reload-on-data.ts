// Reloads the pages of the development server when a file of their stories' data changes.
import {posix, resolve} from 'node:path';
import type {ViteDevServer} from 'vite';
import {slashed} from './find-embed.ts';

/** @returns a function that takes the files of a page's data: Vite knows no module that imports them */
export function reloadOnData({
  watcher,
  ws,
}: Pick<ViteDevServer, 'watcher' | 'ws'>): (files: readonly string[]) => void {
  const watched = new Set<string>();
  watcher.on('all', (_, file) => {
    if (watched.has(posix.normalize(slashed(file)))) ws.send({type: 'full-reload', path: '*'});
  });
  return (files) => {
    const more = files.map((file) => posix.normalize(slashed(resolve(file))));
    watcher.add(more.filter((file) => !watched.has(file)));
    for (const file of more) watched.add(file);
  };
}
