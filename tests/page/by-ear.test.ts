// Reads and explores the built page by ear, with motion and with reduced motion: what a screen reader finds and is told.
import type {Page} from 'playwright';
import {beforeEach, describe, expect, inject, test} from 'vitest';
import {button, cameraOf, search, soon, still, wide} from './explore-page.ts';
import {drawNothing} from './quick.ts';
import {goTo, modeIs, open, rest, saveData, useBrowser} from './reader.ts';
import {useShared} from './shared.ts';
import {story} from './story.ts';

const read = useBrowser();
const site = inject('site');

/** Keeps what the live region says from now on. @returns what it has said, and forgets it */
async function listen(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const status = document
      .querySelector('map-story')!
      .shadowRoot!.querySelector('.spoken[role=status]')!;
    const heard: string[] = [];
    Object.assign(globalThis, {heard});
    new MutationObserver(() => heard.push(status.textContent.trim())).observe(status, {
      childList: true,
      characterData: true,
      subtree: true,
    });
  });
  return () => page.evaluate(() => (globalThis as {heard?: string[]}).heard!.splice(0));
}

/** Explores by keyboard, and waits for the tools. */
async function explore(page: Page): Promise<void> {
  await button(page, 'Explore the map').focus();
  await page.keyboard.press('Enter');
  await search(page).waitFor();
  await still(page);
}

test('while stills are shown, each step is described by its still alone', async () => {
  const {page, close} = await read(wide);
  await saveData(page);
  await open(page, site);
  await goTo(page, 'the-border');
  expect(await page.locator('#the-border').ariaSnapshot()).not.toContain('Map. ');
  expect(await page.locator('.map-still:has(+ #the-border)').ariaSnapshot()).toMatch(
    /img "Map\. The map shows/,
  );
  await close();
});

describe.each(['no-preference', 'reduce'] as const)('with motion: %s', (reducedMotion) => {
  const shared = useShared(read, {
    url: site,
    options: {...wide, viewport: {width: 920, height: 900}, reducedMotion},
    at: 'the-border',
  });
  let page: Page;
  let heard: () => Promise<string[]>;
  beforeEach(async () => {
    ({page} = await shared());
    await drawNothing(page);
    heard = await listen(page);
  });

  /** Waits until something is said. @returns all that was said once the map and the story stand still */
  async function said(): Promise<string[]> {
    const all: string[] = [];
    await expect.poll(async () => all.push(...(await heard())), soon).toBeGreaterThan(0);
    await still(page);
    await rest(page);
    return [...all, ...(await heard())];
  }

  test('while the live map is shown, the card of each step has the text of its still, and no still is there', async () => {
    for (const {id} of story.steps) {
      const alt = await page.evaluate(
        (id) => document.getElementById(id)!.previousElementSibling!.querySelector('img')!.alt,
        id,
      );
      expect(await page.locator(`.map-still:has(+ [id="${id}"])`).ariaSnapshot()).toBe('');
      const card = await page.locator(`[id="${id}"]`).ariaSnapshot();
      // of what is in a picture and a window alike
      if (alt !== 'Map.') expect(card, id).toContain(alt);
    }
  });

  test('entering is said, and leaving with the step that is read then', async () => {
    await explore(page);
    expect(await said()).toEqual(['You are exploring the map.']);
    await page.keyboard.press('Escape');
    await modeIs(page, 'following');
    expect(await said()).toEqual([
      'You are back in the story.',
      expect.stringMatching(/^Step 6 of 15: A border put at 600 kilometres\. The map shows/),
    ]);
  });

  test('leaving for the next step says that step alone', async () => {
    await explore(page);
    await said();
    await button(page, 'Next step').focus();
    await page.keyboard.press('Enter');
    await modeIs(page, 'following');
    expect(await said()).toEqual([
      'You are back in the story.',
      expect.stringMatching(/^Step 7 of 15: The corridor\./),
    ]);
  });

  test('where the centre is is said once after the map was moved by keys', async () => {
    await explore(page);
    await said();
    await page.evaluate(() =>
      document.querySelector('map-story')!.map!.jumpTo({center: [73, 31], zoom: 5}),
    );
    await heard();
    for (let press = 0; press < 3; press++) await page.keyboard.press('ArrowLeft');
    const [text, ...others] = await said();
    const {lng, lat} = await cameraOf(page);
    expect(text).toMatch(
      /^Map centre: (.+, )?\d\d\.\d° N, \d\d\.\d° E\. The map is about [\d,]+ km wide\.$/,
    );
    expect(text).toContain(`${lat.toFixed(1)}° N, ${lng.toFixed(1)}° E`);
    expect(others).toEqual([]);
  });

  test('by buttons, too, and by none that turns no map', async () => {
    await explore(page);
    await said();
    await button(page, 'Zoom in').focus();
    await page.keyboard.press('Enter');
    expect(await said()).toEqual([expect.stringMatching(/^Map centre: .* wide\.$/)]);
    await button(page, 'Move the map up').focus();
    await page.keyboard.press('Enter');
    expect(await said()).toEqual([expect.stringMatching(/^Map centre: /)]);
  });

  test('a drag is not told of', async () => {
    await explore(page);
    await said();
    const before = await cameraOf(page);
    await page.mouse.move(700, 350);
    await page.mouse.down();
    await page.mouse.move(620, 320, {steps: 3});
    await page.mouse.up();
    await expect.poll(() => cameraOf(page), soon).not.toEqual(before);
    // what is told after a key later is all that was told
    await page.locator('.maplibregl-canvas').focus();
    await page.keyboard.press('+');
    expect(await said()).toEqual([expect.stringMatching(/^Map centre: /)]);
  });

  test('that nothing here has a name is said each time', async () => {
    await explore(page);
    // nothing is drawn, so nothing is there
    await said();
    await page.keyboard.press('Enter');
    expect(await said()).toEqual(['Nothing here has a name.']);
    await page.keyboard.press('Enter');
    expect(await said()).toEqual(['Nothing here has a name.']);
  });

  test('the first point to measure from is said, then the distance', async () => {
    await explore(page);
    await button(page, 'Measure').focus();
    await page.keyboard.press('Enter');
    await page.locator('.maplibregl-canvas').focus();
    await page.keyboard.press('Enter');
    const status = page.getByRole('region', {name: 'Measure'}).locator('.result');
    await expect
      .poll(() => status.textContent(), soon)
      .toMatch(/^\s*Point 1: \d\d\.\d{4}° N, \d\d\.\d{4}° E\s*$/);
    await page.keyboard.press('ArrowLeft');
    await still(page);
    await page.keyboard.press('Enter');
    await expect.poll(() => status.textContent(), soon).toMatch(/^\s*Distance: /);
    await button(page, 'Clear').click();
  });
});
