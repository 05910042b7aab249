// Builds the site of a page with Vite, and packs it.
import {existsSync} from 'node:fs';
import {mkdir, readdir, readFile, stat, writeFile} from 'node:fs/promises';
import {dirname, join, relative, resolve} from 'node:path';
import {zipSync} from 'fflate';
import {build, type BuildOptions, resolveConfig} from 'vite';
import type {Published} from '../../editor/edit-types.ts';
import {mapStory} from '../vite/index.ts';
import type {Project} from './find-project.ts';
import {KEPT} from './version-history.ts';

/** @returns what was built, or why nothing was */
export async function publishSite(
  project: Project,
  page: string,
): Promise<Published | Readonly<{fault: string}>> {
  const {root, configFile, hasPlugin} = project;
  const before = process.env['NODE_ENV'];
  process.env['NODE_ENV'] = 'production';
  try {
    const config = {
      root,
      configFile: configFile ?? false,
      logLevel: 'warn',
      plugins: hasPlugin ? [] : [mapStory()],
      ...(configFile === undefined && {base: './'}),
    } as const;
    const {build: options} = await resolveConfig(config, 'build', 'production', 'production');
    const folder = resolve(root, options.outDir);
    const fault = configFile === undefined ? await notOurs(root, folder) : undefined;
    if (fault !== undefined) return {fault};
    await build({...config, build: {rollupOptions: inputOf(options, root, page)}});
    await remember(root, folder);
    const files = await filesIn(folder);
    const sizes = await Promise.all(
      files.map(async (file) => (await stat(join(folder, file))).size),
    );
    return {folder, files: files.length, bytes: sizes.reduce((sum, size) => sum + size, 0)};
  } finally {
    if (before === undefined) delete process.env['NODE_ENV'];
    else process.env['NODE_ENV'] = before;
  }
}

const record = (root: string) => join(root, KEPT, 'published.json');

/** Vite builds `index.html`, unless the configuration names other pages: this one is built, too. */
function inputOf({rollupOptions}: BuildOptions, root: string, page: string) {
  const index = join(root, 'index.html');
  if (rollupOptions?.input !== undefined || page === index) return {};
  return {input: existsSync(index) ? [index, page] : [page]};
}

/** Vite empties the folder that it builds to: one that somebody else filled is left alone. */
async function notOurs(root: string, folder: string): Promise<string | undefined> {
  const names = await readdir(folder).catch(() => []);
  const known = await readFile(record(root), 'utf8').catch(() => '');
  if (names.length === 0 || known === JSON.stringify(relative(root, folder))) return undefined;
  return `The folder ${folder} has files that the editor did not write. Rename it, then publish again.`;
}

async function remember(root: string, folder: string): Promise<void> {
  await mkdir(dirname(record(root)), {recursive: true});
  await writeFile(record(root), JSON.stringify(relative(root, folder)));
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, {recursive: true, withFileTypes: true});
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
}

/** The files of a built site in one archive. */
export async function zipOf(folder: string): Promise<Uint8Array> {
  const files = await filesIn(folder);
  const contents = await Promise.all(files.map((file) => readFile(join(folder, file))));
  return zipSync(Object.fromEntries(files.map((file, index) => [file, contents[index]!])));
}
