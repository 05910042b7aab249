// Builds a site of each page, by Vite in production mode as its users would.
import {execFileSync} from 'node:child_process';
import {cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {gzipSync} from 'node:zlib';
import {build, type InlineConfig} from 'vite';
import {mapStory} from '../../../src/node/vite/index.ts';
import {pages} from './page-html.ts';
import {markdownOf} from './markdown.ts';
import {readSource, root} from './source.ts';
import {writeWays} from './ways.ts';

const bench = join(root, 'tests/bench');
const made = (page: string) => join(bench, 'dist/made', page);
export const site = (page: string) => join(bench, 'dist/site', page);
const relief = ['far-light.webp', 'near-light.webp'];

export async function buildPages(only: readonly string[] = Object.keys(pages)): Promise<void> {
  // the server that runs this file has set it otherwise, and Lit would be built for developers
  process.env['NODE_ENV'] = 'production';
  const source = readSource();
  // ours is the package, as it is published
  if (only.some(isOurs))
    execFileSync(process.execPath, ['src/node/package/build.mjs'], {
      cwd: root,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  // plain HTML shows a still that ours has drawn
  for (const page of only.toSorted((a, b) => Number(b === 'ours') - Number(a === 'ours'))) {
    const folder = made(page);
    rmSync(folder, {recursive: true, force: true});
    mkdirSync(join(folder, 'geo/relief'), {recursive: true});
    cpSync(join(bench, 'pages/parts'), folder, {recursive: true});
    writeFileSync(
      join(folder, 'index.html'),
      pages[page]!(source, page === 'plain' ? firstStill() : ''),
    );
    if (page === 'plain') cpSync(join(site('ours'), firstStill()), join(folder, firstStill()));
    const style = page === 'scrollama4' ? older(source.style) : source.style;
    writeFileSync(join(folder, 'style.json'), JSON.stringify(style));
    const layers = new Set(style.layers.map(({id}) => id));
    writeFileSync(
      join(folder, 'chapters.json'),
      JSON.stringify(
        source.chapters.map(({html: _, paint, ...chapter}) => ({
          ...chapter,
          paint: paint.filter(([layer]) => layers.has(layer)),
        })),
      ),
    );
    writeFileSync(join(folder, 'story.md'), markdownOf(source.chapters));
    writeFileSync(join(folder, 'story.html'), source.element);
    for (const name of readdirSync(join(root, 'geo')))
      if (name.endsWith('.geojson')) cpSync(join(root, 'geo', name), join(folder, 'geo', name));
    await bundle(page);
    if (page === 'plain') cpSync(join(folder, firstStill()), join(site(page), firstStill()));
    if (isOurs(page) && page !== 'ours')
      cpSync(join(folder, 'geo'), join(site(page), 'geo'), {recursive: true});
    if (isOurs(page) || page === 'plain') continue;
    for (const [name, text] of Object.entries({...own(), ...source.data}))
      writeFileSync(join(ensured(join(site(page), 'geo')), name), text);
    for (const name of relief)
      cpSync(join(root, 'geo/relief', name), join(ensured(join(site(page), 'geo/relief')), name));
  }
}

const isOurs = (page: string) => ['ours', 'mounts', 'scaling'].includes(page);

/** The library's own files of a story, which peers that name features by file read. */
function own(): Record<string, string> {
  return Object.fromEntries(
    ['gilgit-baltistan', 'xinjiang', 'border', 'cpec', 'towns', 'jiangsu', 'places'].map((name) => [
      `${name}.geojson`,
      readFileSync(join(root, `geo/${name}.geojson`), 'utf8'),
    ]),
  );
}

function ensured(folder: string): string {
  mkdirSync(folder, {recursive: true});
  return folder;
}

/** The picture before the first step, in a wide and light window. */
function firstStill(): string {
  const html = readFileSync(join(site('ours'), 'index.html'), 'utf8');
  return /<img src="\.\/([^"]*)"/.exec(html)![1]!;
}

/** MapLibre 4 knows no globe, and draws names only where a server has its glyphs: it is spared them. */
function older({projection: _, ...style}: ReturnType<typeof readSource>['style']) {
  return {...style, layers: style.layers.filter(({type}) => type !== 'symbol')};
}

async function bundle(page: string): Promise<void> {
  const config = (external: RegExp[], write: boolean): InlineConfig => ({
    root: made(page),
    configFile: false,
    logLevel: 'error',
    base: './',
    plugins: isOurs(page) ? [mapStory()] : [],
    resolve: {
      alias: {
        '#hatch': join(root, 'src/basemap/hatch.ts'),
        'map-story/define': join(root, 'lib/define.js'),
      },
    },
    build: {
      outDir: site(page),
      emptyOutDir: write,
      write,
      chunkSizeWarningLimit: 9000,
      rollupOptions: {external},
    },
  });
  const built = await build(config([], true));
  if (page === 'ours') writeWays(site(page), mapFiles(built));
  // the same once more without MapLibre: what then is in a script is ours, with Lit and Turf
  if (page === 'ours')
    writeFileSync(
      join(site(page), OWN_BYTES),
      JSON.stringify(ownBytes(built, await build(config([/^maplibre-gl/], false)))),
    );
}

export const OWN_BYTES = 'own.json';

type Built = Awaited<ReturnType<typeof build>>;
const scripts = (built: Built) =>
  [built]
    .flat()
    .flatMap((one) => ('output' in one ? one.output : []))
    .flatMap((one) => (one.type === 'chunk' ? [one] : []));

/** The live map's script, and what it imports. */
function mapFiles(built: Built): string[] {
  const map = scripts(built).find(({name}) => name === 'map');
  if (!map) throw new Error('expected a script named map, found none');
  return [map.fileName, ...map.imports];
}

/** How many bytes of each script, packed, are not MapLibre's. */
function ownBytes(built: Built, without: Built): Record<string, number> {
  const own = new Map(
    scripts(without).map(({name, code}) => [name, gzipSync(code, {level: 9}).length]),
  );
  return Object.fromEntries(
    scripts(built).map(({fileName, name}) => [fileName, own.get(name) ?? 0]),
  );
}
