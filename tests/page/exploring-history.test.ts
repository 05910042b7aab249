// Tests the browser's Back, Forward and Reload while a reader explores the built page, with motion
// and with reduced motion.
import type {Page} from 'playwright';
import {beforeEach, describe, expect, inject, test} from 'vitest';
import {
  button,
  cameraOf,
  focusedName,
  modeOf,
  scrolledTo,
  search,
  soon,
  still,
  wide,
} from './explore-page.ts';
import {drawNothing} from './quick.ts';
import {arrive, goTo, modeIs, open, positionOf, type Reader, rest, useBrowser} from './reader.ts';

const read = useBrowser();
const site = inject('site');

/** Explores by the button, and waits for the tools and for the entry in the history. */
async function explore(page: Page): Promise<void> {
  await button(page, 'Explore the map').click();
  await explored(page);
}

/** Waits until the map is explored, and the history says so. */
async function explored(page: Page): Promise<void> {
  await modeIs(page, 'exploring');
  await search(page).waitFor();
  await still(page);
  await page.waitForFunction(() => (history.state as {mapStory?: unknown} | null)?.mapStory);
}

/** Waits until the story is followed, and the history says so. */
async function followed(page: Page): Promise<void> {
  await modeIs(page, 'following');
  await page.waitForFunction(() => !(history.state as {mapStory?: unknown} | null)?.mapStory);
  await rest(page);
}

/** The reader's own Back or Forward. It may arrive at the same document. */
const go = (page: Page, by: 1 | -1) => page.evaluate((by) => history.go(by), by);

const lineOf = async (page: Page) => [await positionOf(page), await scrolledTo(page)];

describe.each(['no-preference', 'reduce'] as const)('with motion: %s', (reducedMotion) => {
  let page: Page;
  let close: Reader['close'];
  let line: unknown;
  beforeEach(async ({onTestFinished}) => {
    ({page, close} = await read({...wide, viewport: {width: 920, height: 900}, reducedMotion}));
    onTestFinished(close);
    await page.goto(`${site}embed.html`);
    await open(page, site);
    await drawNothing(page);
    await goTo(page, 'the-border');
    // a line of its own, not that where a step rests
    await page.evaluate(() => scrollBy({top: 40, behavior: 'instant'}));
    await rest(page);
    line = await lineOf(page);
    await page.evaluate(() => Object.assign(globalThis, {same: true}));
  });
  const isSamePage = () => page.evaluate(() => 'same' in globalThis);

  test('Back follows the story again at the same line, Forward explores the same view again, and Escape leaves no entry behind', async () => {
    await explore(page);
    await page.evaluate(() =>
      document.querySelector('map-story')!.map!.jumpTo({center: [75, 36], zoom: 7}),
    );
    await expect.poll(() => page.evaluate(() => location.hash), soon).toMatch(/^#explore=75,36,7,/);
    await go(page, -1);
    await followed(page);
    expect(await lineOf(page)).toEqual(line);
    await go(page, 1);
    await explored(page);
    expect(await cameraOf(page)).toMatchObject({lng: 75, lat: 36, zoom: 7});
    await page.keyboard.press('Escape');
    await followed(page);
    expect([await lineOf(page), await isSamePage()]).toEqual([line, true]);
    expect(await page.evaluate(() => location.hash)).toBe('#the-border');
    await page.goBack();
    expect(page.url()).toContain('embed.html');
  });

  test('the first Escape of a page leaves the focus on the button that explores', async () => {
    await button(page, 'Explore the map').focus();
    await page.keyboard.press('Enter');
    await explored(page);
    await page.keyboard.press('Escape');
    await followed(page);
    await expect.poll(() => focusedName(page), soon).toBe('Explore the map');
  });

  test('Back to the story and Next step leave no entry behind, and go where they say', async () => {
    await explore(page);
    await button(page, /^Back to the story: /).click();
    await followed(page);
    expect(await lineOf(page)).toEqual(line);
    await explore(page);
    await button(page, 'Next step').click();
    await followed(page);
    await arrive(page, 6);
    expect(await page.evaluate(() => location.hash)).toBe('#corridor');
    await page.goBack();
    expect(page.url()).toContain('embed.html');
  });

  test('Next step goes to the next step after Forward, too', async () => {
    await explore(page);
    await go(page, -1);
    await followed(page);
    await go(page, 1);
    await explored(page);
    await still(page);
    await button(page, 'Next step').click();
    await followed(page);
    await arrive(page, 6);
    await page.goBack();
    expect(page.url()).toContain('embed.html');
  });

  test('Reload keeps the view, its layers, the open panel and the line; Back follows then', async () => {
    await explore(page);
    await button(page, 'Layers').click();
    await page.getByRole('checkbox', {name: 'Xinjiang'}).first().uncheck();
    await page.evaluate(() =>
      document.querySelector('map-story')!.map!.jumpTo({center: [75, 36], zoom: 7}),
    );
    await page.waitForFunction(() => JSON.stringify(history.state).includes('explore=75,36,7'));
    await page.reload();
    await page.evaluate(() => document.querySelector('map-story')!.ready);
    await explored(page);
    expect(await cameraOf(page)).toMatchObject({lng: 75, lat: 36, zoom: 7});
    const layer = page.getByRole('checkbox', {name: 'Xinjiang'}).first();
    await layer.waitFor();
    expect(await layer.isChecked()).toBe(false);
    expect(await scrolledTo(page)).toBe((line as [unknown, number])[1]);
    await go(page, -1);
    await followed(page);
    expect(await lineOf(page)).toEqual(line);
  });

  test('a host’s router finds its state in the entry, and has nothing to show anew when it comes and goes', async () => {
    await page.evaluate(() => {
      const heard: string[] = [];
      Object.assign(globalThis, {heard});
      document.querySelector('map-story')!.hash = false;
      history.replaceState({router: 7}, '', location.pathname);
      let shown = `7 ${location.href}`;
      // as a router does: it shows what the entry says
      addEventListener('popstate', ({state}) => {
        const next = `${(state as {router?: number} | null)?.router} ${location.href}`;
        if (next !== shown) heard.push(next);
        shown = next;
      });
      addEventListener('hashchange', () => heard.push('hashchange'));
    });
    const heard = () => page.evaluate(() => (globalThis as {heard?: string[]}).heard!);
    const state = () => page.evaluate(() => history.state as unknown);
    await explore(page);
    expect(await state()).toMatchObject({router: 7});
    await go(page, -1);
    await followed(page);
    await go(page, 1);
    await explored(page);
    await page.keyboard.press('Escape');
    await followed(page);
    expect([await state(), await heard()]).toEqual([{router: 7}, []]);
    // an entry of its own it hears of
    await page.evaluate(() => {
      history.pushState({router: 8}, '', '?other');
      addEventListener('popstate', () => Object.assign(globalThis, {popped: true}));
    });
    await go(page, -1);
    await page.waitForFunction(() => 'popped' in globalThis);
    expect([await state(), await modeOf(page)]).toEqual([{router: 7}, 'following']);
  });
});
