// Tests what `check` prints. `UPDATE_FIXTURES=1 npx vitest run --project unit
// tests/node/check.test.ts` writes it anew for each bad page; read it before committing.
import {existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {main} from '../../src/node/cli/main.ts';

const bad = 'tests/fixtures/bad';
const pages = readdirSync(bad).filter((name) => name.endsWith('.html'));

async function run(...args: string[]) {
  const [said, noted]: [string[], string[]] = [[], []];
  const code = await main(args, {say: (line) => said.push(line), note: (line) => noted.push(line)});
  return {code, said, noted};
}

describe('map-story check', () => {
  test.each(pages)('says of %s where each thing that is wrong with it is written', async (name) => {
    const {code, said, noted} = await run('check', join(bad, name));
    const printed = `${[...said, ...noted].join('\n')}\n`;
    const path = join(bad, name.replace('.html', '.txt'));
    if (process.env['UPDATE_FIXTURES']) writeFileSync(path, printed);
    expect(printed).toBe(readFileSync(path, 'utf8'));
    expect(code).toBe(/^(good|embedded)/.test(name) ? 0 : 1);
  });

  test('finds nothing wrong with the page of this repository', async () => {
    expect(await run('check', 'index.html')).toEqual({
      code: 0,
      said: [],
      noted: [
        expect.stringMatching(/^index\.html: 1 story, 15 steps, \d+ layers; 0 errors, 0 warnings$/),
      ],
    });
  });

  test('a warning alone is no failure', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'story-'));
    writeFileSync(
      join(folder, 'page.html'),
      '<map-story><story-step camera="1 1"><h2>A</h2></story-step></map-story>',
    );
    const {code, said} = await run('check', join(folder, 'page.html'));
    expect(said).toEqual([
      expect.stringMatching(
        /page\.html:1:12: warning: story-step\[1\]\[id\]: “id” is missing\. .*\[missing-id\]$/,
      ),
    ]);
    expect(code).toBe(0);
  });

  test('reads every page that it can, and ends with the worst', async () => {
    const {code, said, noted} = await run(
      'check',
      'nowhere.html',
      join(bad, 'empty.html'),
      join(bad, 'good.html'),
    );
    expect(code).toBe(2);
    expect(said).toHaveLength(1);
    expect(noted).toHaveLength(3);
  });
});

describe('map-story', () => {
  test('prints how it is used, and its version, when asked', async () => {
    expect(await run('--help')).toMatchObject({
      code: 0,
      said: [expect.stringContaining('map-story check PAGE.html')],
      noted: [],
    });
    expect(await run('-v')).toMatchObject({
      code: 0,
      said: [expect.stringMatching(/^\d+\.\d+\.\d+/)],
    });
  });

  test.each([
    [[], 'Name a command: new, import, edit, check or still.'],
    [['chekc', 'page.html'], 'There is no command “chekc”. Use new, import, edit, check or still.'],
    [['edit', 'a.html', 'b.html'], 'Name one page: each editor has one.'],
    [['edit', '--port', '0x50'], '--port takes a number from 1 to 65535, not “0x50”.'],
    [['edit', 'missing.html'], 'missing.html: There is no such file.'],
    [['check'], 'Name an HTML file: map-story check page.html'],
    [['check', '--fast', 'page.html'], 'Unknown option'],
    [['check', '--out', 'a', 'page.html'], '--out is an option of import or still, not of check.'],
    [['check', 'tests/nowhere.html'], 'tests/nowhere.html: There is no such file.'],
    [['check', 'tests'], 'tests: This is a folder. Name an HTML file in it.'],
    [['still', 'tests'], 'tests: This is a folder. Name an HTML file in it.'],
  ])('%j is a fault of its use: it says so, and ends with 2', async (args, message) => {
    const {code, said, noted} = await run(...args);
    expect(code).toBe(2);
    expect(said).toEqual([]);
    expect(noted.join('\n')).toContain(message);
  });
});

describe('map-story still', () => {
  test('writes every step’s still maps and what they show, and tells how far it is', async () => {
    const out = join(mkdtempSync(join(tmpdir(), 'stills-')), 'new/folder');
    const {code, said, noted} = await run('still', join(bad, 'good.html'), '--out', out);
    expect(code).toBe(0);
    expect(noted.filter((line) => line.includes('drawing step'))).toEqual([
      `${bad}/good.html: drawing step 1 of 2, one`,
      `${bad}/good.html: drawing step 2 of 2, dark`,
    ]);
    const list = JSON.parse(readFileSync(join(out, 'stills.json'), 'utf8')) as {
      step: string;
      alt: string;
      file: string;
      orientation: string;
      theme: string;
    }[];
    expect(list.map(({file}) => join(out, file))).toEqual(said);
    expect(
      list.map(({step, orientation, theme}) => `${step} ${orientation} ${theme}`).slice(0, 4),
    ).toEqual([
      'one landscape light',
      'one landscape dark',
      'one portrait light',
      'one portrait dark',
    ]);
    expect(list).toHaveLength(8);
    expect(list[0]!.alt).toBe('Map. The map highlights The town.');
    for (const {file} of list)
      expect(readFileSync(join(out, file), 'utf8')).toMatch(/^<svg [\s\S]+<\/svg>/);
  });

  test('draws what it can of a story with errors, and ends with 1', async () => {
    const out = mkdtempSync(join(tmpdir(), 'stills-'));
    const {code, said, noted} = await run('still', join(bad, 'references.html'), '--out', out);
    expect(code).toBe(1);
    expect(said).toHaveLength(4);
    expect(noted.some((line) => line.includes(': error: '))).toBe(true);
  });

  test('says what pictures show in words that it is given, where it has none of the page’s language', async () => {
    const out = mkdtempSync(join(tmpdir(), 'stills-'));
    const nile = 'tests/stories/nile';
    expect(
      await run('still', `${nile}/index.html`, '--words', `${nile}/words.json`, '--out', out),
    ).toMatchObject({code: 0});
    const list = JSON.parse(readFileSync(join(out, 'stills.json'), 'utf8')) as {
      step: string;
      alt: string;
    }[];
    expect(list.find(({step}) => step === 'delta-step')!.alt).toBe(
      'خريطة. تُظهر الخريطة: النيل والقاهرة؛ وتُبرز: الدلتا.',
    );
    expect(await run('still', `${nile}/index.html`, '--words', 'package.json')).toMatchObject({
      code: 2,
      noted: [expect.stringContaining('package.json: {"name":')],
    });
  });

  test('says where it cannot write', async () => {
    const {code, noted} = await run('still', join(bad, 'good.html'), '--out', 'package.json');
    expect(code).toBe(2);
    expect(noted.at(-1)).toMatch(/package\.json: Could not write the pictures: /);
    expect(existsSync('package.json/stills.json')).toBe(false);
  });
});
