// Tests the built page by ear and by keyboard, and under what accessibility checkers look for.
import {readFileSync, writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import type {Page} from 'playwright';
import {PNG} from 'pngjs';
import {describe, expect, inject, test} from 'vitest';
import {source, violations} from './axe.ts';
import {drawNothing} from './quick.ts';
import {arrive, goTo, modeIs, open, rest, saveData, steps, useBrowser} from './reader.ts';
import {useShared} from './shared.ts';

const read = useBrowser();
const site = inject('site');
/** One page with the live map for all tests that need it, in whatever size and colours they ask for. */
const live = useShared(read, {
  url: site,
  options: {reducedMotion: 'reduce'},
  before: (page) => page.addInitScript(source),
});

const looks = [
  ['light', 1280, 800],
  ['dark', 1280, 800],
  ['light', 390, 844],
  ['dark', 390, 844],
] as const;

describe('axe-core', () => {
  test.each(looks)(
    'finds nothing in %s at %i × %i where stills stand for the map: at first, middle and last step, with the panel open',
    async (colorScheme, width, height) => {
      const {page, close} = await read({
        viewport: {width, height},
        colorScheme,
        reducedMotion: 'reduce',
      });
      await saveData(page);
      await open(page, site);
      const ids = await steps(page);
      // all cards are on the page at any time; what differs is which of them is the active one
      for (const id of [ids[0]!, ids[ids.length >> 1]!, ids.at(-1)!]) {
        await goTo(page, id);
        expect(await violations(page), id).toEqual([]);
      }
      await page.getByRole('button', {name: 'About this map'}).click();
      await page.getByRole('region', {name: 'About this map'}).waitFor();
      expect(await violations(page), 'about').toEqual([]);
      await close();
    },
  );

  test.each(looks)(
    'finds nothing in %s at %i × %i with the live map: while following, with the panel open, while exploring with each of its tools',
    async (colorScheme, width, height) => {
      const {page} = await live();
      await page.emulateMedia({colorScheme});
      await page.setViewportSize({width, height});
      await rest(page);
      expect(await violations(page), 'following').toEqual([]);
      await page.getByRole('button', {name: 'About this map'}).click();
      await page.getByRole('region', {name: 'About this map'}).waitFor();
      expect(await violations(page), 'about').toEqual([]);
      await page.keyboard.press('Escape');
      await page.getByRole('button', {name: 'Explore the map'}).click();
      const search = page.getByRole('combobox', {name: 'Find a place'});
      await search.waitFor();
      expect(await violations(page), 'exploring').toEqual([]);
      for (const name of ['Places', 'Layers', 'Measure', 'Share and download']) {
        await page.getByRole('button', {name, exact: true}).click();
        await page.getByRole('region', {name}).waitFor();
        expect(await violations(page), name).toEqual([]);
      }
      await page.keyboard.press('Escape');
      await expect
        .poll(
          async () => {
            await search.fill('');
            await search.fill('kash');
            return page.getByRole('option').count();
          },
          {timeout: 60_000},
        )
        .toBeGreaterThan(0);
      await page.keyboard.press('ArrowDown');
      expect(await violations(page), 'search').toEqual([]);
      await page.keyboard.press('Enter');
      await page.getByRole('region', {name: 'Kashgar'}).waitFor();
      expect(await violations(page), 'card').toEqual([]);
      await search.fill('no such place');
      expect(await violations(page), 'nothing found').toEqual([]);
    },
  );
});

/** What has the focus, through shadow roots: its name, its box, and whether an outline shows it. */
const focused = (page: Page) =>
  page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    if (!element || element === document.body) return undefined;
    const {left, top, right, bottom, width, height} = element.getBoundingClientRect();
    const {outlineStyle, outlineWidth} = getComputedStyle(element);
    const slot = (element.getRootNode() as ShadowRoot).host;
    const name =
      element.getAttribute('aria-label') ??
      element.getAttribute('title') ??
      (element.textContent?.trim() || slot?.textContent?.trim()) ??
      '';
    const inside = right > 0 && bottom > 0 && left < innerWidth && top < innerHeight;
    const on = document.elementsFromPoint(
      Math.max(1, Math.min(innerWidth - 1, (left + right) / 2)),
      Math.max(1, Math.min(innerHeight - 1, (top + bottom) / 2)),
    );
    return {
      name,
      tag: element.localName,
      inline:
        slot?.localName === 'story-link' || (element.localName === 'a' && !element.closest('nav')),
      inside,
      hit: on.length > 0,
      outline: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2,
      width,
      height,
    };
  });

describe('by keyboard alone', () => {
  test.each([
    [1280, 800],
    [390, 844],
  ])(
    'one walks the whole page at %i × %i: every stop can be seen, has a name and is large enough, and the way ends',
    async (width, height) => {
      const {page, close} = await read({viewport: {width, height}, reducedMotion: 'reduce'});
      await open(page, site);
      await drawNothing(page);
      const walked: string[] = [];
      for (let presses = 0; presses < 200; presses++) {
        await page.keyboard.press('Tab');
        await page.evaluate(() => new Promise(requestAnimationFrame));
        const stop = await focused(page);
        if (!stop) break;
        walked.push(stop.name);
        expect(stop.name, `stop ${presses}`).not.toBe('');
        expect(stop, stop.name).toMatchObject({inside: true, hit: true, outline: true});
        // links in running text are excepted (WCAG 2.5.8)
        if (!stop.inline)
          expect(Math.min(stop.width, stop.height), stop.name).toBeGreaterThanOrEqual(24);
      }
      const ids = await steps(page);
      expect(walked.length).toBeGreaterThan(ids.length + 10);
      expect(walked.length).toBeLessThan(200);
      for (const name of [
        'Skip to the text',
        'About this map',
        'Next step',
        'Explore the map',
        'Khunjerab Pass',
      ])
        expect(walked).toContain(name);
      await close();
    },
  );

  test('the skip link, a step of the list, both step buttons and a place in the text do what they say, and none loses the focus', async () => {
    // a page of its own: where Tab begins depends on what had the focus before
    const {page, close} = await read({reducedMotion: 'reduce'});
    await open(page, site);
    await drawNothing(page);
    const to = async (name: string) => {
      for (let presses = 0; presses < 120; presses++) {
        await page.keyboard.press('Tab');
        if ((await focused(page))?.name === name) return;
      }
      throw new Error(`no way to “${name}”`);
    };
    await to('Next step');
    await page.keyboard.press('Enter');
    await arrive(page, 1);
    expect((await focused(page))?.name).toBe('Next step');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    await arrive(page, 0);
    expect((await focused(page))?.name).toBe('Previous step');
    await to('Khunjerab Pass');
    await page.keyboard.press('Enter');
    await rest(page);
    expect((await focused(page))?.name).toBe('Khunjerab Pass');
    await page.keyboard.press('Escape');
    await rest(page);
    expect((await focused(page))?.name).toBe('Khunjerab Pass');
    await close();
  });

  test('exploring can be left: Tab goes past the map, Escape comes back to the story', async () => {
    const {page} = await live();
    await page.getByRole('button', {name: 'Explore the map'}).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', {name: 'Back to the story', exact: true}).waitFor();
    const names = new Set<string>();
    const isInside = () =>
      page.evaluate(() => document.activeElement?.closest('map-story') !== null);
    // however many tools there are by now
    for (let presses = 0; presses < 80 && (await isInside()); presses++) {
      await page.keyboard.press('Tab');
      names.add((await focused(page))?.name ?? 'page');
    }
    expect(names.size).toBeGreaterThan(3);
    expect(await isInside()).toBe(false);
    await page.keyboard.press('Shift+Tab');
    expect(await isInside()).toBe(true);
    // the first one hides the name of a step's mark, if the focus is there
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await modeIs(page, 'following');
  });
});

describe('by ear', () => {
  test('exploring says each name once, and no heading skips a level, whatever is open', async () => {
    const {page} = await live();
    await page.getByRole('button', {name: 'Explore the map'}).click();
    const search = page.getByRole('combobox', {name: 'Find a place'});
    await search.waitFor();
    const heard = () =>
      page.evaluate(() => {
        const root = document.querySelector('map-story')!.shadowRoot!;
        const twice = [...root.querySelectorAll('[title]')].filter(
          (element) => element.getAttribute('title') === element.getAttribute('aria-label'),
        );
        const headings = [...root.querySelectorAll('h1, h2, h3, h4, [role=heading]')];
        return {
          twice: twice.map(({outerHTML}) => outerHTML),
          levels: headings.map((one) => Number(one.ariaLevel ?? one.localName[1])),
        };
      });
    const inOrder = ({levels, twice}: Awaited<ReturnType<typeof heard>>) => {
      expect(twice).toEqual([]);
      const sorted = levels.toSorted((a, b) => a - b);
      expect(sorted[0]).toBe(1);
      sorted.forEach((level, at) => expect(level - (sorted[at - 1] ?? 0)).toBeLessThanOrEqual(1));
    };
    inOrder(await heard());
    for (const name of ['Places', 'Layers', 'Measure', 'Share and download']) {
      await page.getByRole('button', {name, exact: true}).click();
      await page.getByRole('region', {name}).waitFor();
      inOrder(await heard());
    }
    await page.keyboard.press('Escape');
    await search.fill('kashgar');
    await page.getByRole('option').first().waitFor({timeout: 60_000});
    await page.keyboard.press('Enter');
    await page.getByRole('region', {name: 'Kashgar'}).waitFor();
    const card = await heard();
    inOrder(card);
    expect(card.levels).toContain(3);
  });

  test('the accessibility tree of a step, its controls and its map is as it was approved', async () => {
    const {page} = await live();
    await goTo(page, 'the-border');
    const controls = await page.locator('map-story .chrome').ariaSnapshot();
    const step = await page.locator('#the-border').ariaSnapshot();
    const spoken = await page.locator('map-story .spoken').ariaSnapshot();
    const tree = `${controls}\n${step}\n${spoken}\n`;
    const path = fileURLToPath(new URL('../fixtures/the-border.aria.yml', import.meta.url));
    if (process.env['UPDATE_PICTURES']) writeFileSync(path, tree);
    expect(tree).toBe(readFileSync(path, 'utf8'));
  });
});

describe('in forced colours', () => {
  test('the filled bar of a figure is filled, the other an outline', async () => {
    const {page, close} = await read({
      reducedMotion: 'reduce',
      forcedColors: 'active',
      deviceScaleFactor: 1,
    });
    await saveData(page);
    await open(page, site);
    await goTo(page, 'officers');
    const bars = page.locator('#officers .bar > :nth-child(2) > span');
    /** The colours of a bar at its edge and in its middle. */
    const colors = async (at: number) => {
      const {data, width, height} = PNG.sync.read(await bars.nth(at).screenshot());
      const color = (x: number, y: number) =>
        data.subarray(4 * (y * width + x), 4 * (y * width + x) + 3).join();
      return [color(width >> 1, 1), color(width >> 1, height >> 1)];
    };
    const [first, second] = [await colors(0), await colors(1)];
    expect(first[1]).toBe(first[0]);
    expect(second[1]).not.toBe(second[0]);
    await close();
  });
});

describe('motion', () => {
  test('a reader turns it off and on in the panel about the map, against the system’s setting, and it is remembered', async () => {
    const {page, close} = await read({viewport: {width: 920, height: 520}});
    await saveData(page);
    await open(page, site);
    const flights = async () => {
      const zooms = new Set<number>();
      await goTo(page, 'opening');
      await page.mouse.move(700, 300);
      for (let turn = 0; turn < 14; turn++) {
        await page.mouse.wheel(0, 110);
        await page.evaluate(() => new Promise(requestAnimationFrame));
        zooms.add(
          await page.evaluate(() => document.querySelector('map-story')!.scene!.camera.zoom),
        );
      }
      return zooms.size > 4;
    };
    /** How long the transitions of the text, of a card, of a still and of the little globe last. */
    const transitions = () =>
      page.evaluate(() => {
        const story = document.querySelector('map-story')!;
        const inside = (element: Element, name: string) => element.shadowRoot!.querySelector(name);
        const found = [
          inside(story, '.steps'),
          inside(story, '.locator'),
          inside(story.querySelector('story-step')!, '.card'),
          story.querySelector('.map-still'),
        ].map((element) => getComputedStyle(element!).transitionDuration.split(', '));
        return [...new Set(found.flat())];
      });
    expect(await flights()).toBe(true);
    expect(await transitions()).toEqual(['0.3s']);
    await page.getByRole('button', {name: 'About this map'}).click();
    await page.getByRole('checkbox', {name: /Less motion/}).check();
    expect(await flights()).toBe(false);
    expect(await transitions()).toEqual(['0s']);
    await page.reload();
    await page.evaluate(() => document.querySelector('map-story')!.ready);
    expect(await flights()).toBe(false);
    await close();
  });

  test('under reduced motion a new step fades in over the old one within half a second, and drawn lines stand drawn', async () => {
    const {page, close} = await read({
      viewport: {width: 920, height: 520},
      reducedMotion: 'reduce',
    });
    await open(page, site);
    await goTo(page, 'xinjiang-experience');
    await page.evaluate(() => {
      const seen: number[] = [];
      Object.assign(globalThis, {seen});
      new MutationObserver((records) =>
        records.forEach(({addedNodes}) =>
          addedNodes.forEach(
            (node) =>
              (node as Element).classList?.contains('fading') &&
              seen.push(
                ...(node as Element)
                  .getAnimations()
                  .map((one) => Number(one.effect!.getTiming().duration)),
              ),
          ),
        ),
      ).observe(document.querySelector('map-story')!.map!.getCanvasContainer(), {childList: true});
    });
    await goTo(page, 'the-border');
    expect(
      (await page.evaluate(() => document.querySelector('map-story')!.scene!)).layers[
        'border/main'
      ],
    ).toMatchObject({reveal: 1});
    await page.waitForFunction(
      () => (globalThis as typeof globalThis & {seen: number[]}).seen.length > 0,
    );
    expect(
      await page.evaluate(() => (globalThis as typeof globalThis & {seen: number[]}).seen),
    ).toEqual([400]);
    await page.locator('.fading').waitFor({state: 'detached'});
    await close();
  });
});
