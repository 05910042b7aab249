// Tells whether a path stays inside of a folder, whatever links lie on the way.
import {lstatSync, realpathSync} from 'node:fs';
import {basename, dirname, isAbsolute, join, relative, resolve} from 'node:path';

/** @returns the real path, of a file that may not be there yet; nothing if it lies elsewhere */
export function insideFolder(folder: string, path: string): string | undefined {
  const real = realPath(resolve(folder, path));
  const root = realPath(resolve(folder));
  if (real === undefined || root === undefined) return undefined;
  const way = relative(root, real);
  return way.split(/[\\/]/)[0] === '..' || isAbsolute(way) ? undefined : real;
}

/** Nothing for a link to nowhere: what is written there would be elsewhere. */
function realPath(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    const parent = dirname(path);
    if (parent === path || isLink(path)) return undefined;
    const real = realPath(parent);
    return real === undefined ? undefined : join(real, basename(path));
  }
}

function isLink(path: string): boolean {
  try {
    return lstatSync(path).isSymbolicLink();
  } catch {
    return false;
  }
}
