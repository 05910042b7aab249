// Tests that an error of the program itself is not reported as one of the author's.
import {mkdtempSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {build} from 'vite';
import {describe, expect, test, vi} from 'vitest';
import {main} from '../../src/node/cli/main.ts';
import {mapStory} from '../../src/node/vite/index.ts';
import {still} from '../../src/still/still.ts';
import {dataWarnings} from '../../src/story/data-warnings.ts';

vi.mock('../../src/still/still.ts', {spy: true});
vi.mock('../../src/story/data-warnings.ts', {spy: true});

const folder = mkdtempSync(join(tmpdir(), 'story-'));
const pages = ['one', 'two'].map((name) => {
  const path = join(folder, `${name}.html`);
  writeFileSync(
    path,
    `<!doctype html><title>${name}</title><map-story>
      <story-layer id="town" kind="place" label="Town"><script type="application/geo+json">
        {"type": "Point", "coordinates": [75, 36]}</script></story-layer>
      <story-step id="${name}-a" focus="town"><h2>A</h2></story-step></map-story>`,
  );
  return path;
});
const [one] = pages;

const fails = () => {
  throw new TypeError('x is not a function');
};

async function run(...args: string[]) {
  const [said, noted]: [string[], string[]] = [[], []];
  const code = await main(args, {say: (line) => said.push(line), note: (line) => noted.push(line)});
  return {code, said, noted};
}

describe('an error of the program itself', () => {
  test('is said with page and step by map-story still, which draws the other pages', async () => {
    vi.mocked(still).mockImplementationOnce(fails);
    const {code, said, noted} = await run('still', '--out', join(folder, 'out'), ...pages);
    expect(noted).toContain(
      `map-story: Internal error in ${one}, step “one-a”: TypeError: x is not a function. This is a bug in map-story.`,
    );
    expect(said).toHaveLength(4);
    expect(said.filter((line) => !/two-a-\w+-(landscape|portrait)-/.test(line))).toEqual([]);
    expect(code).toBe(2);
  });

  test('is said with page and layer by map-story check, which checks the other pages', async () => {
    vi.mocked(dataWarnings).mockImplementationOnce(fails);
    const {code, said, noted} = await run('check', ...pages);
    expect(noted[0]).toBe(
      `map-story: Internal error in ${one}, layer “town”: TypeError: x is not a function. This is a bug in map-story.`,
    );
    expect(noted[1]).toMatch(/two\.html: 1 story, 1 step, 1 layer; 0 errors, 0 warnings$/);
    expect(said).toEqual([]);
    expect(code).toBe(2);
  });

  test('costs a page of a build its pictures, and the other pages nothing', async () => {
    const errors = vi.spyOn(console, 'error').mockReturnValue();
    vi.mocked(still).mockImplementationOnce(fails);
    const built = await build({
      root: folder,
      configFile: false,
      logLevel: 'silent',
      plugins: [mapStory({fonts: []})],
      build: {write: false, rollupOptions: {input: pages}},
    });
    const output = 'output' in built ? built.output : [];
    const drawn = output.filter(
      (file) => file.type === 'asset' && String(file.source).includes('class="map-still"'),
    );
    expect(output.filter(({fileName}) => fileName.endsWith('.html'))).toHaveLength(2);
    expect(drawn).toHaveLength(1);
    expect(errors.mock.calls.flat()).toEqual([
      expect.stringMatching(/^map-story: Internal error in .*, step “(one|two)-a”: TypeError/),
    ]);
    errors.mockRestore();
  });
});
