// Tests apps built with the packed package, read in a browser.
import {spawn, spawnSync} from 'node:child_process';
import {createServer} from 'node:http';
import {existsSync, readFileSync} from 'node:fs';
import type {AddressInfo} from 'node:net';
import {extname, join} from 'node:path';
import type {Page} from 'playwright';
import {describe, expect, inject, test} from 'vitest';
import {launchOptions} from '../chromium/launch-options.mjs';
import {goTo, open, useBrowser} from '../page/reader.ts';

const read = useBrowser(launchOptions());
const folder = inject('folder');
const vite = join(folder, 'node_modules/vite/bin/vite.js');
const small = {viewport: {width: 480, height: 400}, reducedMotion: 'reduce'} as const;
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
  '.geojson': 'application/geo+json',
  '.json': 'application/json',
};

/** What `vite build` writes, from a host that knows nothing but files. */
async function built(name: string): Promise<{url: string; close: () => void}> {
  const {status, stdout, stderr} = spawnSync(process.execPath, [vite, 'build', '--base', './'], {
    cwd: join(folder, name),
    encoding: 'utf8',
    env: {...process.env, NODE_ENV: 'production'},
  });
  expect(status, stdout + stderr).toBe(0);
  const dist = join(folder, name, 'dist');
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://x').pathname;
    const file = join(dist, path.endsWith('/') ? `${path}index.html` : path);
    if (!existsSync(file)) return void response.writeHead(404).end();
    response
      .writeHead(200, {'content-type': types[extname(file)] ?? 'application/octet-stream'})
      .end(readFileSync(file));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () => server.close(),
  };
}

/** Whether the live map is on screen, with land under it from the package's own basemap: worker and data were found. */
async function hasLiveMap(page: Page): Promise<boolean> {
  await page.waitForFunction(() => document.querySelector('map-story')?.map?.loaded());
  return page.evaluate(
    () =>
      document.querySelector('map-story')!.map!.queryRenderedFeatures({layers: ['land']}).length >
      0,
  );
}

describe.each(['react', 'vue'])('a %s app', (name) => {
  test('shows a story: attributes, properties, events and methods are what they are on a page', async () => {
    const {url, close: stop} = await built(name);
    const {page, faults, close} = await read(small);
    await open(page, url);
    expect(await hasLiveMap(page)).toBe(true);
    expect(await page.locator('#step').textContent()).toBe('0 start');
    // a missing feature is the author's mistake, told as an event
    await page.waitForFunction(
      () => document.querySelector('#problems')!.textContent === 'story-step#end',
    );
    await goTo(page, 'middle');
    expect(await page.locator('#step').textContent()).toBe('1 middle');
    const written = () =>
      page.evaluate(() =>
        ['theme', 'trigger', 'class']
          .map((attribute) => document.querySelector('map-story')!.getAttribute(attribute))
          .join(' '),
      );
    expect(await written()).toBe('light 0.5 story');
    await page.waitForFunction(() =>
      /111 km/.test(document.querySelector('story-measure')!.shadowRoot!.textContent!),
    );
    expect(
      await page.evaluate(() =>
        [...document.querySelectorAll('story-step')].map((step) => [
          step.getAttribute('focus'),
          typeof step.focus,
        ]),
      ),
    ).toEqual([
      [null, 'function'],
      ['town', 'function'],
      ['town/gate', 'function'],
    ]);
    expect(
      await page.evaluate(() => document.querySelector('story-link')!.getAttribute('to')),
    ).toBe('town/hall');
    await page.locator('#to-dark').click();
    await page.waitForFunction(
      () => getComputedStyle(document.querySelector('map-story')!).colorScheme === 'dark',
    );
    // a rendering that changes prose, and one that changes a step, both keep the map
    await page.evaluate(
      () => (document.querySelector('map-story')!.map!.getCanvas().dataset['first'] = 'yes'),
    );
    const isFirstMap = () =>
      page.evaluate(
        () => document.querySelector('map-story')!.map?.getCanvas().dataset['first'] === 'yes',
      );
    for (const count of ['1', '2', '3']) {
      await page.locator('#to-count').click();
      await page.waitForFunction(
        (count) => document.querySelector('#count')!.textContent === count,
        count,
      );
    }
    expect(await isFirstMap()).toBe(true);
    const zoom = () => page.evaluate(() => document.querySelector('map-story')!.scene!.camera.zoom);
    const before = await zoom();
    await page.locator('#to-road').click();
    await goTo(page, 'middle');
    await page.waitForFunction(
      (before) =>
        document.querySelector('map-story')!.scene?.layers['road']?.emphasis === 1 &&
        document.querySelector('map-story')!.scene!.camera.zoom !== before,
      before,
    );
    expect(await isFirstMap()).toBe(true);
    await page.locator('#to-end').click();
    await page.waitForFunction(() => document.querySelector('#step')!.textContent === '2 end');
    expect(faults).toEqual([]);
    await close();
    stop();
  });
});

describe('a page written as the documents say', () => {
  test('shows its story once it is built, with a still map before each step, and asks nothing of any other host', async () => {
    const {url, close: stop} = await built('first-story');
    const {page, faults, close} = await read(small);
    await open(page, url);
    expect(await hasLiveMap(page)).toBe(true);
    expect(await page.locator('figure.map-still + story-step').count()).toBe(3);
    await goTo(page, 'the-way');
    // the build has written the figure into the page
    expect(await page.locator('story-measure').textContent()).toMatch(/km/);
    expect(await page.evaluate(() => document.querySelector('map-story')!.problems)).toEqual([]);
    expect(faults.filter((fault) => !/Lit is in dev mode/.test(fault))).toEqual([]);
    await close();
    stop();
  });

  test('shows it in Vite’s development server, too, and with ?author the panel for who writes it', async () => {
    const server = spawn(process.execPath, [vite, '--port', '0', '--host', '127.0.0.1'], {
      cwd: join(folder, 'first-story'),
      env: {...process.env, NO_COLOR: '1'},
    });
    const url = await new Promise<string>((resolve) => {
      let text = '';
      server.stdout.on('data', (data: Buffer) => {
        text += data.toString();
        const [found] = /http:\/\/127\.0\.0\.1:\d+\//.exec(text) ?? [];
        if (found) resolve(found);
      });
    });
    const {page, faults, close} = await read(small);
    await open(page, `${url}?author`);
    expect(await hasLiveMap(page)).toBe(true);
    const panel = page.getByRole('region', {name: 'Author mode'});
    // in a narrow window it begins closed
    await panel.getByText('Author mode').click();
    await panel.getByText('camera="77 40', {exact: false}).waitFor();
    expect(await page.evaluate(() => document.querySelector('map-story')!.problems)).toEqual([]);
    expect(faults.filter((fault) => !/Lit is in dev mode/.test(fault))).toEqual([]);
    await close();
    server.kill();
  });
});
