// Installs the packed package beside frameworks in a folder outside the repository, as in anybody's
// project.
import {execFileSync} from 'node:child_process';
import {cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import type {TestProject} from 'vitest/node';

const here = fileURLToPath(new URL('.', import.meta.url));
const root = fileURLToPath(new URL('../..', import.meta.url));

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder, with its node_modules. */
    folder: string;
    /** The package as it would be published. */
    tarball: string;
  }
}

/** The files that a document tells its reader to write: code blocks after a paragraph that begins with the file's name. */
function filesOf(document: string): [name: string, text: string][] {
  return [...document.matchAll(/^`([\w.-]+)`.*\n(?:.+\n)*\n```\w+\n([\s\S]*?)^```$/gm)].map(
    ([, name, text]) => [name!, text!],
  );
}

export default function setup(project: TestProject) {
  const folder = mkdtempSync(join(tmpdir(), 'map-story-frameworks-'));
  const npm = (cwd: string, ...args: string[]) =>
    execFileSync('npm', [...args, '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
      shell: process.platform === 'win32',
    });
  cpSync(here, folder, {recursive: true, filter: (path) => !path.includes('node_modules')});
  const tarball = join(
    folder,
    npm(root, 'pack', '--pack-destination', folder).trim().split('\n').at(-1)!,
  );
  npm(folder, 'ci');
  npm(folder, 'install', '--no-save', tarball);
  mkdirSync(join(folder, 'first-story'));
  const files = filesOf(readFileSync(join(root, 'docs/first-story.md'), 'utf8'));
  for (const [name, text] of files) writeFileSync(join(folder, 'first-story', name), text);
  project.provide('folder', folder);
  project.provide('tarball', tarball);
  return () => rmSync(folder, {recursive: true, force: true});
}
