// Tests that `map-story check` says what a person needs about pages as the web has them: each folder
// here holds such a page, its data, and `check.txt`, the lines that are to be printed.
import {readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {main} from '../../src/node/cli/main.ts';

const here = import.meta.dirname;

const names = readdirSync(here, {withFileTypes: true})
  .filter((entry) => entry.isDirectory())
  .map(({name}) => name);

/** What is said and the summary that is noted; paths as seen from the page's folder. */
async function checkLines(name: string): Promise<string> {
  const lines: string[] = [];
  const page = join(here, name, 'index.html');
  await main(['check', page], {
    say: (line) => lines.push(line),
    note: (line) => lines.push(line),
  });
  return lines.map((line) => `${line.replaceAll(`${join(here, name)}/`, '')}\n`).join('');
}

describe('map-story check prints exactly what a person needs', () => {
  test.each(names)('about the page %s', async (name) => {
    const expected = join(here, name, 'check.txt');
    const lines = await checkLines(name);
    if (process.env['UPDATE_FIXTURES']) writeFileSync(expected, lines);
    expect(lines).toBe(readFileSync(expected, 'utf8'));
  });
});
