// Tests the tools beside the map that a reader explores: zoom, north, all of the story, full
// screen, layers.
import {coordAll} from '@turf/turf';
import type {Page} from 'playwright';
import {beforeEach, describe, expect, inject, test} from 'vitest';
import {drawNothing} from './quick.ts';
import {goTo, positionOf, rest, sceneOf, useBrowser} from './reader.ts';
import {
  button,
  cameraOf,
  explore,
  focusedName,
  modeOf,
  placeOf,
  scrolledTo,
  soon,
  still,
  wide,
} from './explore-page.ts';
import {useShared} from './shared.ts';
import {differences, story} from './story.ts';

const read = useBrowser();
const asked: string[] = [];
const shared = useShared(read, {
  url: inject('site'),
  options: wide,
  at: 'the-border',
  before: async (page) => page.on('request', (request) => asked.push(request.url())),
});

let page: Page;
beforeEach(async () => {
  ({page} = await shared());
  await drawNothing(page);
});

test('nothing of them is loaded before the reader explores', () => {
  expect(asked.filter((url) => /explore-|svg-picture/.test(url))).toEqual([]);
});

describe('the buttons', () => {
  test('zoom in and out', async () => {
    await explore(page);
    const {zoom} = await cameraOf(page);
    await button(page, 'Zoom in').click();
    await still(page);
    expect((await cameraOf(page)).zoom).toBeGreaterThan(zoom + 0.5);
    await button(page, 'Zoom out').click();
    await button(page, 'Zoom out').click();
    await still(page);
    expect((await cameraOf(page)).zoom).toBeLessThan(zoom);
  });

  test('end zooming while the globe can be seen, and as near as the map goes', async () => {
    await explore(page);
    const {clientHeight} = await page.evaluate(() => {
      const {map} = document.querySelector('map-story')!;
      map!.jumpTo({zoom: map!.getMinZoom()});
      return {clientHeight: map!.getContainer().clientHeight};
    });
    await still(page);
    const {zoom} = await cameraOf(page);
    // half of the smaller side of the window
    expect((512 * 2 ** zoom) / Math.PI).toBeCloseTo(clientHeight / 2, 0);
    const disabled = (name: string) => button(page, name).getAttribute('aria-disabled');
    await expect.poll(() => disabled('Zoom out'), soon).toBe('true');
    await page.evaluate(() => {
      const {map} = document.querySelector('map-story')!;
      map!.jumpTo({zoom: map!.getMaxZoom()});
    });
    await expect.poll(() => disabled('Zoom in'), soon).toBe('true');
    expect(await disabled('Zoom out')).toBe('false');
  });

  test('turn north up', async () => {
    await explore(page);
    await page.evaluate(() =>
      document.querySelector('map-story')!.map!.jumpTo({bearing: 50, pitch: 40}),
    );
    await button(page, 'Put north at the top').click();
    await still(page);
    expect(await cameraOf(page)).toMatchObject({bearing: 0, pitch: 0});
  });

  test('show all of the story', async () => {
    await explore(page);
    await page.evaluate(() =>
      document.querySelector('map-story')!.map!.jumpTo({center: [0, 0], zoom: 2}),
    );
    await button(page, 'Layers').click();
    const boxes = page.getByRole('group', {name: 'Story', exact: true}).getByRole('checkbox');
    const on = () =>
      boxes.evaluateAll((all) => all.map((one) => (one as HTMLInputElement).checked));
    expect((await on()).includes(false)).toBe(true);
    await button(page, 'Show all of the story').click();
    await still(page);
    await expect.poll(on, soon).toEqual(story.layers.map(() => true));
    for (const {data} of story.layers) {
      const [[lng, lat] = []] = coordAll(data!);
      const {x, y} = await placeOf(page, [lng!, lat!]);
      expect(x > 0 && x < 920 && y > 0 && y < 560).toBe(true);
    }
    await button(page, 'Show what the story shows').click();
    expect((await on()).includes(false)).toBe(true);
  });

  test('fill the whole screen, and leave it at the same line and scene', async () => {
    const [before, top] = [await sceneOf(page), await scrolledTo(page)];
    await explore(page);
    await button(page, 'Full screen').click();
    await button(page, 'Leave full screen').waitFor();
    expect(await page.evaluate(() => document.fullscreenElement?.localName)).toBe('map-story');
    expect((await positionOf(page)).index).toBe(5);
    await button(page, 'Leave full screen').click();
    await button(page, 'Full screen').waitFor();
    await page.keyboard.press('Escape');
    await rest(page);
    expect([await sceneOf(page), await scrolledTo(page)]).toEqual([before, top]);
  });
});

test('the middle of the map is marked while it has the keys, and what is copied of it is said', async () => {
  await explore(page);
  const cross = page.locator('.crosshair');
  await page.keyboard.press('ArrowLeft');
  await still(page);
  await cross.waitFor();
  const copy = page.locator('.readout button');
  await copy.focus();
  await cross.waitFor({state: 'hidden'});
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await copy.press('Enter');
  await expect.poll(() => copy.textContent(), soon).toBe('Copied');
  expect((await page.locator('.spoken[aria-live]').textContent())!.trim()).toBe('Copied');
  await copy.press('Enter');
  // heard again
  await expect
    .poll(() => page.locator('.spoken[aria-live]').textContent(), soon)
    .toBe('Copied\u00a0');
  await page.keyboard.press('Shift+Tab');
  await page.evaluate(() =>
    document.querySelector('map-story')!.map!.panBy([30, 0], {animate: false}),
  );
  await expect.poll(() => copy.textContent(), soon).toBe('Copy coordinates');
});

describe('the layers panel', () => {
  const panel = () => page.getByRole('region', {name: 'Layers'});
  const box = (name: string) => panel().getByRole('checkbox', {name});
  const visible = (layer: string) =>
    page.evaluate((layer) => {
      const map = document.querySelector('map-story')!.map!;
      const opacity = `${map.getLayer(layer)!.type}-opacity` as 'fill-opacity';
      return (
        map.getLayoutProperty(layer, 'visibility') !== 'none' &&
        map.getPaintProperty(layer, opacity) !== 0
      );
    }, layer);

  async function openPanel(): Promise<void> {
    await explore(page);
    await button(page, 'Layers').focus();
    await page.keyboard.press('Enter');
    await panel().waitFor();
  }
  /** Hides one layer of the story and two groups of the basemap, and shows another layer. */
  async function switchSome(): Promise<void> {
    await box('Gilgit-Baltistan').focus();
    await page.keyboard.press('Space');
    await box('CPEC, an approximate route').check();
    for (const name of ['Disputed areas', 'Rivers']) await box(name).uncheck();
    await expect.poll(() => visible('story:gilgit-baltistan:fill'), soon).toBe(false);
  }
  const asInStory = () => button(page, 'Show what the story shows').click();

  test('says which layers the step shows', async () => {
    await openPanel();
    expect([
      await box('Gilgit-Baltistan').isChecked(),
      await box('CPEC, an approximate route').isChecked(),
    ]).toEqual([true, false]);
  });

  test('switches layers of the story and of the map below, and has all as in the story again', async () => {
    await openPanel();
    await switchSome();
    const seen = async () => [
      await visible('story:cpec/line:line'),
      await visible('disputed'),
      await visible('rivers'),
      await visible('glaciers'),
    ];
    await expect.poll(seen, soon).toEqual([true, false, false, true]);
    await asInStory();
    await expect.poll(() => visible('story:gilgit-baltistan:fill'), soon).toBe(true);
  });

  test('changes the legend', async () => {
    await openPanel();
    await switchSome();
    await button(page, 'About this map').click();
    const legend = page.getByRole('region', {name: 'About this map'}).getByRole('listitem');
    await legend.first().waitFor();
    const lines = (await legend.allTextContents()).map((line) => line.trim());
    expect(lines).toContain('CPEC, an approximate route');
    expect(lines).not.toContain('Gilgit-Baltistan');
    expect(lines.some((line) => line.startsWith('Area disputed'))).toBe(false);
    await page.keyboard.press('Escape');
    await asInStory();
  });

  test('closes with Escape, which gives the focus back and goes on exploring', async () => {
    await openPanel();
    await page.keyboard.press('Escape');
    expect(await focusedName(page)).toBe('Layers');
    expect(await modeOf(page)).toBe('exploring');
  });

  test('changes nothing of the story: it has its own layers again when the reader comes back', async () => {
    await goTo(page, 'the-border');
    const before = await sceneOf(page);
    await openPanel();
    await box('Terrain and ice').uncheck();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await rest(page);
    expect(await sceneOf(page)).toEqual(before);
    expect(await differences(page, before)).toEqual([]);
    expect(await visible('glaciers')).toBe(true);
  });
});
