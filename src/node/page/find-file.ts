// Finds the file behind an address that a page names.
import {existsSync} from 'node:fs';
import {join, relative} from 'node:path';

/**
 * Where the page lies, and what is served at the site's root: the folder that holds its pages
 * first, then others that are laid over it, such as Vite's `public`.
 */
export type Site = Readonly<{folder: string; roots: readonly string[]}>;

/** Nothing for an address on another host. Where no file is there, the path at which it is missing. */
export function findFile(address: string, {folder, roots}: Site): string | undefined {
  if (/^([a-z][a-z\d+.-]*:|\/\/)/i.test(address)) return undefined;
  const path = pathOf(address);
  const [root = folder, ...others] = roots;
  const wanted = path.startsWith('/')
    ? [root, ...others].map((one) => join(one, path))
    : [join(folder, path), ...others.map((one) => join(one, relative(root, folder), path))];
  return wanted.find((one) => existsSync(one)) ?? wanted[0]!;
}

/** An address without query and fragment, as files are named. */
export function pathOf(address: string): string {
  const path = address.replace(/[?#].*$/s, '');
  try {
    return decodeURIComponent(path);
  } catch {
    // a per cent sign that stands for itself
    return path;
  }
}
