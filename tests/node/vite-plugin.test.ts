// Tests what the Vite plugin builds of a site with several story pages, and when it reloads them.
import {mkdirSync, mkdtempSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {build, createServer, type InlineConfig} from 'vite';
import {afterAll, beforeAll, describe, expect, test, vi} from 'vitest';
import {mapStory} from '../../src/node/vite/index.ts';

const root = mkdtempSync(join(tmpdir(), 'site-'));
const page = (title: string, story: string) => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${title}</title></head><body>${story}</body></html>`;
const town = (at: number) =>
  JSON.stringify({
    type: 'FeatureCollection',
    features: [0, 1].map((more) => ({
      type: 'Feature',
      properties: {id: `t${more}`},
      geometry: {type: 'Point', coordinates: [at + more, 50]},
    })),
  });
const story = (
  title: string,
  more = '',
) => `<map-story embed="https://frames.example/a.html" ${more}>
  <story-layer id="towns" kind="place" label="Towns" src="towns.geojson"></story-layer>
  <story-step id="one" focus="towns"><h2>${title}</h2>
    <p>They are <story-measure of="towns/t0 towns/t1"></story-measure> apart.</p>
    <video controls></video><video controls poster="data:,"></video><audio controls></audio>
    <video preload="auto"></video><video autoplay muted></video></story-step></map-story>`;
const files: Readonly<Record<string, string>> = {
  'index.html': page('Home', story('Home')),
  'a river.html': page('River', story('The river', 'basemap="map/style.json"')),
  'news/index.html': page('News', story('The news')),
  'towns.geojson': town(10),
  'news/towns.geojson': town(20),
  'map/style.json':
    '{"version": 8, "layers": [], "sources": {"land": {"type": "geojson", "data": "land.geojson"}}}',
  'map/land.geojson': '{"type": "Point", "coordinates": [0, 0]}',
};
for (const [name, content] of Object.entries(files)) {
  mkdirSync(dirname(join(root, name)), {recursive: true});
  writeFileSync(join(root, name), content);
}
const project: InlineConfig = {
  root,
  configFile: false,
  logLevel: 'silent',
  plugins: [mapStory({site: 'https://site.example/a/'})],
};

describe('a site of several pages', () => {
  const built = new Map<string, string>();
  /** The value of a `<meta property>` or the `href` of a `<link rel>`. */
  const head = (name: string, key: string) =>
    new RegExp(`"${key}"[^>]*?(?:content|href)="([^"]*)"`).exec(built.get(name)!)?.[1];

  beforeAll(async () => {
    const pages = Object.keys(files).filter((name) => name.endsWith('.html'));
    const {output} = (await build({
      ...project,
      build: {write: false, rollupOptions: {input: pages.map((name) => join(root, name))}},
    })) as {output: {fileName: string; source?: string | Uint8Array}[]};
    for (const {fileName, source} of output)
      built.set(fileName, Buffer.from(source ?? '').toString('latin1'));
  }, 60_000);

  test('has a share picture of its own for each page, named in its head', () => {
    const shared = ['share.png', 'share-a river.png', 'news/share.png'].map((name) =>
      built.get(name),
    );
    for (const picture of shared) expect(picture).toContain('PNG');
    expect(new Set(shared).size).toBe(3);
    expect(
      ['index.html', 'a river.html', 'news/index.html'].map((name) => head(name, 'og:image')),
    ).toEqual([
      'https://site.example/a/share.png',
      'https://site.example/a/share-a%20river.png',
      'https://site.example/a/news/share.png',
    ]);
  });

  test('names for each page its own address, and its own document for those who embed it', () => {
    for (const [name, address, document] of [
      ['index.html', '', 'oembed.json'],
      ['a river.html', 'a%20river.html', 'oembed-a river.json'],
      ['news/index.html', 'news/', 'news/oembed.json'],
    ] as const) {
      expect(head(name, 'canonical')).toBe(`https://site.example/a/${address}`);
      expect(head(name, 'og:url')).toBe(`https://site.example/a/${address}`);
      expect(JSON.parse(built.get(document)!)).toMatchObject({
        provider_url: `https://site.example/a/${address}`,
        thumbnail_url: head(name, 'og:image'),
      });
      expect(head(name, 'application/json\\+oembed')).toBe(
        `https://site.example/a/${encodeURI(document)}`,
      );
    }
  });

  test('has the data of each page where the page looks for them, a local basemap with what it names among them', () => {
    for (const name of [
      'towns.geojson',
      'news/towns.geojson',
      'map/style.json',
      'map/land.geojson',
    ])
      expect(built.get(name)).toBe(files[name]);
  });

  test('says the figure of an empty measure', () => {
    for (const name of ['index.html', 'news/index.html'])
      expect(built.get(name)).toMatch(
        /They are <story-measure of="[^"]*">71 km<\/story-measure> apart/,
      );
  });

  test('lets browsers load next to nothing of films and sounds, where their author says nothing', () => {
    expect(built.get('index.html')!.match(/<(?:video|audio)[^>]*>/g)).toEqual([
      '<video preload="metadata" controls>',
      '<video preload="none" controls poster="data:,">',
      '<audio preload="none" controls>',
      '<video preload="auto">',
      '<video autoplay muted>',
    ]);
  });

  test('says on the stills of a page with a basemap of its own on which basemap they are drawn', () => {
    const credits = [...built]
      .filter(([name]) => name.endsWith('.svg'))
      .map(([, svg]) => svg.includes('Picture of the map, on the background map of map-story'));
    expect(credits.filter((one) => one)).toHaveLength(4);
    expect(credits).toHaveLength(12);
  });
});

describe('the development server', () => {
  const sent = vi.fn();
  let change: (name: string) => void;
  let close: () => Promise<void>;
  beforeAll(async () => {
    const server = await createServer({
      ...project,
      server: {port: 0, host: '127.0.0.1', ws: false, watch: null},
      optimizeDeps: {noDiscovery: true},
    });
    server.ws.send = sent;
    change = (name) => void server.watcher.emit('all', 'change', join(root, name));
    close = () => server.close();
    await server.transformIndexHtml('/a river.html', files['a river.html']!);
  });
  afterAll(() => close());

  test.each([['towns.geojson'], ['map/style.json'], ['map/land.geojson']])(
    'reloads the page when its file %s changes',
    (name) => {
      sent.mockClear();
      change(name);
      expect(sent.mock.calls).toEqual([[{type: 'full-reload', path: '*'}]]);
    },
  );

  test('does not reload for a file that no page has asked for', () => {
    sent.mockClear();
    change('news/towns.geojson');
    expect(sent).not.toHaveBeenCalled();
  });
});
