// Tests a new story: what is written, what is asked, and what is refused. `tests/frameworks`
// installs and builds one.
import fc from 'fast-check';
import {mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {main} from '../../src/node/cli/main.ts';
import {openPage} from '../../src/node/cli/open-page.ts';
import {nextCommands} from '../../src/node/cli/write-project.ts';
import {packageName} from '../../src/node/new/package-name.ts';
import {starterPage} from '../../src/node/new/starter-page.ts';
import {pageTree} from '../../src/node/page/read-page.ts';
import {descendants, textOf} from '../../src/story/node.ts';

const empty = () => mkdtempSync(join(tmpdir(), 'new-'));

/** `answers` are typed one after the other; without them nobody is there to be asked. */
async function run(args: readonly string[], answers?: readonly string[]) {
  const [said, noted, questions]: [string[], string[], string[]] = [[], [], []];
  const code = await main(['new', ...args], {
    say: (line) => said.push(line),
    note: (line) => noted.push(line),
    ...(answers && {
      ask: (question: string) => {
        questions.push(question);
        return Promise.resolve(answers[questions.length - 1] ?? '');
      },
    }),
  });
  return {code, said, noted: noted.join('\n'), questions};
}

const begin = async (...args: string[]) => {
  const folder = join(empty(), 'story');
  return {folder, ...(await run([folder, '--no-install', ...args]))};
};
const read = (folder: string, name: string) => readFileSync(join(folder, name), 'utf8');

describe('map-story new', () => {
  test('writes a story with its data, and what npm, Vite and Git need', async () => {
    const {folder, code} = await begin('--title', 'A road', '--lang', 'en');
    expect(code).toBe(0);
    expect(readdirSync(folder).sort()).toEqual([
      '.gitignore',
      'README.md',
      'canal.geojson',
      'index.html',
      'package.json',
      'vite.config.mjs',
    ]);
    const own = JSON.parse(readFileSync('package.json', 'utf8')) as {version: string};
    expect(JSON.parse(read(folder, 'package.json'))).toMatchObject({
      name: 'story',
      scripts: {
        dev: 'vite',
        edit: 'map-story edit index.html',
        build: 'vite build',
        check: 'map-story check index.html',
      },
      dependencies: {'map-story': `^${own.version}`},
    });
    expect(read(folder, '.gitignore')).toContain('node_modules/');
  });

  test.each(['en', 'ur', 'zh', 'ar', 'de', 'mn-Cyrl'])(
    'writes a story in %s with which check finds nothing wrong',
    async (lang) => {
      const {folder} = await begin('--title', 'A road', '--lang', lang);
      const page = openPage(join(folder, 'index.html'), undefined);
      if ('fault' in page) throw new Error(page.fault);
      expect(page.problems).toEqual([]);
      expect(page.stories[0]!.story.steps).toHaveLength(3);
      expect(page.stories[0]!.lang).toBe(lang);
    },
  );

  test.each([
    ['ar', 'rtl'],
    ['ur', 'rtl'],
    ['pa-Arab', 'rtl'],
    ['dv', 'rtl'],
    ['pa', undefined],
    ['en', undefined],
    ['zh', undefined],
  ])('a page in %s has the direction %s', (lang, dir) => {
    const [html] = descendants(pageTree(starterPage('A', lang)), 'html');
    expect(html!.attributes).toEqual({lang, ...(dir && {dir})});
  });

  test('marks its own words as English where it has none of the language', () => {
    const [heading] = descendants(pageTree(starterPage('A', 'ar')), 'h2');
    expect(heading!.attributes).toEqual({lang: 'en', dir: 'ltr'});
    const [french] = descendants(pageTree(starterPage('A', 'fr')), 'h2');
    expect(french!.attributes).toEqual({lang: 'en'});
    const [urdu] = descendants(pageTree(starterPage('A', 'ur')), 'h2');
    expect(urdu!.attributes).toEqual({});
  });

  test('any title is the text of the page’s title and headline, and changes nothing else', () => {
    fc.assert(
      fc.property(fc.string({unit: 'grapheme', minLength: 1}), (text) => {
        const title = `x${text.replace(/[\p{C}\p{Z}]/gu, '')}`;
        const root = pageTree(starterPage(title, 'en'));
        expect(textOf(descendants(root, 'title')[0]!)).toBe(title);
        expect(textOf(descendants(root, 'h1')[0]!)).toBe(title);
        expect(descendants(root, 'story-step')).toHaveLength(3);
      }),
    );
  });

  test('a title with quotes, < and an emoji is escaped in the page and in the README', async () => {
    const {folder} = await begin('--title', '“A” <b>"road"</b> & 🚂\n*now*', '--lang', 'en');
    expect(read(folder, 'index.html')).toContain(
      '<h1>“A” &lt;b&gt;&quot;road&quot;&lt;/b&gt; &amp; 🚂 *now*</h1>',
    );
    expect(read(folder, 'README.md').split('\n')[0]).toBe(
      '# “A” &lt;b&gt;"road"&lt;/b&gt; &amp; 🚂 \\*now\\*',
    );
  });

  test('asks for title and language where they are missing, and again for a language that is none', async () => {
    const folder = join(empty(), 'a');
    const {questions, noted} = await run([folder, '--no-install'], ['en_US', 'AR', 'سكة الحجاز']);
    expect(questions.map((one) => one.split(' ')[0])).toEqual(['Language', 'Language', 'Title']);
    expect(noted).toContain('“en_US” is no language tag.');
    expect(read(folder, 'index.html')).toContain('<html lang="ar" dir="rtl">');
    expect(read(folder, 'index.html')).toContain('<h1>سكة الحجاز</h1>');
  });

  test('asks nothing with --yes, or with both flags', async () => {
    expect((await run([join(empty(), 'a'), '--no-install', '--yes'], [])).questions).toEqual([]);
    const flags = ['--title', 'A', '--lang', 'fr', '--no-install'];
    expect((await run([join(empty(), 'a'), ...flags], [])).questions).toEqual([]);
  });

  test('leads to the editor: says the next commands, with the folder in quotes where a shell needs them', async () => {
    const folder = join(empty(), 'two words');
    const {said, noted} = await run([folder, '--no-install', '--yes']);
    expect(noted).toContain('npm run dev');
    expect(said).toEqual([
      expect.stringMatching(/^ {2}cd ".*two words"$/),
      '  npm install',
      '  npm run edit',
    ]);
  });

  test.each([
    ['~', '"~"'],
    ['~a/b', '"~a/b"'],
    ['a~', '"a~"'],
    ['a/b_c.d', 'a/b_c.d'],
    ['-a', './-a'],
    ['$a', '"\\$a"'],
  ])('a shell finds the folder %s by %s', (folder, quoted) => {
    expect(nextCommands(folder, true)).toEqual([`cd ${quoted}`, 'npm run edit']);
  });

  test('refuses a folder that is not empty, says what is in it, and writes nothing', async () => {
    const folder = empty();
    for (const name of ['b.txt', 'a.txt', 'c', 'd', 'e', 'f'])
      writeFileSync(join(folder, name), '');
    const {code, noted} = await run([folder, '--yes', '--no-install']);
    expect(code).toBe(2);
    expect(noted).toContain('is not empty: it has a.txt, b.txt, c, d, e and 1 more.');
    expect(readdirSync(folder)).toHaveLength(6);
  });

  test('takes a folder that is there and empty, or has an empty repository', async () => {
    const folder = empty();
    mkdirSync(join(folder, '.git'));
    expect(await run([folder, '--yes', '--no-install'])).toMatchObject({code: 0});
  });

  test.each([
    [['package.json', '--yes'], 'This is a file.'],
    [[], 'Name a folder: map-story new my-story'],
    [['a', 'b'], 'Name one folder'],
    [[''], 'A name is empty. Name a folder'],
    [[' '], 'A name is empty. Name a folder'],
    [['a', '--from', ''], '--from is empty.'],
    [['a', '--lang', 'en_US'], '“en_US” is no language tag.'],
    [['a', '--out', 'b'], '--out is an option of import or still'],
    [['package.json/a', '--yes', '--no-install'], 'Could not write the files'],
  ])('%j is refused', async (args, message) => {
    const {code, noted} = await run(args);
    expect(code).toBe(2);
    expect(noted).toContain(message);
  });

  test('a package that lies in a file is named from the new folder', async () => {
    const {folder} = await begin('--yes', '--from', 'package.json');
    expect(read(folder, 'package.json')).toMatch(/"map-story": "file:(\.\.\/)+.*package\.json"/);
    const other = await begin('--yes', '--from', '1.2.3');
    expect(read(other.folder, 'package.json')).toContain('"map-story": "1.2.3"');
  });
});

describe('the name of the package', () => {
  test.each([
    ['My Story', 'my-story'],
    ['Größe & Élan', 'gro-e-elan'],
    ['.hidden', 'hidden'],
    ['_under', 'under'],
    ['قصة', 'my-story'],
    ['http', 'http-story'],
    ['map-story', 'map-story-story'],
    ['node_modules', 'node_modules-story'],
    ['CON', 'story-con'],
    ['com1.x', 'story-com1.x'],
  ])('of the folder %s is %s', (folder, name) => {
    expect(packageName(folder)).toBe(name);
  });

  test('is one that npm takes, whatever the folder is called', () => {
    fc.assert(
      fc.property(fc.string({unit: 'grapheme', maxLength: 300}), (folder) => {
        expect(packageName(folder)).toMatch(/^[a-z0-9]([a-z0-9._~-]*[a-z0-9])?$/);
        expect(packageName(folder).length).toBeLessThanOrEqual(214);
      }),
    );
  });
});

describe('create-map-story', () => {
  test('has the version of this package, and depends on it', () => {
    const read = (path: string) =>
      JSON.parse(readFileSync(path, 'utf8')) as {
        version: string;
        dependencies: Record<string, string>;
      };
    const {version} = read('package.json');
    expect(read('src/node/create/package.json')).toMatchObject({
      version,
      dependencies: {'map-story': `^${version}`},
    });
  });
});
