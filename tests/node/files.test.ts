import {mkdirSync, mkdtempSync, readFileSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {gzipSync} from 'node:zlib';
import {describe, expect, test} from 'vitest';
import {addWords} from '../../src/i18n/language.ts';
import {dataFiles} from '../../src/node/vite/data-files.ts';
import {findFile} from '../../src/node/page/find-file.ts';
import {readPage} from '../../src/node/page/read-page.ts';
import {stillsOf} from '../../src/node/page/page-stills.ts';

const root = mkdtempSync(join(tmpdir(), 'site-'));
const publicDir = join(root, 'public');
for (const folder of ['geo', 'public/geo', 'news/geo', 'public/news'])
  mkdirSync(join(root, folder), {recursive: true});
const point = JSON.stringify({type: 'Point', coordinates: [1, 1]});
for (const file of [
  'geo/own.geojson',
  'public/geo/copied.geojson',
  'news/geo/a b.geojson',
  'public/news/near.geojson',
])
  writeFileSync(join(root, file), point);
const news = {folder: join(root, 'news'), roots: [root, publicDir]};

describe('a file that a page names', () => {
  test.each([
    ['geo/a b.geojson', 'news/geo/a b.geojson'],
    ['geo/a%20b.geojson?v=2#x', 'news/geo/a b.geojson'],
    ['../geo/own.geojson', 'geo/own.geojson'],
    ['/geo/own.geojson', 'geo/own.geojson'],
    ['/geo/copied.geojson', 'public/geo/copied.geojson'],
    ['near.geojson', 'public/news/near.geojson'],
    ['50%.geojson', 'news/50%.geojson'],
  ])(
    '%s is looked for beside it, at the root, and in what is laid over the root',
    (address, file) => {
      expect(findFile(address, news)).toBe(join(root, file));
    },
  );

  test.each([
    ['/geo/', 'own.geojson', 'geo/own.geojson'],
    ['../geo/index.html', 'own.geojson', 'geo/own.geojson'],
    ['/', 'geo/own.geojson', 'geo/own.geojson'],
    ['/public/', '/geo/own.geojson', 'geo/own.geojson'],
    ['https://example.org/geo/', '/geo/own.geojson', 'geo/own.geojson'],
    ['https://example.org/geo/', 'own.geojson', undefined],
  ])('is looked for from the base of the page: with %s, %s', (base, address, file) => {
    expect(findFile(address, {...news, base})).toBe(file && join(root, file));
  });

  test('is none of ours on another host', () => {
    for (const address of [
      'https://example.org/a.geojson',
      '//example.org/a.geojson',
      'data:application/json,{}',
    ])
      expect(findFile(address, news)).toBeUndefined();
  });
});

test('a build takes along the files that layers name, but for those that Vite copies, that are missing, or that are not the site’s', () => {
  const layer = (id: string, src: string) =>
    `<story-layer id="${id}" label="${id}" kind="place" src="${src}"></story-layer>`;
  const html = `<map-story>${layer('a', 'geo/a%20b.geojson?v=2')}${layer('b', '/geo/own.geojson')}${layer('c', '/geo/copied.geojson')}${layer('d', 'gone.geojson')}${layer('e', '../../../etc/hosts')}<story-step id="s" camera="1 1"><h2>S</h2></story-step></map-story>`;
  const page = readPage(html, news.folder, news.roots)[0]!;
  expect([...dataFiles(page, {...news, publicDir}).keys()]).toEqual([
    'geo/a b.geojson',
    '/geo/own.geojson',
  ]);
});

test('several stories on a page are read each with its own language and steps', () => {
  const story = (lang: string) =>
    `<div lang="${lang}"><map-story><story-step id="s-${lang}" camera="1 1"><h2>S</h2></story-step></map-story></div>`;
  const pages = readPage(
    `${story('ur')}<map-story src="https://example.org/"></map-story>${story('zh')}`,
    root,
  );
  expect(pages.map(({lang, story}) => [lang, ...story.steps.map(({id}) => id)])).toEqual([
    ['ur', 's-ur'],
    ['zh', 's-zh'],
  ]);
});

test('the stills of a story on another continent are as small: at most 25 kB each, gzip, and say what they show in the author’s words', () => {
  const folder = 'tests/stories/nile';
  addWords(
    'ar',
    JSON.parse(readFileSync(`${folder}/words.json`, 'utf8')) as Record<string, string>,
  );
  const stills = stillsOf(readPage(readFileSync(`${folder}/index.html`, 'utf8'), folder)[0]!);
  expect(stills).toHaveLength(8);
  for (const {alt, files} of stills) {
    expect(alt).toMatch(/^خريطة\. /);
    for (const {name, svg} of files)
      expect(gzipSync(svg, {level: 9}).length, name).toBeLessThanOrEqual(25_000);
  }
});

test('a folder that a page names is no file of the build', () => {
  const [page] = readPage(
    '<map-story><story-layer id="a" src="../geo" kind="place"></story-layer></map-story>',
    news.folder,
  );
  expect([...dataFiles(page!, {...news, publicDir}).keys()]).toEqual([]);
});
