// Tests what is made of stories of other tools. `UPDATE_FIXTURES=1 npx vitest run --project unit
// tests/node/import-story.test.ts` writes it anew for each fixture; read it before committing.
import {createServer, type Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {strToU8, zipSync} from 'fflate';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {main} from '../../src/node/cli/main.ts';
import {openPage} from '../../src/node/cli/open-page.ts';

const fixtures = 'tests/fixtures/import';
const empty = () => mkdtempSync(join(tmpdir(), 'import-'));

async function run(source: string, ...args: string[]) {
  const out = join(empty(), 'story');
  const [said, noted]: [string[], string[]] = [[], []];
  const code = await main(['import', source, '--out', out, ...args], {
    say: (line) => said.push(line),
    note: (line) => noted.push(line),
  });
  const read = (name: string) => readFileSync(join(out, name), 'utf8');
  return {code, out, report: said.join('\n'), noted: noted.join('\n'), read};
}

/** A configuration in a folder of its own. */
function config(text: string): string {
  const folder = empty();
  writeFileSync(join(folder, 'config.js'), text);
  return join(folder, 'config.js');
}
const chapter = (more: string) =>
  `var config = {title: 'T', chapters: [{id: 'a', title: 'A', location: {center: [1, 2], zoom: 3}, ${more}}]};`;

describe('map-story import', () => {
  test.each([
    ['storytelling', 'config.js'],
    ['storytelling-style', 'river.js'],
    ['storymapjs', 'published.json'],
    ['eox', 'tour.md'],
    ['kml', 'places.kml'],
  ])(
    'makes the page and the report of %s that are expected, and check finds no error',
    async (folder, name) => {
      const {code, out, read} = await run(join(fixtures, folder, name));
      expect(code).toBe(0);
      for (const file of ['index.html', 'import-report.txt']) {
        const expected = join(fixtures, folder, 'expected', file);
        if (process.env['UPDATE_FIXTURES']) {
          mkdirSync(join(fixtures, folder, 'expected'), {recursive: true});
          writeFileSync(expected, read(file));
        }
        expect(read(file)).toBe(readFileSync(expected, 'utf8'));
      }
      const page = openPage(join(out, 'index.html'), undefined);
      if ('fault' in page) throw new Error(page.fault);
      expect(page.problems.filter(({severity}) => severity === 'error')).toEqual([]);
      expect(read('index.html')).toContain(`<!-- From ${name}, `);
    },
  );

  test('writes a project that npm and Vite can build, with the report', async () => {
    const {out, noted} = await run(join(fixtures, 'storytelling/config.js'));
    expect(readdirSync(out).sort()).toEqual([
      '.gitignore',
      'README.md',
      'data',
      'import-report.txt',
      'index.html',
      'media',
      'package.json',
      'vite.config.mjs',
    ]);
    expect(noted).toContain('npm run edit');
  });

  test('prints the report that it writes', async () => {
    const {report, read} = await run(join(fixtures, 'storymapjs/published.json'));
    expect(report).toBe(read('import-report.txt'));
  });

  test('takes a title and a language where the file has none', async () => {
    const source = config("var config = {chapters: [{id: 'a', location: {center: [1, 2]}}]}");
    const {read} = await run(source, '--title', 'סיפור', '--lang', 'he');
    expect(read('index.html')).toContain('<html lang="he" dir="rtl">');
    expect(read('index.html')).toContain('<title>סיפור</title>');
  });

  test.each([
    ['en', 'nl', ', since none of them is “en”. '],
    ['zh-TW', 'zh-CN', ', since none of them is “zh-TW”. '],
    ['nl-BE', 'nl-BE', '. '],
    ['zh-CN', 'zh-CN', '. '],
  ])('of texts in nl and zh-CN, --lang %s makes a page in %s', async (wanted, lang, said) => {
    const title = "title: {nl: 'De haven', 'zh-CN': '港口'}";
    const {read, report} = await run(
      config(chapter('').replace("title: 'T'", title)),
      '--lang',
      wanted,
    );
    expect(read('index.html')).toContain(`<html lang="${lang}">`);
    expect(report.replace(/\s+/g, ' ')).toContain(
      `(nl, zh-CN): the page has “${lang.slice(0, 2) === 'nl' ? 'nl' : 'zh-CN'}”${said}--lang`,
    );
  });

  test.each([
    ['en', 'right', ' side="end"'],
    ['en', 'left', ''],
    ['ar', 'right', ''],
    ['ar', 'left', ' side="end"'],
    ['ar', 'full', ' side="full"'],
  ])('in %s, a card that stood %s has%s', async (lang, alignment, side) => {
    const {code, read} = await run(config(chapter(`alignment: '${alignment}'`)), '--lang', lang);
    expect(code).toBe(0);
    expect(read('index.html')).toContain(`<story-step id="a" camera="1 2 3"${side}>`);
  });

  test('takes a language whose parts are joined by underscores', async () => {
    const {read} = await run(
      config(chapter('').replace("title: 'T'", "title: 'T', lang: 'zh_Hant_TW'")),
    );
    expect(read('index.html')).toContain('<html lang="zh-Hant-TW">');
  });

  test('guesses the direction of the page from its letters', async () => {
    const {read} = await run(config(chapter('').replace("'T'", "'قصة'").replace("'A'", "'باب'")));
    expect(read('index.html')).toContain('<html lang="und-Arab" dir="rtl">');
  });

  test.each([
    ['nowhere.js', 'There is no such file.'],
    ['tests', 'This is a folder.'],
    ['package.json', 'It is no story that can be imported'],
  ])('says of %s why it is not imported, and writes nothing', async (source, message) => {
    const {code, noted, out} = await run(source);
    expect(code).toBe(2);
    expect(noted).toContain(message);
    expect(existsSync(out)).toBe(false);
  });

  test('says of a story without steps that there is nothing to import', async () => {
    const folder = empty();
    writeFileSync(join(folder, 'draft.json'), '{"storymap": {"slides": []}}');
    expect(await run(join(folder, 'draft.json'))).toMatchObject({
      code: 2,
      noted: expect.stringContaining('without a step'),
    });
  });

  test.each([
    [['', '--out', 'nowhere'], 'A name is empty. Name a file'],
    [[join(fixtures, 'kml/places.kml'), '--out', ''], '--out is empty.'],
    [[join(fixtures, 'kml/places.kml'), '--out', ' '], '--out is empty.'],
  ])('refuses %j, and writes nothing', async (args, message) => {
    const noted: string[] = [];
    const note = (line: string) => noted.push(line);
    expect(await main(['import', ...args], {say: note, note})).toBe(2);
    expect(noted.join('\n')).toContain(message);
    expect([existsSync('nowhere'), existsSync('import-report.txt')]).toEqual([false, false]);
  });

  test('leaves code as it is written: its spaces, its empty lines, its line ends', async () => {
    const code = 'if a:\n    b\n\n\n  c';
    const folder = empty();
    writeFileSync(
      join(folder, 'tour.md'),
      `# T\n\none\n\n\`\`\`\n${code}\n\`\`\`\n\ntwo\n\n<pre>\n\n  x <b>y\n  z</b></pre>\n`,
    );
    const {read} = await run(join(folder, 'tour.md'));
    expect(read('index.html')).toContain(
      `          <p>one</p>\n          <pre><code>${code}\n</code></pre>\n          <p>two</p>\n`,
    );
    expect(read('index.html')).toContain('<pre>\n\n  x <b>y\n  z</b></pre>');
  });

  test('links to a step whose id had to change, however the link is written', async () => {
    const links =
      '<a title="x > y" href="#a &amp; b">1</a> <a href="#a%20%26%20b">2</a> <a href="#else">3</a>';
    const {read} = await run(config(chapter(`description: '${links}'`).replace("'a'", "'a & b'")));
    const page = read('index.html');
    expect(page).toContain('<story-step id="a-b"');
    expect(page.match(/href="#[^"]*"/g)).toEqual(['href="#a-b"', 'href="#a-b"', 'href="#else"']);
  });

  test('refuses a folder that is not empty', async () => {
    const out = empty();
    writeFileSync(join(out, 'mine.txt'), '');
    const noted: string[] = [];
    const note = (line: string) => noted.push(line);
    const source = join(fixtures, 'kml/places.kml');
    expect(await main(['import', source, '--out', out], {say: note, note})).toBe(2);
    expect(noted.join('\n')).toContain('is not empty: it has mine.txt');
    expect(readdirSync(out)).toEqual(['mine.txt']);
  });
});

test.each([
  ['harbour/config.js', 'harbour'],
  ['harbour/src/config.js', 'harbour'],
  ['harbour/tides.js', 'tides'],
])('a story without a title in %s is called %s', async (path, title) => {
  const file = join(empty(), path);
  mkdirSync(dirname(file), {recursive: true});
  writeFileSync(file, 'var config = {chapters: [{location: {center: [1, 2]}}]};');
  const {read} = await run(file);
  expect(read('index.html')).toContain(`<title>${title}</title>`);
});

describe('pictures and data', () => {
  const png = readFileSync(join(fixtures, 'storytelling/images/tower.png'));

  test('that lie beside the source are copied', async () => {
    const {out, read} = await run(join(fixtures, 'storytelling/config.js'));
    expect(readFileSync(join(out, 'media/tower.png')).equals(png)).toBe(true);
    expect(read('data/coast.geojson')).toBe(
      readFileSync(join(fixtures, 'storytelling/data/coast.geojson'), 'utf8'),
    );
  });

  test('that lie outside of the folder of the source are never copied', async () => {
    const source = config(chapter("image: '../secret.png'"));
    writeFileSync(join(source, '../../secret.png'), png);
    const {out, report} = await run(source);
    expect(existsSync(join(out, 'media'))).toBe(false);
    expect(report).toContain('../secret.png is left');
  });

  test('are found from the page of the site where the source lies in a folder below it', async () => {
    const folder = empty();
    mkdirSync(join(folder, 'src'));
    mkdirSync(join(folder, 'images'));
    writeFileSync(join(folder, 'index.html'), '');
    writeFileSync(join(folder, 'images/a.png'), png);
    writeFileSync(join(folder, 'src/config.js'), chapter("image: './images/a.png'"));
    const {out} = await run(join(folder, 'src/config.js'));
    expect(existsSync(join(out, 'media/a.png'))).toBe(true);
  });

  test('that stand in the text as data become files', async () => {
    const source = config(chapter(`image: 'data:image/png;base64,${png.toString('base64')}'`));
    const {out, read} = await run(source);
    expect(readFileSync(join(out, 'media/picture.png')).equals(png)).toBe(true);
    expect(read('index.html')).toContain('<img src="media/picture.png" alt="">');
  });

  test('an SVG is copied only if nothing in it runs', async () => {
    const svg = (more: string) =>
      `<svg xmlns="http://www.w3.org/2000/svg" xmlns:s="http://www.w3.org/2000/svg">${more}</svg>`;
    const source = config(chapter("images: ['plain.svg', 'runs.svg']"));
    writeFileSync(join(source, '../plain.svg'), svg('<path d="M0 0"/>'));
    writeFileSync(join(source, '../runs.svg'), svg('<s:script>alert(1)</s:script>'));
    const {out, report} = await run(source);
    expect(readdirSync(join(out, 'media'))).toEqual(['plain.svg']);
    expect(report).toContain('runs.svg is no picture, film or sound that is taken along.');
  });

  test('what is no picture is not copied, whatever it is called', async () => {
    const source = config(chapter("image: 'page.png'"));
    writeFileSync(join(source, '../page.png'), '<html><script>alert(1)</script></html>');
    const {out, report} = await run(source);
    expect(existsSync(join(out, 'media'))).toBe(false);
    expect(report).toContain('page.png is no picture');
  });

  test('of a KMZ are taken out of it', async () => {
    const kml = `<kml><Document><name>K</name><Placemark><name>P</name><description><![CDATA[<img src="files/a.png" alt="An A"> hello]]></description><Point><coordinates>1,2</coordinates></Point></Placemark></Document></kml>`;
    const file = join(empty(), 'walk.kmz');
    writeFileSync(file, zipSync({'doc.kml': strToU8(kml), 'files/a.png': new Uint8Array(png)}));
    const {code, read} = await run(file);
    expect(code).toBe(0);
    expect(read('index.html')).toContain('<img src="media/a.png" alt="An A">');
  });
});

describe('a KMZ', () => {
  const kml = (html: string) =>
    strToU8(
      `<kml><Document><name>K</name><Placemark><name>P</name><description><![CDATA[${html} hello]]></description><Point><coordinates>1,2</coordinates></Point></Placemark></Document></kml>`,
    );
  const imported = (files: Record<string, Uint8Array>) => {
    const file = join(empty(), 'walk.kmz');
    writeFileSync(file, zipSync(files, {level: 1}));
    return run(file);
  };

  test('is read though its page names what every object has', async () => {
    const {code, report} = await imported({'doc.kml': kml('<img src="constructor">')});
    expect(code).toBe(0);
    expect(report).toContain('The picture constructor is left');
  });

  test('is read though large files lie before its KML', async () => {
    const large = new Uint8Array(31_000_000);
    const films = Object.fromEntries([0, 1, 2, 3, 4].map((one) => [`films/${one}.mp4`, large]));
    expect(await imported({...films, 'doc.kml': kml('')})).toMatchObject({code: 0});
  });

  test('is read though a file in it is larger than all that is taken', async () => {
    const film = new Uint8Array(130_000_000);
    expect(await imported({'film.mp4': film, 'doc.kml': kml('')})).toMatchObject({code: 0});
  });
});

describe('names of files', () => {
  const png = readFileSync(join(fixtures, 'storytelling/images/tower.png'));

  test('differ on disks that do not tell capitals, and none is that of a device', async () => {
    const pictures = ['a/Map.png', 'b/map.png', 'con.png'];
    const source = config(chapter(`images: ${JSON.stringify(pictures)}`));
    for (const path of pictures) {
      mkdirSync(join(source, '..', path, '..'), {recursive: true});
      writeFileSync(join(source, '..', path), png);
    }
    const {out} = await run(source);
    expect(readdirSync(join(out, 'media')).sort()).toEqual([
      'Map.png',
      'file-con.png',
      'map-2.png',
    ]);
  });
});

describe('files of other hosts', () => {
  let server: Server;
  let host: string;
  let asked: string[] = [];

  beforeAll(async () => {
    const png = readFileSync(join(fixtures, 'storytelling/images/tower.png'));
    server = createServer(({url = ''}, response) => {
      asked.push(url);
      if (url.endsWith('.png')) response.end(png);
      else if (url.endsWith('config.js'))
        response.end(chapter(`image: 'images/a.png', description: '<a href="more.html">more</a>'`));
      else response.writeHead(404).end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    host = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => void server.close());

  test('are not asked for, and pictures become links', async () => {
    asked = [];
    const {read, report} = await run(config(chapter(`image: '${host}/a.png'`)));
    expect(asked).toEqual([]);
    expect(read('index.html')).toContain(`<a href="${host}/a.png">`);
    expect(read('index.html')).not.toContain('<img');
    expect(report).toContain('--fetch takes it along');
  });

  test('are taken along with --fetch; one that does not come is a line of the report', async () => {
    asked = [];
    const {read, report} = await run(
      config(chapter(`image: '${host}/a.png', description: '<img src="${host}/gone.jpg">'`)),
      '--fetch',
    );
    expect(asked.sort()).toEqual(['/a.png', '/gone.jpg']);
    expect(read('index.html')).toContain('<img src="media/a.png" alt="">');
    expect(report).toContain('gone.jpg: The server answered 404.');
    expect(report).toContain('it could not be fetched');
    expect(report).not.toContain('--fetch');
  });

  test('data of another host are a line of the report, which names --fetch where it helps', async () => {
    const source = config(
      `var config = {style: {version: 8, sources: {a: {type: 'geojson', data: '${host}/a.geojson'}}, layers: [{id: 'a', type: 'line', source: 'a'}]}, chapters: [{id: 'a', title: 'A', location: {center: [1, 2], zoom: 3}}]};`,
    );
    const line = `has no data here (--fetch takes it along): ${host}/a.geojson`;
    expect((await run(source)).report).toContain(line);
    expect((await run(source, '--fetch')).report).toContain(line.replace(/ \(.*\)/, ''));
  });

  test('a story is imported from an address: what it names is relative to that', async () => {
    asked = [];
    const plain = await run(`${host}/story/config.js`);
    expect(plain.code).toBe(0);
    expect(asked).toEqual(['/story/config.js']);
    expect(plain.read('index.html')).toContain(`<a href="${host}/story/images/a.png">`);
    expect(plain.read('index.html')).toContain(`<a href="${host}/story/more.html">more</a>`);
    const {read} = await run(`${host}/story/config.js`, '--fetch');
    expect(read('index.html')).toContain('<img src="media/a.png" alt="">');
  });

  test('a story from an address without a title is called as its file is', async () => {
    const {read} = await run(`${host}/my%20story%20config.js`);
    expect(read('import-report.txt')).toMatch(/^my story config\.js, /);
  });

  test('an address that does not answer is a fault', async () => {
    expect(await run(`${host}/nothing.md`)).toMatchObject({
      code: 2,
      noted: expect.stringContaining('The server answered 404.'),
    });
  });
});
