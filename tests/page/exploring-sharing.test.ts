// Tests the explored view as an address and as files: links, GeoJSON, PNG and SVG.
import {buffer} from 'node:stream/consumers';
import type {Page} from 'playwright';
import {beforeEach, describe, expect, inject, test} from 'vitest';
import {modeIs, open, positionOf, useBrowser} from './reader.ts';
import {button, cameraOf, clipboardOf, explore, search, soon, wide} from './explore-page.ts';
import {useShared} from './shared.ts';

const read = useBrowser();
const site = inject('site');
const shared = useShared(read, {
  url: site,
  options: {...wide, permissions: ['clipboard-read', 'clipboard-write']},
  at: 'the-border',
  before: (page) =>
    page.addInitScript(() => {
      let pushed = 0;
      const push = history.pushState.bind(history);
      history.pushState = (...given) => {
        pushed++;
        push(...given);
      };
      Object.defineProperty(globalThis, 'pushed', {get: () => pushed});
    }),
});

let page: Page;
beforeEach(async () => {
  ({page} = await shared());
  await explore(page);
});

/** Hides a layer and moves the map 30 times. Waits until the address says so. */
async function look(): Promise<void> {
  await button(page, 'Layers').click();
  await page.getByRole('checkbox', {name: 'Xinjiang'}).first().uncheck();
  await page.evaluate(() => {
    for (let move = 0; move < 30; move++)
      document
        .querySelector('map-story')!
        .map!.jumpTo({center: [75 + move / 100, 36.5], zoom: 7.25, bearing: 10, pitch: 0});
  });
  await expect
    .poll(() => page.evaluate(() => location.hash), soon)
    .toMatch(/^#explore=75\.29\d*,36\.5\d*,7\.25,10,0&layers=.*&step=the-border$/);
}

describe('the address of the explored view', () => {
  test('follows the view without an entry in the history besides that of exploring', async () => {
    const pushed = () => page.evaluate(() => (globalThis as {pushed?: number}).pushed);
    const before = await pushed();
    await look();
    expect(await pushed()).toBe(before);
  });

  test('is the step’s again afterwards', async () => {
    await look();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await modeIs(page, 'following');
    await expect.poll(() => page.evaluate(() => location.hash), soon).toBe('#the-border');
  });

  test('is copied as a link', async () => {
    await look();
    await button(page, 'Share and download').click();
    await button(page, 'Copy link to this view').click();
    const link = await page.evaluate(() => location.href);
    await expect.poll(() => clipboardOf(page), soon).toBe(link);
  });

  test('opens the same view for somebody else: camera, step and layers', async () => {
    await look();
    const other = await read(wide);
    await open(other.page, await page.evaluate(() => location.href));
    await search(other.page).waitFor();
    await expect.poll(() => cameraOf(other.page), soon).toMatchObject({zoom: 7.25, bearing: 10});
    const [mine, theirs] = [await cameraOf(page), await cameraOf(other.page)];
    expect(Math.hypot(mine.lng - theirs.lng, mine.lat - theirs.lat)).toBeLessThan(1e-3);
    expect((await positionOf(other.page)).index).toBe(5);
    await button(other.page, 'Layers').click();
    expect(await other.page.getByRole('checkbox', {name: 'Xinjiang'}).first().isChecked()).toBe(
      false,
    );
    await other.close();
  });
});

test('a link with bad values is a problem for each of them, and opens what can be made of it', async () => {
  const {page, close} = await read(wide);
  const faults: string[] = [];
  page.on('pageerror', ({message}) => faults.push(message));
  await open(page, `${site}#explore=76,36,abc,0,200&layers=border,nothing&step=%E0%A4%A`);
  await search(page).waitFor();
  const problems = await page.evaluate(() => document.querySelector('map-story')!.problems);
  expect(problems.map(({path}) => path)).toEqual(['address', 'address', 'address', 'address']);
  expect(problems.map(({message}) => message).join()).toMatch(/zoom.*pitch.*nothing.*step/s);
  expect((await cameraOf(page)).pitch).toBeLessThanOrEqual(85);
  expect(faults).toEqual([]);
  await close();
});

describe('downloads', () => {
  const taken = async (name: string): Promise<{file: string; bytes: Buffer}> => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      button(page, name).click(),
    ]);
    return {
      file: download.suggestedFilename(),
      bytes: await buffer(await download.createReadStream()),
    };
  };
  beforeEach(async () => {
    await page.waitForFunction(() => document.querySelector('map-story')!.map!.loaded());
    await button(page, 'Layers').click();
    // without a switch to undo, the button is disabled
    await button(page, 'Show what the story shows').dispatchEvent('click');
    await button(page, 'Share and download').click();
  });

  test('the shown data are GeoJSON with their licences, in a file named after the story', async () => {
    const data = await taken('Map data for other programs (GeoJSON)');
    expect(data.file).toMatch(/^training-across-the-karakoram.*\.geojson$/);
    const json = JSON.parse(data.bytes.toString()) as {
      licence: string[];
      features: {properties: {layer: string}}[];
    };
    expect(json.licence).toContain('ODbL-1.0');
    expect([...new Set(json.features.map(({properties}) => properties.layer))].sort()).toEqual([
      'border',
      'gilgit-baltistan',
      'places',
      'xinjiang',
    ]);
  });

  test('the view is a PNG of the size of the map', async () => {
    const {bytes: png} = await taken('Picture (PNG)');
    expect([png.toString('latin1', 1, 4), png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([
      'PNG',
      230,
      140,
    ]);
    expect(png.length).toBeGreaterThan(8_000);
  });

  test('the view is an SVG with layers, names and the credit line', async () => {
    const svg = (await taken('Picture, sharp at any size (SVG)')).bytes.toString();
    expect(svg).toMatch(/^<svg[^>]*viewBox="0 0 920 560"/);
    for (const part of [
      'data-layer="story:border/main:line"',
      '© OpenStreetMap contributors',
      'Gilgit-Baltistan',
    ])
      expect(svg).toContain(part);
  });
});
