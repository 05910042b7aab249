#!/usr/bin/env node
// Runs the command `map-story`.
import {createInterface} from 'node:readline/promises';
import {main} from './main.ts';
import {unlessClosed} from './output.ts';

/** Ctrl+C and Ctrl+D end the command, with nothing written. */
async function ask(question: string): Promise<string> {
  const lines = createInterface({input: process.stdin, output: process.stderr});
  let answered = false;
  lines.once('close', () => !answered && process.exit(2));
  const answer = await lines.question(question);
  answered = true;
  lines.close();
  return answer;
}

process.stdout.on('error', unlessClosed);

process.exitCode = await main(process.argv.slice(2), {
  say: (line) => void process.stdout.write(`${line}\n`),
  note: (line) => void process.stderr.write(`${line}\n`),
  ...(process.stdin.isTTY && {ask}),
});
