// Tests that the files of a local basemap and of local terrain are found, and missing ones named.
import {mkdirSync, mkdtempSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join, relative} from 'node:path';
import {describe, expect, test} from 'vitest';
import {readPage} from '../../src/node/page/read-page.ts';
import {dataFiles} from '../../src/node/vite/data-files.ts';

/** Makes a site of files and reads its page `news/index.html`. */
function site(attributes: string, files: Readonly<Record<string, unknown>>) {
  const root = mkdtempSync(join(tmpdir(), 'basemap-'));
  const publicDir = join(root, 'public');
  mkdirSync(join(root, 'news'));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), {recursive: true});
    writeFileSync(
      join(root, name),
      typeof content === 'string' ? content : JSON.stringify(content),
    );
  }
  const at = {folder: join(root, 'news'), roots: [root, publicDir]};
  const html = `<map-story ${attributes}><story-step id="s" camera="1 1"><h2>S</h2></story-step></map-story>`;
  const page = readPage(html, at.folder, at.roots)[0]!;
  return {
    taken: [...dataFiles(page, {...at, publicDir}).keys()],
    problems: page.problems.map(
      ({code, path, message}) =>
        `${code} ${path} ${message.replaceAll(relative('', root), 'ROOT')}`,
    ),
  };
}
const style = (sources: object, more: object = {}) => ({version: 8, sources, layers: [], ...more});

describe('a basemap that is a file of the site', () => {
  test('is taken along with all that it names: data, pictures, TileJSON, tiles, sprites, glyphs', () => {
    const {taken, problems} = site('basemap="../map/style.json?v=1"', {
      'map/style.json': style(
        {
          roads: {type: 'geojson', data: 'roads.geojson'},
          inside: {type: 'geojson', data: {type: 'Point', coordinates: [0, 0]}},
          photo: {type: 'image', url: './photo.png'},
          film: {type: 'video', urls: ['film.mp4', 'film.webm']},
          base: {type: 'vector', url: '/tiles/base.json'},
          hills: {type: 'raster', tiles: ['hills/{z}/{x}/{y}@2x.png']},
        },
        {sprite: [{id: 'default', url: 'icons/sprite'}], glyphs: 'glyphs/{fontstack}/{range}.pbf'},
      ),
      'map/roads.geojson': '{}',
      'map/photo.png': '',
      'map/film.mp4': '',
      'map/film.webm': '',
      'tiles/base.json': {tiles: ['base/{z}/{x}/{y}.pbf']},
      'tiles/base/0/0/0.pbf': '',
      'tiles/base/1/1/0.pbf': '',
      'tiles/base/read me/0/0.pbf': '',
      'map/hills/0/0/0@2x.png': '',
      'map/hills/0/0/0.png': '',
      'map/icons/sprite.json': '{}',
      'map/icons/sprite.png': '',
      'map/icons/sprite@2x.json': '{}',
      'map/icons/sprite@2x.png': '',
      'map/glyphs/A B/0-255.pbf': '',
    });
    expect(problems).toEqual([]);
    expect(taken.toSorted()).toEqual(
      [
        '../map/style.json',
        '../map/roads.geojson',
        '../map/photo.png',
        '../map/film.mp4',
        '../map/film.webm',
        '/tiles/base.json',
        '/tiles/base/0/0/0.pbf',
        '/tiles/base/1/1/0.pbf',
        '../map/hills/0/0/0@2x.png',
        '../map/icons/sprite.json',
        '../map/icons/sprite.png',
        '../map/icons/sprite@2x.json',
        '../map/icons/sprite@2x.png',
        '../map/glyphs/A B/0-255.pbf',
      ].toSorted(),
    );
  });

  test('that names what is not there is told of each, but not of what the map can do without', () => {
    const {taken, problems} = site('basemap="style.json"', {
      'news/style.json': style(
        {
          roads: {type: 'geojson', data: 'raods.geojson'},
          base: {type: 'vector', tiles: ['base/{z}/{x}/{y}.pbf']},
          far: {type: 'vector', url: 'https://tiles.example/tiles.json'},
          bundle: {type: 'vector', url: 'pmtiles://base.pmtiles'},
        },
        {sprite: 'sprite', glyphs: 'glyphs/{fontstack}/{range}.pbf'},
      ),
      'news/sprite.json': '{}',
    });
    expect(taken).toEqual(['style.json', 'sprite.json']);
    const fault = (path: string, address: string) =>
      `basemap-incomplete map-story[basemap] ${path} of style.json names ${address}, but there is no file ROOT/news/${address}. Correct the address, or add the file.`;
    expect(problems).toEqual([
      fault('sources.roads.data', 'raods.geojson'),
      fault('sources.base.tiles', 'base/{z}/{x}/{y}.pbf'),
      'basemap-incomplete map-story[basemap] sources.bundle.url of style.json: Browsers load nothing from pmtiles: addresses. Use https:, or a file of the site.',
      fault('sprite', 'sprite.png'),
    ]);
  });

  test('that names files of its author’s computer is told to correct its own members, once each', () => {
    const {problems} = site('basemap="map/style.json"', {
      'news/map/style.json': style(
        {
          roads: {type: 'geojson', data: 'C:\\maps\\roads.geojson'},
          base: {type: 'vector', tiles: ['a', 'b'].map((one) => `file:///${one}/{z}/{x}/{y}.pbf`)},
          hills: {type: 'raster', url: 'hills.json'},
        },
        {sprite: 'file:///home/ana/icons'},
      ),
      'news/map/hills.json': {tiles: ['file:///home/ana/hills/{z}/{x}/{y}.png']},
    });
    const fault = (path: string, file: string, what: string, it: string) =>
      `basemap-incomplete map-story[basemap] ${path} of map/${file}: The address is ${what} computer, which readers do not have. Copy ${it} beside ${file}, and correct “${path}” there.`;
    expect(problems).toEqual([
      fault('sources.roads.data', 'style.json', 'a path on a Windows', 'it'),
      fault('sources.base.tiles', 'style.json', 'of files on this', 'them'),
      fault('tiles', 'hills.json', 'of files on this', 'them'),
      fault('sprite', 'style.json', 'of a file on this', 'it'),
    ]);
  });

  test.each([
    ['is missing', {}, 'There is no file ROOT/news/style.json. Check the address.'],
    [
      'is no JSON',
      {'news/style.json': '{'},
      'The file ROOT/news/style.json is not a MapLibre style (version 8, sources, layers).',
    ],
    [
      'is no style',
      {'news/style.json': {version: 8}},
      'The file ROOT/news/style.json is not a MapLibre style (version 8, sources, layers).',
    ],
  ])('that %s is one problem', (_, files, message) => {
    expect(site('basemap="style.json"', files)).toEqual({
      taken: Object.keys(files).map((name) => name.replace('news/', '')),
      problems: [
        `basemap-unavailable map-story[basemap] ${message} The built-in basemap is shown.`,
      ],
    });
  });

  test('that Vite copies, or that is on another host, is left to them', () => {
    const there = {
      'public/style.json': style({a: {type: 'geojson', data: 'a.geojson'}}),
      'public/a.geojson': '{}',
    };
    expect(site('basemap="/style.json"', there)).toEqual({taken: [], problems: []});
    expect(site('basemap="https://tiles.example/style.json"', {})).toEqual({
      taken: [],
      problems: [],
    });
    expect(site('basemap=" "', {})).toEqual({taken: [], problems: []});
  });
});

describe('terrain that is of the site', () => {
  test('is taken along, tiles or their TileJSON with its tiles', () => {
    const files = {'news/dem/3/4/2.png': '', 'news/dem.json': {tiles: ['dem/{z}/{x}/{y}.png']}};
    expect(site('terrain="dem/{z}/{x}/{y}.png"', files)).toEqual({
      taken: ['dem/3/4/2.png'],
      problems: [],
    });
    expect(site('terrain="dem.json"', files)).toEqual({
      taken: ['dem.json', 'dem/3/4/2.png'],
      problems: [],
    });
  });

  test.each([
    ['file:///home/ana/dem.json', 'a file', 'it', 'dem.json'],
    ['file:///home/ana/dem/{z}/{x}/{y}.png', 'files', 'them', 'dem/{z}/{x}/{y}.png'],
    ['file:///{z}-{x}-{y}.png', 'files', 'them', '{z}-{x}-{y}.png'],
  ])('on the author’s computer, %s, is named in its own attribute', (terrain, what, it, name) => {
    expect(site(`terrain="${terrain}"`, {}).problems).toEqual([
      `basemap-incomplete map-story[terrain] The address is of ${what} on this computer, which readers do not have. Copy ${it} into the folder of the page, and write terrain="${name}".`,
    ]);
  });

  test('that is missing is a problem', () => {
    expect(site('terrain="dem.json"', {})).toEqual({
      taken: [],
      problems: [
        'basemap-incomplete map-story[terrain] The page names dem.json, but there is no file ROOT/news/dem.json. Correct the address, or add the file.',
      ],
    });
  });
});
