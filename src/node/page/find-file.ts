// Finds the file behind an address that a page names.
import {existsSync} from 'node:fs';
import {join, relative} from 'node:path';

/**
 * Where the page lies, and what is served at the site's root: the folder that holds its pages
 * first, then others that are laid over it, such as Vite's `public`. `base`: what the page's
 * addresses are relative to, if it says so (`<base href>`).
 */
export type Site = Readonly<{folder: string; roots: readonly string[]; base?: string | undefined}>;

/** Nothing for an address on another host. Where no file is there, the path at which it is missing. */
export function findFile(written: string, {folder, roots, base}: Site): string | undefined {
  const address = fromBase(written, base);
  if (/^([a-z][a-z\d+.-]*:|\/\/)/i.test(address)) return undefined;
  // browsers read a backslash as a slash
  const path = pathOf(address.replaceAll('\\', '/'));
  const [root = folder, ...others] = roots;
  const wanted = path.startsWith('/')
    ? [root, ...others].map((one) => join(one, path))
    : [join(folder, path), ...others.map((one) => join(one, relative(root, folder), path))];
  return wanted.find((one) => existsSync(one)) ?? wanted[0]!;
}

/** Says what to do with a file that readers do not have, once it has such a name beside the page. */
export type Instead = (name: string, it: 'it' | 'them') => string;

/** For an address that is the value of an attribute. */
export const inAttribute =
  (attribute: string): Instead =>
  (name, it) =>
    `Copy ${it} into the folder of the page, and write ${attribute}="${name}".`;

/** For an address that a member of another file has, such as `sprite` of a style. */
export const inMember =
  (member: string, file: string): Instead =>
  (_, it) =>
    `Copy ${it} beside ${nameIn(file)}, and correct “${member}” there.`;

/**
 * Tells why an address that is no file of the site gives readers nothing. Returns nothing for one
 * that a host may have.
 */
export function unreachable(address: string, instead: Instead): string | undefined {
  const [, scheme = ''] = /^([a-z][a-z\d+.-]*):/i.exec(address) ?? [];
  const [subject, it] = address.includes('{')
    ? (['files', 'them'] as const)
    : (['a file', 'it'] as const);
  const remedy = instead(nameIn(address), it);
  if (/^file$/i.test(scheme))
    return `The address is of ${subject} on this computer, which readers do not have. ${remedy}`;
  if (scheme.length === 1)
    return `The address is a path on a Windows computer, which readers do not have. ${remedy}`;
  if (/^blob$/i.test(scheme))
    return 'An address of blob: ends with the page that made it. Save the file, and name that.';
  return /^(https?|data)?$/i.test(scheme)
    ? undefined
    : `Browsers load nothing from ${scheme}: addresses. Use https:, or a file of the site.`;
}

/** The name of a file without its folders; of tiles, from the folder that holds all of them. */
function nameIn(address: string): string {
  const segments = pathOf(address)
    .replace(/[\\/]+$/, '')
    .split(/[\\/]/);
  const tile = segments.findIndex((one) => one.includes('{'));
  const holder = segments[tile - 1];
  const first = holder && !holder.endsWith(':') ? tile - 1 : tile;
  return segments.slice(first).join('/');
}

/** An address as a page with such a base means it. */
const fromBase = (address: string, base = ''): string =>
  /^([a-z][a-z\d+.-]*:|[/?#])/i.test(address)
    ? address
    : base.replace(/[?#].*$/s, '').replace(/[^/]*$/, '') + address;

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
