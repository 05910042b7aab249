// Installs a Chromium before the tests where there is none, from Debian's packages or by Playwright's download.
import {spawnSync} from 'node:child_process';
import {existsSync} from 'node:fs';
import {findChromium} from './find-chromium.mjs';
import {mesaVendor} from './launch-options.mjs';

/** @param {string} command @param {string[]} args */
const runs = (command, args) => spawnSync(command, args, {stdio: 'inherit'}).status === 0;
/** @param {string} command @param {string[]} args */
const answers = (command, args) => spawnSync(command, args, {stdio: 'ignore'}).status === 0;

/** Draw WebGL in software, at less than half of the work of what Chromium brings. */
const mesaPackages = ['libegl1', 'libgl1-mesa-dri'];

function byApt() {
  if (!answers('apt-get', ['--version'])) return false;
  const root = process.getuid?.() === 0;
  if (!root && !answers('sudo', ['-n', 'true'])) return false;
  /** @param {string[]} args */
  const apt = (args) => (root ? runs('apt-get', args) : runs('sudo', ['-n', 'apt-get', ...args]));
  return (
    apt(['update']) &&
    apt(['install', '-y', '--no-install-recommends', 'chromium', ...mesaPackages])
  );
}

const byPlaywright = () =>
  runs(process.execPath, [
    'node_modules/playwright/cli.js',
    'install',
    '--with-deps',
    'chromium',
  ]) || runs(process.execPath, ['node_modules/playwright/cli.js', 'install', 'chromium']);

if (!findChromium()) {
  console.log('The tests need Chromium or Chrome, and there is none here: installing one.');
  if (!((byApt() || byPlaywright()) && findChromium())) {
    console.error(
      'Could not install one. Install Chromium or Chrome yourself and run the tests again; if it is not on the PATH, name it: CHROME_PATH=/path/to/chrome npm test',
    );
    process.exit(1);
  }
}
console.log(`Tests use ${findChromium()}`);
if (process.platform === 'linux' && !existsSync(mesaVendor))
  console.log(
    `They draw with SwiftShader, since Mesa is not installed, and take about twice as long. On Debian or Ubuntu: apt-get install ${mesaPackages.join(' ')}`,
  );
