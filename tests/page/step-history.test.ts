// Tests the browser's Back, Forward and Reload after a reader has followed a mark or a link to a step.
import type {Page} from 'playwright';
import {describe, expect, inject, test} from 'vitest';
import {button, scrolledTo, search, soon, still} from './explore-page.ts';
import {drawNothing} from './quick.ts';
import {arrive, goTo, modeIs, open, positionOf, rest, useBrowser} from './reader.ts';

const read = useBrowser();
const site = inject('site');

const CORRIDOR = 6;

const hashOf = (page: Page) => page.evaluate(() => location.hash);
const lineOf = async (page: Page) => [await positionOf(page), await scrolledTo(page)];
/** The reader's own Back or Forward. It may arrive at the same document. */
const go = (page: Page, by: 1 | -1) => page.evaluate((by) => history.go(by), by);

/** Waits for the address, the line and the rest that follow a traversal. */
async function at(page: Page, hash: string, line: unknown): Promise<void> {
  await expect.poll(() => hashOf(page), soon).toBe(hash);
  await expect.poll(() => lineOf(page), soon).toEqual(line);
}

describe.each(['no-preference', 'reduce'] as const)('with motion: %s', (reducedMotion) => {
  const opened = async (close: (hook: () => Promise<void>) => void) => {
    const reader = await read({viewport: {width: 1280, height: 800}, reducedMotion});
    close(reader.close);
    const {page} = reader;
    await page.goto(`${site}embed.html`);
    await open(page, site);
    await drawNothing(page);
    await goTo(page, 'the-border');
    // a line of its own, not that where a step rests
    await page.evaluate(() => scrollBy({top: 40, behavior: 'instant'}));
    await rest(page);
    await expect.poll(() => hashOf(page), soon).toBe('#the-border');
    return page;
  };

  test('Back from a mark of the list of steps returns to the line, Forward to the step; exploring there, and a reload, change nothing of that', async ({
    onTestFinished,
  }) => {
    const page = await opened(onTestFinished);
    const line = await lineOf(page);
    await page.locator('nav a[href="#corridor"] .mark').click();
    await arrive(page, CORRIDOR);
    const there = await lineOf(page);
    await at(page, '#corridor', there);

    await go(page, -1);
    await at(page, '#the-border', line);
    await go(page, 1);
    await at(page, '#corridor', there);

    await button(page, 'Explore the map').click();
    await modeIs(page, 'exploring');
    await search(page).waitFor();
    await still(page);
    await page.waitForFunction(() => (history.state as {mapStory?: unknown} | null)?.mapStory);
    await go(page, -1);
    await modeIs(page, 'following');
    await at(page, '#corridor', there);

    await page.reload();
    await page.evaluate(() => document.querySelector('map-story')!.ready);
    await rest(page);
    await go(page, -1);
    await at(page, '#the-border', line);
    await go(page, -1);
    await page.waitForURL(/embed\.html/);
  });

  test('a mark that a reader follows out of exploring makes one entry, from which Back returns to the line', async ({
    onTestFinished,
  }) => {
    const page = await opened(onTestFinished);
    const line = await lineOf(page);
    await button(page, 'Explore the map').click();
    await modeIs(page, 'exploring');
    await search(page).waitFor();
    await still(page);
    await page.waitForFunction(() => (history.state as {mapStory?: unknown} | null)?.mapStory);
    await page.locator('nav a[href="#corridor"]').focus();
    await page.keyboard.press('Enter');
    await modeIs(page, 'following');
    await arrive(page, CORRIDOR);
    expect(await hashOf(page)).toBe('#corridor');
    await go(page, -1);
    await at(page, '#the-border', line);
    await go(page, -1);
    await page.waitForURL(/embed\.html/);
  });

  test('Back from a link in the text returns to the line', async ({onTestFinished}) => {
    const page = await opened(onTestFinished);
    await page.evaluate(() =>
      document
        .querySelector('#the-border p')!
        .insertAdjacentHTML('beforeend', ' <a href="#corridor">On to the corridor</a>'),
    );
    await rest(page);
    const line = await lineOf(page);
    await page.getByRole('link', {name: 'On to the corridor'}).click();
    await arrive(page, CORRIDOR);
    await go(page, -1);
    await at(page, '#the-border', line);
  });

  test('scrolling, Next and keys make no entry', async ({onTestFinished}) => {
    const page = await opened(onTestFinished);
    const entries = await page.evaluate(() => history.length);
    await button(page, 'Next step').click();
    await rest(page);
    await goTo(page, 'corridor');
    await expect.poll(() => hashOf(page), soon).toBe('#corridor');
    expect(await page.evaluate(() => history.length)).toBe(entries);
  });
});
