// Installs what the engines lack before they read, and says which of them will not be read.
// `--required`, or CI: then it fails.
import {spawnSync} from 'node:child_process';
import {fileURLToPath} from 'node:url';
import {installByApt} from './apt.mjs';
import {findFirefox, findWebKit, findXvfb, hasDrivers, missing, required} from './find-engines.mjs';

// the one that `npm test` uses; it ends the process where there can be none
await import('../chromium/ensure-chromium.mjs');
if (process.platform === 'linux') {
  // one by one: what a distribution does not have keeps nothing else away
  if (!findXvfb()) installByApt(['xvfb']);
  if (!findFirefox()) installByApt(['firefox-esr']);
  if (!findWebKit()) installByApt(['webkit2gtk-driver']);
}
if (!hasDrivers())
  spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: fileURLToPath(new URL('.', import.meta.url)),
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });

const lines = Object.entries(missing).flatMap(([name, lacks]) =>
  lacks().length > 0 ? [`${name} will not be read. It needs: ${lacks().join(', ')}.`] : [],
);
for (const line of lines) console[required ? 'error' : 'log'](line);
if (required && lines.length > 0) process.exit(1);
