// Reads and explores the built page by keyboard, with motion and with reduced motion: the focus is lost nowhere.
import type {Page} from 'playwright';
import {beforeEach, describe, expect, inject, test} from 'vitest';
import {
  button,
  cameraOf,
  find,
  focusedName,
  modeOf,
  placeOf,
  scrolledTo,
  search,
  soon,
  still,
  wide,
} from './explore-page.ts';
import {drawNothing} from './quick.ts';
import {arrive, drawn, goTo, modeIs, positionOf, rest, steps, useBrowser} from './reader.ts';
import {useShared} from './shared.ts';

const read = useBrowser();

/** Presses a key on a button, as a reader without a mouse does. */
async function press(page: Page, name: string | RegExp, key = 'Enter'): Promise<void> {
  await button(page, name).focus();
  await page.keyboard.press(key);
}

const focusIs = (page: Page, name: string) => expect.poll(() => focusedName(page), soon).toBe(name);

/** Explores by keyboard, and waits for the tools. */
async function explore(page: Page): Promise<void> {
  await press(page, 'Explore the map');
  await search(page).waitFor();
  await focusIs(page, 'Map');
  await still(page);
}

/** Name of a step's card. */
const cardName = (page: Page, id: string) =>
  page.evaluate(
    (id) =>
      document
        .getElementById(id)!
        .shadowRoot!.querySelector('section')!
        .getAttribute('aria-label')!,
    id,
  );

/** Id of the step that has the focus. */
const focusedStep = (page: Page) =>
  page.evaluate(() => document.activeElement?.closest('story-step')?.id);

describe.each(['no-preference', 'reduce'] as const)('with motion: %s', (reducedMotion) => {
  const shared = useShared(read, {
    url: inject('site'),
    // high enough for whole cards
    options: {...wide, viewport: {width: 920, height: 900}, reducedMotion},
    at: 'the-border',
  });
  let page: Page;
  let ids: string[];
  beforeEach(async () => {
    ({page} = await shared());
    await drawNothing(page);
    ids = await steps(page);
  });

  describe('leaving the map for a step moves the focus to its card', () => {
    test('by Next step', async () => {
      await explore(page);
      await press(page, 'Next step');
      const at = ids.indexOf('the-border') + 1;
      await focusIs(page, await cardName(page, ids[at]!));
      await arrive(page, at);
    });

    test('by a mark of the list of steps', async () => {
      await explore(page);
      await page.getByRole('navigation').getByRole('link').nth(2).focus();
      await page.keyboard.press('Enter');
      await focusIs(page, await cardName(page, ids[2]!));
      await arrive(page, 2);
    });

    test('by the skip link', async () => {
      await explore(page);
      await page.locator('.skip').focus();
      await page.keyboard.press('Enter');
      await focusIs(page, await cardName(page, ids[0]!));
      await arrive(page, 0);
    });

    test('by a link of a card to where the story speaks of it', async () => {
      await explore(page);
      await find(page, 'xinjiang');
      await page.keyboard.press('Enter');
      const link = page.locator('section.cards a[href^="#"]').first();
      await link.focus();
      await page.keyboard.press('Enter');
      await modeIs(page, 'following');
      await expect.poll(() => focusedStep(page), soon).toBeTruthy();
    });
  });

  test.each([
    ['the search', () => search(page).focus()],
    ['a tool', () => button(page, 'Measure').focus()],
    ['Zoom in', () => button(page, 'Zoom in').focus()],
    ['the map', () => Promise.resolve()],
  ])('Escape from %s gives the focus to the button that took the map', async (_, focus) => {
    await explore(page);
    await focus();
    await page.keyboard.press('Escape');
    await modeIs(page, 'following');
    await focusIs(page, 'Explore the map');
  });

  test('a page’s own button that takes and gives back the map keeps the focus', async () => {
    await page.evaluate(() => {
      const own = document.createElement('button');
      own.textContent = 'Own';
      own.style.cssText = 'position: fixed; inset: auto auto 0 0; z-index: 9';
      const story = document.querySelector('map-story')!;
      own.onclick = () => (story.mode === 'exploring' ? story.resume() : story.explore());
      document.body.append(own);
    });
    await press(page, 'Own');
    await search(page).waitFor();
    await still(page);
    expect(await focusedName(page)).toBe('Own');
    await page.keyboard.press('Enter');
    await modeIs(page, 'following');
    await rest(page);
    expect(await focusedName(page)).toBe('Own');
    await page.evaluate(() => document.body.lastElementChild!.remove());
  });

  test('after Next, Tab goes on into the card that is read, and Shift+Tab comes back', async () => {
    const at = ids.indexOf('the-border') + 1;
    await press(page, 'Next step');
    await arrive(page, at);
    expect(await focusedName(page)).toBe('Next step');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    expect(await focusedName(page)).toBe(await cardName(page, ids[at]!));
    await page.keyboard.press('Shift+Tab');
    expect(await focusedName(page)).toBe('Explore the map');
  });

  test('after reading on from a card that has the focus, Tab goes to the card that is read now', async () => {
    const link = page.locator('#the-border story-link button').first();
    if ((await link.count()) > 0) await link.focus();
    else await page.locator('#the-border section').focus();
    await goTo(page, ids[9]!);
    await page.keyboard.press('Tab');
    expect(await focusedName(page)).toBe(await cardName(page, ids[9]!));
  });

  test('the story stands still under keys that scroll and Tab past the tools; Back to the story is the same line', async () => {
    const [before, top] = [await positionOf(page), await scrolledTo(page)];
    await explore(page);
    for (const key of ['PageDown', 'End', 'Home', 'PageUp', 'Space', 'ArrowDown']) {
      await page.keyboard.press(key);
      await search(page).focus();
      if (key.startsWith('Page')) await page.keyboard.press(key);
      await button(page, 'Zoom out').focus();
      if (key !== 'Space') await page.keyboard.press(key);
      await page.locator('.maplibregl-canvas').focus();
    }
    await still(page);
    expect(await scrolledTo(page)).toBe(top);
    // out of the story, to the end of the page
    for (let presses = 0; presses < 60; presses++) await page.keyboard.press('Tab');
    await page.evaluate(() => scrollTo({top: 1e6, behavior: 'instant'}));
    await still(page);
    expect(await positionOf(page)).toEqual(before);
    await press(page, /^Back to the story: /);
    await modeIs(page, 'following');
    await rest(page);
    expect([await positionOf(page), await scrolledTo(page)]).toEqual([before, top]);
  });

  test('below the story Escape is not for the map, and Shift+Tab brings the whole map back', async () => {
    await explore(page);
    const stage = () =>
      page.evaluate(() => {
        const {top} = document
          .querySelector('map-story')!
          .shadowRoot!.querySelector('.stage')!
          .getBoundingClientRect();
        return Math.round(top) + 0;
      });
    const inPlace = await stage();
    await page.locator('.tools .mode').focus();
    await page.keyboard.press('Tab');
    expect(await stage()).toBeLessThan(inPlace - 100);
    await page.keyboard.press('Escape');
    expect(await modeOf(page)).toBe('exploring');
    await page.keyboard.press('Shift+Tab');
    expect(await focusedName(page)).toBe('Back to the story');
    await expect.poll(stage, soon).toBe(inPlace);
    await page.keyboard.press('Escape');
    await modeIs(page, 'following');
  });

  test('in a window of another size, Back to the story is the same card', async () => {
    const before = await positionOf(page);
    await explore(page);
    await page.setViewportSize({width: 560, height: 700});
    await still(page);
    await page.keyboard.press('Escape');
    await modeIs(page, 'following');
    await rest(page);
    expect((await positionOf(page)).index).toBe(before.index);
  });

  describe('the map that is explored', () => {
    test('has the focus, says what keys do, and is an application, to which a screen reader leaves the arrow keys', async () => {
      await explore(page);
      const map = page.getByRole('application', {name: 'Map'});
      expect(
        await map.evaluate((canvas) => {
          const id = canvas.getAttribute('aria-describedby')!;
          return (canvas.getRootNode() as ShadowRoot).getElementById(id)!.textContent;
        }),
      ).toMatch(/Arrow keys.*Escape/);
      const camera = await cameraOf(page);
      await page.keyboard.press('ArrowLeft');
      await expect.poll(async () => (await cameraOf(page)).lng, soon).not.toBe(camera.lng);
      await page.keyboard.press('Escape');
      await modeIs(page, 'following');
      expect(await map.count()).toBe(0);
    });

    test('moves by buttons in four directions', async () => {
      await explore(page);
      await page.evaluate(() =>
        document.querySelector('map-story')!.map!.jumpTo({zoom: 4, bearing: 0, pitch: 0}),
      );
      for (const [name, by] of [
        ['Move the map up', {lat: 1}],
        ['Move the map down', {lat: -1}],
        ['Move the map left', {lng: -1}],
        ['Move the map right', {lng: 1}],
      ] as const) {
        const before = await cameraOf(page);
        await press(page, name);
        await still(page);
        const after = await cameraOf(page);
        if ('lat' in by) expect(Math.sign(after.lat - before.lat), name).toBe(by.lat);
        else expect(Math.sign(after.lng - before.lng), name).toBe(by.lng);
      }
    });

    test.each(['ltr', 'rtl'])('has its crosshair on the point that Enter sets, %s', async (dir) => {
      await page.evaluate((dir) => (document.documentElement.dir = dir), dir);
      await explore(page);
      await press(page, 'Measure');
      await page.locator('.maplibregl-canvas').focus();
      await page.keyboard.press('ArrowLeft');
      await still(page);
      const centre = await cameraOf(page);
      const point = await placeOf(page, [centre.lng, centre.lat]);
      const cross = await page.locator('.crosshair').evaluate((element) => {
        const {left, top, width, height} = element.getBoundingClientRect();
        return {x: left + width / 2, y: top + height / 2};
      });
      expect(Math.hypot(cross.x - point.x, cross.y - point.y)).toBeLessThan(1);
      await page.evaluate(() => document.documentElement.removeAttribute('dir'));
    });
  });

  test('the name of a step’s mark can be hovered, and Escape hides it and nothing else', async () => {
    await explore(page);
    const link = page.getByRole('navigation').getByRole('link').nth(3);
    const shown = () =>
      link.locator('.name').evaluate((name) => getComputedStyle(name).opacity === '1');
    await link.locator('.mark').hover();
    await expect.poll(shown, soon).toBe(true);
    await link.locator('.name').hover();
    expect(await shown()).toBe(true);
    await page.keyboard.press('Escape');
    expect([await shown(), await modeOf(page)]).toEqual([false, 'exploring']);
    await page.mouse.move(500, 400);
    await link.locator('.mark').hover();
    await expect.poll(shown, soon).toBe(true);
  });

  test('the card of what the pointer is over can be hovered, and Escape closes it and nothing else', async () => {
    await explore(page);
    await page.evaluate(() => {
      const {map} = document.querySelector('map-story')!;
      for (const {id} of map!.getStyle().layers) map!.setLayerZoomRange(id, 0, 24);
      map!.jumpTo({center: [85, 41.5], zoom: 4, bearing: 0, pitch: 0});
    });
    await drawn(page);
    const {x, y} = await placeOf(page, [85, 41.5]);
    const peek = page.locator('.peek');
    await expect
      .poll(async () => {
        await page.mouse.move(x - 3, y);
        await page.mouse.move(x, y);
        return peek.count();
      }, soon)
      .toBe(1);
    const box = (await peek.boundingBox())!;
    await page.mouse.move(box.x + box.width / 2, box.y + 20);
    // as long as a card stays that the pointer does not reach
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 700)));
    expect(await peek.count()).toBe(1);
    await page.keyboard.press('Escape');
    expect([await peek.count(), await modeOf(page)]).toEqual([0, 'exploring']);
    await drawNothing(page);
  });

  test('a slip of the mouse and a double click do not take the map, a drag does', async () => {
    const drag = async (x: number, y: number) => {
      await page.mouse.move(700, 350);
      await page.mouse.down();
      await page.mouse.move(700 + x, 350 + y, {steps: 3});
      await page.mouse.up();
    };
    await drag(6, 2);
    await page.mouse.dblclick(700, 350);
    await rest(page);
    expect(await modeOf(page)).toBe('following');
    await drag(80, 30);
    await modeIs(page, 'exploring');
  });
});
