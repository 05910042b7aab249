// Turns a pinned Debian package into a folder with its files: download once, check, unpack, keep in cache/.
import {execFileSync} from 'node:child_process';
import {existsSync, mkdirSync, renameSync, rmSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {checked} from './checked.ts';
import type {Pin} from './pins.ts';

const cache = fileURLToPath(new URL('../cache/', import.meta.url));

export function debianFolder(pin: Pin): string {
  const archive = `${cache}${pin.name}_${pin.version.replace(':', '%3a')}_all.deb`;
  const folder = `${cache}${pin.name}_${pin.version.replace(':', '-')}`;
  if (!existsSync(archive)) download(pin);
  checked(pin, archive);
  if (!existsSync(folder)) {
    // Unpack beside and rename, so that an interrupted build leaves no half folder behind.
    rmSync(`${folder}.part`, {recursive: true, force: true});
    execFileSync('dpkg', ['-x', archive, `${folder}.part`]);
    renameSync(`${folder}.part`, folder);
  }
  return folder;
}

function download(pin: Pin): void {
  mkdirSync(cache, {recursive: true});
  try {
    execFileSync('apt-get', ['download', `${pin.name}=${pin.version}`], {
      cwd: cache,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
  } catch (cause) {
    throw new Error(
      `Cannot fetch ${pin.name} ${pin.version}. The geo build needs apt-get and dpkg with the Debian bookworm archive ` +
        `(run "apt-get update" first), or the archive placed by hand into geo/build/cache/.`,
      {cause},
    );
  }
}
