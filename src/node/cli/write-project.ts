// Writes a project into a folder that is empty, and installs what it needs.
import {spawnSync} from 'node:child_process';
import {existsSync, mkdirSync, readdirSync, statSync, writeFileSync} from 'node:fs';
import {dirname, join, relative, resolve} from 'node:path';
import {isSystemError} from '../page/internal-error.ts';

/** What a folder may hold before: an empty repository. */
const ignored = new Set(['.git']);

/** Says why nothing may be written into a folder; nothing if it is empty or does not exist. */
export function folderFault(folder: string): string | undefined {
  if (!existsSync(folder)) return undefined;
  if (!statSync(folder).isDirectory()) return `${folder}: This is a file. Name another folder.`;
  const names = readdirSync(folder).filter((name) => !ignored.has(name));
  if (names.length === 0) return undefined;
  const some = names.sort().slice(0, 5).join(', ');
  const more = names.length > 5 ? ` and ${names.length - 5} more` : '';
  return `${folder}: The folder is not empty: it has ${some}${more}. Name another one; nothing was written.`;
}

/** @returns a fault, or nothing. Never replaces a file. */
export function writeProject(
  folder: string,
  files: Readonly<Record<string, string | Uint8Array>>,
): string | undefined {
  try {
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), {recursive: true});
      writeFileSync(join(folder, path), content, {flag: 'wx'});
    }
    return undefined;
  } catch (error) {
    if (isSystemError(error)) return `${folder}: Could not write the files: ${error.message}`;
    throw error;
  }
}

/**
 * What the project's `package.json` names as its map-story.
 *
 * @param from a file is named relative to the project; all else is npm's to understand
 */
export function dependency(from: string | undefined, folder: string, version: string): string {
  if (from === undefined) return `^${version}`;
  return existsSync(from)
    ? `file:${relative(resolve(folder), resolve(from)).replaceAll('\\', '/')}`
    : from;
}

/** Runs `npm install`; its own output goes to where notes go. @returns whether it worked */
export function install(folder: string): boolean {
  const {status} = spawnSync('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: folder,
    stdio: ['ignore', process.stderr, 'inherit'],
    shell: process.platform === 'win32',
  });
  return status === 0;
}

/** What a person types next, to see the story and to change it. */
export function nextCommands(folder: string, installed: boolean): string[] {
  const path = relative('', folder).replace(/^-/, './-');
  // a shell would take ~ for a folder of its own
  const quoted = /^[\w./\\-]+$/.test(path) ? path : `"${path.replace(/["\\$`]/g, '\\$&')}"`;
  return [
    ...(path === '' ? [] : [`cd ${quoted}`]),
    ...(installed ? [] : ['npm install']),
    'npm run edit',
  ];
}
