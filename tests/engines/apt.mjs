// Installs packages from Debian and its kin, where there is one and it may be asked.
import {spawnSync} from 'node:child_process';

/** @param {string} command @param {string[]} args @param {'inherit' | 'ignore'} stdio */
const succeeds = (command, args, stdio) => spawnSync(command, args, {stdio}).status === 0;

/** As root, or as somebody whom sudo asks for no password. @param {string[]} packages @returns {boolean} whether they are there now */
export function installByApt(packages) {
  if (!succeeds('apt-get', ['--version'], 'ignore')) return false;
  const root = process.getuid?.() === 0;
  if (!root && !succeeds('sudo', ['-n', 'true'], 'ignore')) return false;
  /** @param {string[]} args */
  const apt = (args) =>
    root
      ? succeeds('apt-get', args, 'inherit')
      : succeeds('sudo', ['-n', 'apt-get', ...args], 'inherit');
  return apt(['update']) && apt(['install', '-y', '--no-install-recommends', ...packages]);
}
