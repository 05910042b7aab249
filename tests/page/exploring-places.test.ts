// Tests that places are found by name, in a list and on the map, and that cards say what is known
// of them.
import type {Page} from 'playwright';
import {beforeEach, describe, expect, inject, test} from 'vitest';
import {arrive, drawn, goTo, modeIs, open, sceneOf, useBrowser} from './reader.ts';
import {
  button,
  cameraOf,
  explore,
  find,
  focusedName,
  modeOf,
  placeOf,
  search,
  soon,
  still,
  wide,
} from './explore-page.ts';
import {useShared} from './shared.ts';

const read = useBrowser();
const shared = useShared(read, {url: inject('site'), options: wide, at: 'exercises'});

let page: Page;
beforeEach(async () => {
  ({page} = await shared());
});

describe('the list of places', () => {
  test('marks on the map what is pointed at', async () => {
    const isMarked = () =>
      page.evaluate(
        () => document.querySelector('map-story')!.map!.getSource('overlay') !== undefined,
      );
    await explore(page);
    await button(page, 'Places').click();
    const list = page.getByRole('region', {name: 'Places'});
    await list.getByRole('button', {name: /^Gilgit Place/}).waitFor();
    expect(await isMarked()).toBe(false);
    await list.getByRole('button', {name: /^Urumqi/}).hover();
    await expect.poll(isMarked, soon).toBe(true);
  });
});

describe('the search', () => {
  beforeEach(() => explore(page));

  test('finds names in any script and spelling', async () => {
    for (const [text, name] of [
      ['Tashkurgan', 'Tashkurgan'],
      ['Tashqurghan', 'Tashkurgan'],
      ['گلگت', 'Gilgit'],
      ['喀什', 'Kashgar'],
      ['قەشقەر', 'Kashgar'],
      ['Indus', 'Indus'],
    ] as const) {
      expect((await find(page, text))[0], text).toBe(name);
    }
  });

  test('marks an option with the arrow keys, and tells the screen reader which', async () => {
    await find(page, 'kashg');
    await page.keyboard.press('ArrowDown');
    expect(await search(page).getAttribute('aria-activedescendant')).toBe('found-0');
    expect(await page.getByRole('option', {selected: true}).textContent()).toMatch(
      /Kashgar.*Place.*喀什/s,
    );
  });

  test('closes with Escape, and the reader goes on exploring', async () => {
    await find(page, 'kashg');
    await page.keyboard.press('Escape');
    expect(await page.getByRole('option').count()).toBe(0);
    expect(await modeOf(page)).toBe('exploring');
  });

  /** Chooses Kashgar by keys alone. */
  async function chooseKashgar() {
    await find(page, 'kashg');
    await page.keyboard.press('Escape');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await still(page);
    return page.getByRole('region', {name: 'Kashgar'});
  }

  test('frames a place that is chosen by keys, and moves the focus to its card', async () => {
    await chooseKashgar();
    const {lng, lat} = await cameraOf(page);
    expect(Math.hypot(lng - 75.99, lat - 39.47)).toBeLessThan(1);
    expect(await focusedName(page)).toBe('Kashgar');
  });

  test('leads to a card that says what is known of the place', async () => {
    const card = await chooseKashgar();
    const said = (await card.textContent())!;
    for (const part of [
      'Place',
      'from the border on this map: ',
      '喀什',
      'Source: GeoNames (CC-BY-4.0)',
      'The corridor',
    ])
      expect(said).toContain(part);
  });

  test('leads to a card whose links go back to the steps about the place', async () => {
    const card = await chooseKashgar();
    await card.getByRole('link', {name: 'The corridor'}).focus();
    await page.keyboard.press('Enter');
    await arrive(page, 6);
    await modeIs(page, 'following');
    await search(page).waitFor({state: 'detached'});
  });
});

describe('the map', () => {
  /** Explores with K2 framed and no card open. @returns where K2 is on the screen */
  async function atK2() {
    await explore(page);
    await button(page, 'Places').click();
    const list = page.getByRole('region', {name: 'Places'});
    await list.getByRole('button', {name: /^K2/}).click();
    await still(page);
    await drawn(page);
    await page.getByRole('region', {name: 'K2'}).getByRole('button', {name: 'Close'}).click();
    await button(page, 'Places').click();
    return placeOf(page, [76.5133, 35.8825]);
  }
  const titles = () => page.locator('.cards h2').allTextContents();

  test('shows the card of what the pointer is over', async () => {
    const {x, y} = await atK2();
    await page.mouse.move(x - 40, y - 40);
    await page.mouse.move(x - 25, y + 30, {steps: 3});
    await page.locator('.peek').waitFor();
    expect(await page.locator('.peek').textContent()).toContain('Gilgit-Baltistan');
  });

  test('opens the card of what is pressed: area, who administers it and who claims it', async () => {
    const {x, y} = await atK2();
    await page.mouse.click(x - 25, y + 30);
    const card = page.getByRole('region', {name: 'Gilgit-Baltistan'});
    expect(await card.textContent()).toMatch(
      /Region · Area on this map: 65,\d{3}\skm².*administered by Pakistan, claimed by India/s,
    );
  });

  test('opens the cards of all that lies there, the smallest first, and Escape closes them', async () => {
    await atK2();
    const near = await placeOf(page, [76.1, 36.12]);
    await page.mouse.click(near.x, near.y);
    await expect.poll(titles, soon).toContain('Xinjiang');
    expect((await titles()).at(-1)).toBe('Xinjiang');
    await page.keyboard.press('Escape');
    expect(await page.locator('.cards:not(.peek)').count()).toBe(0);
  });
});

describe('a town of the world', () => {
  const asked = () =>
    page.evaluate(
      () =>
        performance
          .getEntriesByType('resource')
          .filter(({name}) => name.includes('populated-places')).length,
    );
  /** Names of towns in view, of those that only a reader who explores sees. */
  const namedTowns = () =>
    page.evaluate(() => {
      const map = document.querySelector('map-story')!.map!;
      if (!map.getLayer('towns:names')) return undefined;
      return map
        .queryRenderedFeatures({layers: ['towns:names']})
        .map(({properties}) => String(properties['name']));
    });
  const look = (center: [number, number], zoom: number) =>
    page.evaluate(
      ([center, zoom]) => document.querySelector('map-story')!.map!.jumpTo({center, zoom}),
      [center, zoom] as const,
    );

  test('is named and found where the story has nothing, once a reader explores, and not before', async () => {
    // a page on which nobody has explored yet
    const fresh = await read(wide);
    page = fresh.page;
    await open(page, inject('site'));
    await goTo(page, 'exercises');
    expect([await asked(), await namedTowns()]).toEqual([0, undefined]);
    await explore(page);
    await look([66.9, 39.7], 6);
    await expect.poll(namedTowns, soon).toContain('Samarqand');
    expect(await asked()).toBe(1);
    expect((await find(page, 'Samarqand'))[0]).toBe('Samarqand');
    await page.keyboard.press('Enter');
    const card = page.getByRole('region', {name: 'Samarqand'});
    await expect.poll(() => card.textContent(), soon).toContain('Place · Uzbekistan');
    expect(await card.textContent()).toContain('Source: Natural Earth (public domain)');
    await fresh.close();
  });

  test('is not named twice where the story names it', async () => {
    await explore(page);
    await look([75.99, 39.47], 6);
    await expect.poll(namedTowns, soon).toEqual(expect.arrayContaining(['Kashgar', 'Shache']));
    await button(page, 'Layers').click();
    await page.getByRole('checkbox', {name: 'towns along the route'}).check();
    await expect.poll(namedTowns, soon).not.toContain('Kashgar');
    expect(await namedTowns()).toContain('Shache');
  });

  test('goes when the reader switches towns off, or goes back to the story', async () => {
    await explore(page);
    await look([66.9, 39.7], 6);
    await expect.poll(namedTowns, soon).toContain('Samarqand');
    await button(page, 'Layers').click();
    const box = page.getByRole('checkbox', {name: /^Towns of the world/});
    await box.uncheck();
    await expect.poll(namedTowns, soon).toEqual([]);
    await box.check();
    await expect.poll(namedTowns, soon).toContain('Samarqand');
    await button(page, /^Back to the story: /).click();
    await expect.poll(namedTowns, soon).toBeUndefined();
  });
});

describe('a reader who follows the story', () => {
  test('sees marked in the text what the pointer is over on the map', async () => {
    const marked = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('story-link')]
          .filter((link) => link.pointed)
          .map((link) => link.textContent),
      );
    const {x, y} = await placeOf(page, [85, 41.5]);
    await page.mouse.move(x, y);
    await page.mouse.move(x + 3, y + 3);
    await expect.poll(marked, soon).toContain('Xinjiang');
    expect(await marked()).not.toContain('Gilgit-Baltistan');
    await page.mouse.move(100, 500);
    await expect.poll(marked, soon).toEqual([]);
  });

  test('sees marked on the map what the pointer is over in the text', async () => {
    await goTo(page, 'lianyungang');
    await page.locator('#lianyungang story-link').first().hover();
    await expect
      .poll(async () => (await sceneOf(page)).layers['places/lianyungang'], soon)
      .toMatchObject({shown: 1, emphasis: 1});
  });
});
