// Tests the built page as it is read: by scrolling, by keys, by touch, by ear; at the top, from a
// link, after a reload.
import {describe, expect, inject, test} from 'vitest';
import {drawNothing} from './quick.ts';
import {
  arrive,
  drawn,
  goTo,
  modeIs,
  open,
  positionOf,
  rest,
  saveData,
  sceneOf,
  steps,
  useBrowser,
} from './reader.ts';
import {useShared} from './shared.ts';
import {problems, story} from './story.ts';

const read = useBrowser();
const site = inject('site');
const small = {width: 920, height: 520};
/** One page with the live map for the tests that only need one. */
const live = useShared(read, {url: site, options: {viewport: small}, at: 'exercises'});

/** A page without the live map, for what the story says and where it stands. */
async function readWithStills(options: Parameters<typeof read>[0] = {}) {
  const reader = await read(options);
  await saveData(reader.page);
  return reader;
}

describe('the built page', () => {
  test('has a story without problems', () => {
    expect(problems).toEqual([]);
  });

  test('is read from end to end, every step in order, with nothing asked of any other origin and no error', async () => {
    const {page, faults, close} = await read({viewport: small});
    await open(page, site);
    await page.evaluate(() => {
      const seen: string[] = [document.querySelector('story-step')!.id];
      Object.assign(globalThis, {seen});
      document.addEventListener('step-change', (event) =>
        seen.push((event as Event & {id: string}).id),
      );
    });
    await page.mouse.move(700, 300);
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    for (let scrolled = 0; scrolled < height; scrolled += 450) {
      await page.mouse.wheel(0, 450);
      await page.evaluate(() => new Promise(requestAnimationFrame));
    }
    await rest(page);
    expect(
      await page.evaluate(() => (globalThis as typeof globalThis & {seen: string[]}).seen),
    ).toEqual(await steps(page));
    expect(await page.evaluate(() => document.querySelector('map-story')!.problems)).toEqual([]);
    expect(faults).toEqual([]);
    await close();
  });

  test('explains its map one click away: legend of the step, status of boundaries, sources; Escape closes it and gives the focus back', async () => {
    const {page, close} = await readWithStills({reducedMotion: 'reduce'});
    await open(page, site);
    await goTo(page, 'the-border');
    await page.getByRole('button', {name: 'About this map'}).click();
    const panel = page.getByRole('region', {name: 'About this map'});
    const text = await panel.textContent();
    for (const said of [
      'the border between Pakistan and Xinjiang',
      'not recognised by India',
      'Line between Indian and Pakistani troops',
      'Area disputed',
      'imply no position on sovereignty',
      '© OpenStreetMap contributors',
      'Natural Earth',
      'GeoNames',
      'GSHHG',
      'SRTM30',
      'approximate',
    ])
      expect(text).toContain(said);
    await page.keyboard.press('Escape');
    await panel.waitFor({state: 'detached'});
    expect(
      await page.evaluate(() =>
        document.querySelector('map-story')!.shadowRoot!.activeElement?.getAttribute('aria-label'),
      ),
    ).toBe('About this map');
    await close();
  });

  test('has one main heading, headings in order, one landmark for the story, and every step as a group named by its heading', async () => {
    const {page, close} = await readWithStills();
    await open(page, site);
    const levels = await page.evaluate(() =>
      [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map((heading) =>
        Number(heading.localName[1]),
      ),
    );
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    levels.forEach((level, index) => {
      if (index > 0) expect(level - levels[index - 1]!).toBeLessThanOrEqual(1);
    });
    const named = (role: 'region' | 'group') =>
      page
        .getByRole(role)
        .evaluateAll((elements) => elements.map((element) => element.getAttribute('aria-label')));
    const headings = (await page.locator('story-step :is(h1, h2)').allTextContents()).map(
      (heading) => heading.replace(/\s+/g, ' ').trim(),
    );
    expect(await named('region')).toEqual([headings[0]]);
    expect(await named('group')).toEqual(headings);
    await close();
  });

  test('says in a polite live region which step it is and what its map shows, once for each step, and in the same words as the step’s still', async () => {
    const {page, close} = await readWithStills({reducedMotion: 'reduce'});
    await open(page, site);
    const heard = new Set<string>();
    for (const [index, {id, label}] of story.steps.entries()) {
      await goTo(page, id);
      const spoken = (await page.getByRole('status').textContent()) ?? '';
      heard.add(spoken);
      const alt = await page.evaluate(
        (id) => document.getElementById(id)!.previousElementSibling!.querySelector('img')!.alt,
        id,
      );
      const [, map] = spoken.split(`Step ${index + 1} of ${story.steps.length}: ${label}.`);
      expect(map, spoken).toMatch(/^( The map (shows|highlights) .+\.)?$/);
      expect(alt.startsWith(`Map.${map}`), `${alt} / ${spoken}`).toBe(true);
    }
    expect(heard.size).toBe(story.steps.length);
    await close();
  });

  test('opens at a step that the address names, and in the middle after a reload, with the scene of that place', async () => {
    const {page, close} = await read({viewport: small});
    await open(page, site);
    const ids = await steps(page);
    await goTo(page, ids.at(-1)!);
    const scrolled = await sceneOf(page);
    await page.goto('about:blank');
    await open(page, `${site}#${ids.at(-1)}`);
    expect(await sceneOf(page)).toEqual(scrolled);
    await goTo(page, ids[1]!);
    const before = await sceneOf(page);
    await page.reload();
    await open(page, page.url().replace(/#.*/, ''));
    await goTo(page, ids[1]!);
    expect(await sceneOf(page)).toEqual(before);
    await close();
  });

  test('can be read with the keyboard alone: page keys scroll it, End and Home go to its last and first step', async () => {
    const {page, close} = await readWithStills();
    await open(page, site);
    for (let presses = 0; presses < 200 && (await positionOf(page)).index < 2; presses++) {
      await page.keyboard.press('PageDown');
      await rest(page);
    }
    expect((await positionOf(page)).index).toBe(2);
    await page.keyboard.press('End');
    await arrive(page, (await steps(page)).length - 1);
    await page.keyboard.press('Home');
    await arrive(page, 0);
    await close();
  });

  test('gives the map to the keyboard alone: the button hands it over, arrows move it, Escape takes it back', async () => {
    const {page} = await live();
    const drawAgain = await drawNothing(page);
    const scene = await sceneOf(page);
    const button = page.getByRole('button', {name: 'Explore the map'});
    await button.focus();
    await page.keyboard.press('Enter');
    await modeIs(page, 'exploring');
    await page.locator('canvas').focus();
    await page.keyboard.press('ArrowRight');
    await page.waitForFunction(
      (lng) => Math.abs(document.querySelector('map-story')!.map!.getCenter().lng - lng) > 0.1,
      scene.camera.center[0],
    );
    await page.keyboard.press('Escape');
    await modeIs(page, 'following');
    await rest(page);
    expect(await sceneOf(page)).toEqual(scene);
    await drawAgain();
  });

  test('is scrolled by touch on a phone, to its end and back: the last step and the first are shown as they should be', async () => {
    const {page, faults, close} = await read({
      viewport: {width: 390, height: 844},
      hasTouch: true,
      isMobile: true,
    });
    await open(page, site);
    await drawNothing(page);
    const ids = await steps(page);
    await goTo(page, ids.at(-1)!);
    const last = await sceneOf(page);
    const touch = await page.context().newCDPSession(page);
    const finger = (type: 'touchStart' | 'touchMove' | 'touchEnd', y: number) =>
      touch.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: type === 'touchEnd' ? [] : [{x: 200, y}],
      });
    const swipe = async (from: number, to: number) => {
      await finger('touchStart', from);
      for (let moved = 1; moved <= 6; moved++)
        await finger('touchMove', from + ((to - from) * moved) / 6);
      await finger('touchEnd', to);
    };
    const top = () => page.evaluate(() => Math.round(scrollY));
    const swipeToTheEnd = async (from: number, to: number) => {
      for (let before = -1, swipes = 0; before !== (await top()) && swipes < 80; swipes++) {
        before = await top();
        await swipe(from, to);
        await page.evaluate(() => new Promise(requestAnimationFrame));
      }
      await rest(page);
    };
    await goTo(page, ids.at(-3)!);
    await swipeToTheEnd(760, 60);
    expect((await positionOf(page)).index).toBe(ids.length - 1);
    expect(await page.evaluate(() => document.querySelector('map-story')!.mode)).toBe('following');
    expect((await sceneOf(page)).camera).toEqual(last.camera);
    await goTo(page, ids[2]!);
    await swipeToTheEnd(60, 760);
    expect((await positionOf(page)).index).toBe(0);
    expect(faults).toEqual([]);
    await close();
  });

  test('under reduced motion shows each step as read, without flights', async () => {
    const {page, close} = await readWithStills({reducedMotion: 'reduce'});
    await open(page, site);
    const zooms = new Set<number>();
    await page.mouse.move(900, 400);
    for (let turn = 0; turn < 30; turn++) {
      await page.mouse.wheel(0, 120);
      await page.evaluate(() => new Promise(requestAnimationFrame));
      zooms.add(await page.evaluate(() => document.querySelector('map-story')!.scene!.camera.zoom));
    }
    expect(zooms.size).toBeLessThanOrEqual((await steps(page)).length);
    await close();
  });

  test('asks for no frame while nothing moves', async () => {
    const {page} = await live();
    await goTo(page, (await steps(page))[1]!);
    await drawn(page);
    const askedFor = await page.evaluate(async () => {
      let asked = 0;
      const request = globalThis.requestAnimationFrame;
      const frames = async (many: number) => {
        for (let frame = 0; frame < many; frame++) await new Promise(request);
      };
      globalThis.requestAnimationFrame = (callback) => {
        asked++;
        return request(callback);
      };
      // what the last drawing led to
      for (let before = -1, times = 0; before !== asked && times < 60; times++) {
        before = asked;
        await frames(10);
      }
      asked = 0;
      await frames(90);
      globalThis.requestAnimationFrame = request;
      return asked;
    });
    expect(askedFor).toBe(0);
  });
});
