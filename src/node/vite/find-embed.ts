// Finds the pages for frames of a project, for the build and for the development server.
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {extname, posix} from 'node:path';
import {fileURLToPath} from 'node:url';
import {type EmbedPage, embedPage} from './embed-page.ts';

/** The module that defines the elements: `.ts` in this repository, `.js` in the package. */
const define = slashed(
  fileURLToPath(new URL(`../../define${extname(import.meta.url)}`, import.meta.url)),
);

/** A path as Vite writes it. */
export function slashed(path: string): string {
  return path.replaceAll('\\', '/');
}

export type Project = Readonly<{
  /** The folder of the site's pages, as Vite writes it. */
  root: string;
  /** Whether the development server asks, not the build. */
  serving: boolean;
}>;

/**
 * Writes the page for frames of a story page.
 *
 * @param file the story page
 * @param html its text; default: as it lies on disk
 * @returns nothing if the author has written the page for frames themselves
 */
export function embedOf(
  file: string,
  {root, serving}: Project,
  html = readFileSync(file, 'utf8'),
): EmbedPage | undefined {
  const inRoot = posix.relative(root, define);
  const outside = `${serving ? '/@fs/' : '/'}${define.replace(/^\//, '')}`;
  const script = inRoot.startsWith('..') ? outside : `/${inRoot}`;
  const found = embedPage(html, posix.relative(root, file), script);
  return found && !existsSync(posix.join(root, found.page.path)) ? found : undefined;
}

/**
 * Finds the page for frames that is asked for.
 *
 * @param path under the site's root
 * @param pages story pages to look in, besides those in the folder of `path` and in the root
 */
export function embedAt(
  path: string,
  pages: Iterable<string>,
  project: Project,
): EmbedPage | undefined {
  const wanted = path.replace(/(^|\/)$/, '$1index.html');
  if (!/^(?!.*\.\.\/).*\.html$/.test(wanted)) return undefined;
  if (existsSync(posix.join(project.root, wanted))) return undefined;
  const folders = [posix.join(project.root, posix.dirname(wanted)), project.root];
  const files = new Set([...pages, ...folders.flatMap(pagesIn)]);
  for (const file of files) {
    const found = existsSync(file) ? embedOf(file, project) : undefined;
    if (found?.page.path === wanted) return found;
  }
  return undefined;
}

function pagesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.html'))
    .map((name) => posix.join(folder, name));
}
