// Before the tests: a Chromium where there is none, from Debian's packages or by Playwright's download.
import {spawnSync} from 'node:child_process';
import {findChromium} from './find-chromium.mjs';

/** @param {string} command @param {string[]} args */
const runs = (command, args) => spawnSync(command, args, {stdio: 'inherit'}).status === 0;
/** @param {string} command @param {string[]} args */
const answers = (command, args) => spawnSync(command, args, {stdio: 'ignore'}).status === 0;

function byApt() {
  if (!answers('apt-get', ['--version'])) return false;
  const root = process.getuid?.() === 0;
  if (!root && !answers('sudo', ['-n', 'true'])) return false;
  /** @param {string[]} args */
  const apt = (args) => (root ? runs('apt-get', args) : runs('sudo', ['-n', 'apt-get', ...args]));
  return apt(['update']) && apt(['install', '-y', '--no-install-recommends', 'chromium']);
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
