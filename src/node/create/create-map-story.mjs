#!/usr/bin/env node
// Runs `map-story new` with the arguments of `npm create map-story`.
import {spawnSync} from 'node:child_process';
import {createRequire} from 'node:module';
import {dirname, join} from 'node:path';

const require = createRequire(import.meta.url);
const manifest = require.resolve('map-story/package.json');
const command = join(dirname(manifest), require(manifest).bin['map-story']);
const {status} = spawnSync(process.execPath, [command, 'new', ...process.argv.slice(2)], {
  stdio: 'inherit',
});
process.exitCode = status ?? 2;
