// Tests the editor in a browser, on a folder: what the author does there, and what the file then
// says, byte for byte.
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import type {FrameLocator, Page} from 'playwright';
import {afterAll, beforeAll, beforeEach, describe, expect, test} from 'vitest';
import {type EditServer, startEditServer} from '../../src/node/edit/edit-server.ts';
import {eventually} from '../fixtures/eventually.ts';
import {violations} from './axe.ts';
import {type Reader, useBrowser} from './reader.ts';

const repository = fileURLToPath(new URL('../..', import.meta.url));
const read = useBrowser();
const folder = mkdtempSync(join(tmpdir(), 'edited-'));
const file = join(folder, 'index.html');

/** As people write: two kinds of quotes, a comment, lines that end as on Windows, what is no story. */
const text = `<!doctype html>
<html lang=en>
<head><meta charset="utf-8"><title>Two towns</title>
<script type="module" src="main.js"></script></head>
<body>
<!-- by hand -->
<map-story>
  <story-layer id='towns' src="towns.geojson"   kind=place label="Towns"></story-layer>

  <story-step id="start" opening camera="75 36">
    <h1>Two towns</h1>
  </story-step>
  <story-step id="hill" focus="towns/hill">
    <h2>The town on the hill</h2>
    <p>It is old &amp; small,
       and has <b>no</b> river.</p> <!-- true? -->
  </story-step>

  <story-step id="river" focus="towns/river"><h2>By the river</h2>
    <p>It is new.</p>
  </story-step>
</map-story>
</body></html>
`.replaceAll('\n', '\r\n');
const towns = {
  type: 'FeatureCollection',
  features: [
    ['hill', 'Hilltown', 75],
    ['river', 'Rivertown', 76],
  ].map(([id, name, lng]) => ({
    type: 'Feature',
    properties: {id, name},
    geometry: {type: 'Point', coordinates: [lng, 36]},
  })),
};

let server: EditServer;
let reader: Reader;
let page: Page;
let frame: FrameLocator;

beforeAll(async () => {
  writeFileSync(file, text);
  writeFileSync(join(folder, 'main.js'), `import '${repository}src/define.ts';\n`);
  writeFileSync(join(folder, 'towns.geojson'), JSON.stringify(towns));
  const started = await startEditServer({
    page: file,
    port: 0,
    check: () => [],
    vite: {logLevel: 'silent', server: {fs: {allow: [repository, folder]}}},
  });
  if ('fault' in started) throw new Error(started.fault);
  server = started;
});
afterAll(async () => {
  await server.close();
  rmSync(folder, {recursive: true, force: true});
});
beforeEach(async () => {
  writeFileSync(file, text);
  await server.session.refresh();
  reader = await read({reducedMotion: 'reduce'});
  page = reader.page;
  await page.goto(server.address);
  frame = page.frameLocator('iframe').first();
  await frame.locator('story-step h1[contenteditable]').waitFor();
  return async () => {
    await page.close();
    await reader.close();
  };
});

const saved = (wanted: string) => eventually(() => expect(readFileSync(file, 'utf8')).toBe(wanted));
const option = (name: string) => page.getByRole('option', {name});

describe('the editor of a page', () => {
  test('lets the author type while the program has not loaded yet', async () => {
    await page.route('**/main.js*', () => {});
    await page.reload({waitUntil: 'commit'});
    await frame.locator('#river p[contenteditable]').click();
    await page.keyboard.press('End');
    await page.keyboard.type(' And busy.');
    await saved(text.replace('It is new.', 'It is new. And busy.'));
  });

  test('writes what is typed where it stands, and undoing all gives the same bytes', async () => {
    await option('By the river').click();
    const words = frame.locator('#river p[contenteditable]');
    await words.click();
    await page.keyboard.press('End');
    await page.keyboard.type(' And busy.');
    const typed = text.replace('It is new.', 'It is new. And busy.');
    await saved(typed);

    await page.keyboard.press('Escape');
    await option('By the river').press('Alt+ArrowUp');
    await page.getByText('Saved: moved “By the river” up').waitFor();
    const moved = readFileSync(file, 'utf8');
    expect(moved.indexOf('id="river"')).toBeLessThan(moved.indexOf('id="hill"'));
    expect([...moved].sort()).toEqual([...typed].sort());

    await page.keyboard.press('Control+z');
    await saved(typed);
    await page.keyboard.press('Control+z');
    await saved(text);
    await frame.getByText('It is new.', {exact: true}).waitFor();
    expect(reader.faults.filter((one) => !/Lit is in dev mode/.test(one))).toEqual([]);
  });

  test('replaces what the author selects with the pointer, from block to block', async () => {
    await option('The town on the hill').click();
    const heading = frame.locator('#hill h2');
    await heading.click();
    const boxes = [
      await heading.boundingBox(),
      await frame.locator('#hill p[contenteditable]').boundingBox(),
    ];
    const [from, to] = boxes.map((box) => box!);
    await page.mouse.move(from!.x + 1, from!.y + from!.height / 2);
    await page.mouse.down();
    await page.mouse.move(to!.x + 5, to!.y + 5, {steps: 5});
    await page.mouse.move(to!.x + to!.width - 2, to!.y + to!.height - 2, {steps: 5});
    await page.mouse.up();
    await page.keyboard.type('Hill');
    await eventually(() => {
      const now = readFileSync(file, 'utf8');
      expect(now).toContain('<h2>Hill</h2>');
      expect(now).not.toContain('It is old');
      expect(now).toContain('<!-- true? -->');
    });
  });

  test('keeps what was written by hand beside the words that change', async () => {
    await option('The town on the hill').click();
    const words = frame.locator('#hill p');
    await words.click();
    await page.keyboard.press('Control+End');
    await page.keyboard.type(' Yet.');
    await saved(text.replace('river.</p>', 'river. Yet.</p>'));
  });

  test('shows what another program writes, without loading the page anew', async () => {
    const step = await frame.locator('#river').elementHandle();
    writeFileSync(file, text.replace('It is new.', 'It is very new.'));
    await frame.getByText('It is very new.', {exact: true}).waitFor();
    expect(await step!.evaluate((one) => one.isConnected)).toBe(true);
  });

  test('saves what was typed last when its tab is closed', async () => {
    await option('By the river').click();
    await frame.locator('#river h2').click();
    await page.keyboard.press('End');
    await page.keyboard.type('!');
    await page.close({runBeforeUnload: true});
    await saved(text.replace('By the river<', 'By the river!<'));
  });

  test('shows a change of the same words by another program beside the author’s, and keeps what is chosen', async () => {
    // the bar is not told of it before it saves
    await page.route('**/events?*', (route) => route.abort());
    await page.reload();
    await frame.locator('#river p[contenteditable]').waitFor();
    await option('By the river').click();
    await frame.locator('#river p[contenteditable]').click();
    writeFileSync(file, text.replace('It is new.', 'It is new. Really.'));
    await page.keyboard.press('End');
    await page.keyboard.type(' And busy.');
    const conflict = page.getByRole('region', {name: 'The page was changed in the same place'});
    await conflict.waitFor();
    expect(await conflict.locator('pre').allTextContents()).toEqual([
      expect.stringContaining('And busy.'),
      expect.stringContaining('Really.'),
    ]);
    await conflict.getByRole('button', {name: 'Keep yours'}).click();
    await saved(text.replace('It is new.', 'It is new. And busy.'));
  });

  test('shows the finished page without its scripts, beside the bar', async () => {
    await page.getByRole('tab', {name: 'Publish'}).click();
    await page.getByRole('button', {name: 'Publish', exact: true}).click();
    const plain = page.getByRole('button', {name: 'Without JavaScript'});
    await plain.click({timeout: 120_000});
    const stills = page.frameLocator('iframe[sandbox]').locator('.map-still img');
    await eventually(async () =>
      expect(
        await stills.evaluateAll((images) =>
          images.some((one) => one instanceof HTMLImageElement && one.naturalWidth > 0),
        ),
      ).toBe(true),
    );
    await plain.click();
    await frame.locator('#hill').waitFor();
  });

  test('makes a layer of a file that is dropped, and undo takes it out of the page again', async () => {
    await page.getByRole('tab', {name: 'Layers'}).click();
    await page.getByLabel('Drop data here').setInputFiles({
      name: 'wells.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('name,lon,lat,depth\nOld well,75.2,36.1,12\nNew well,75.4,36.2,30\n'),
    });
    await frame.locator('story-layer').nth(1).waitFor({state: 'attached'});
    const layer = /src="(wells[^"]*)"/.exec(readFileSync(file, 'utf8'));
    expect(readFileSync(join(folder, layer?.[1] ?? ''), 'utf8')).toContain('Old well');
    await page.getByLabel('Size shows').selectOption('depth');
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await saved(text);
  });

  test.each(['light', 'dark'] as const)(
    'has nothing that accessibility checkers find, in %s',
    async (colorScheme) => {
      await page.emulateMedia({colorScheme});
      for (const tab of ['Steps', 'Layers', 'Problems', 'Publish']) {
        await page.getByRole('tab', {name: tab}).click();
        if (tab === 'Layers') await page.getByRole('button', {name: /Towns/}).click();
        expect(await violations(page, 'main'), tab).toEqual([]);
      }
    },
  );
});
