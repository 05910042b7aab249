#!/usr/bin/env node
// Runs the command `map-story`.
import {main} from './main.ts';

process.exitCode = await main(process.argv.slice(2), {
  say: (line) => void process.stdout.write(`${line}\n`),
  note: (line) => void process.stderr.write(`${line}\n`),
});
