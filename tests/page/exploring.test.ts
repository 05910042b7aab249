// The map in the reader's hands: taken and given back by mouse, by fingers and by keys, with every tool there is for it.
import {readFileSync} from 'node:fs';
import type {Download, Page} from 'playwright';
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
  sceneOf,
  steps,
  useBrowser,
} from './reader.ts';
import {useShared} from './shared.ts';
import {differences} from './story.ts';

const read = useBrowser();
const site = inject('site');
const wide = {viewport: {width: 920, height: 560}, reducedMotion: 'reduce'} as const;
/** Patience for what a loaded machine does late. */
const soon = {timeout: 20_000};
/** One page for all tests that begin with a reader who follows the story in a window of this size. */
const live = useShared(read, {
  url: site,
  options: {...wide, permissions: ['clipboard-read', 'clipboard-write']},
});
const phone = {
  viewport: {width: 360, height: 640},
  hasTouch: true,
  isMobile: true,
  reducedMotion: 'reduce',
} as const;

const modeOf = (page: Page) => page.evaluate(() => document.querySelector('map-story')!.mode);
const cameraOf = (page: Page) =>
  page.evaluate(() => {
    const map = document.querySelector('map-story')!.map!;
    const {lng, lat} = map.getCenter();
    return {lng, lat, zoom: map.getZoom(), bearing: map.getBearing(), pitch: map.getPitch()};
  });
const search = (page: Page) => page.getByRole('combobox', {name: 'Find a place'});
const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', {name, exact: typeof name === 'string'});

/** What has the focus, through shadow roots. */
const focusedName = (page: Page) =>
  page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return (
      element?.getAttribute('aria-label') ??
      (element?.getAttribute('title') || element?.textContent?.trim()) ??
      ''
    );
  });

async function explore(page: Page): Promise<void> {
  await button(page, 'Explore the map').click();
  await search(page).waitFor();
  await still(page);
}

/** Nothing moves, and the tools know what the map names. */
async function still(page: Page): Promise<void> {
  await page.waitForFunction(() => !document.querySelector('map-story')!.map!.isMoving());
  await page.evaluate(() => document.querySelector('map-story')!.updateComplete);
}

async function find(page: Page, text: string): Promise<string[]> {
  await expect
    .poll(
      async () => {
        await search(page).fill('');
        await search(page).fill(text);
        return page.getByRole('option').count();
      },
      {timeout: 20_000},
    )
    .toBeGreaterThan(0);
  return page.getByRole('option').locator('.name').allTextContents();
}

/** Where on screen the map has a place. */
const placeOf = (page: Page, place: [number, number]) =>
  page.evaluate((place) => {
    const story = document.querySelector('map-story')!;
    const {x, y} = story.map!.project(place);
    const {left, top} = story.map!.getCanvas().getBoundingClientRect();
    return {x: x + left, y: y + top};
  }, place);

/** Fingers on the screen, each from and to a place. */
async function fingers(
  page: Page,
  moves: readonly (readonly [from: readonly [number, number], to: readonly [number, number]])[],
): Promise<void> {
  const touch = await page.context().newCDPSession(page);
  const at = (share: number) =>
    moves.map(([[x, y], [toX, toY]], id) => ({
      id,
      x: x + (toX - x) * share,
      y: y + (toY - y) * share,
    }));
  await touch.send('Input.dispatchTouchEvent', {type: 'touchStart', touchPoints: at(0)});
  for (let step = 1; step <= 8; step++)
    await touch.send('Input.dispatchTouchEvent', {type: 'touchMove', touchPoints: at(step / 8)});
  await touch.send('Input.dispatchTouchEvent', {type: 'touchEnd', touchPoints: []});
}

describe('taking the map and giving it back', () => {
  test('a drag and ctrl + wheel take it, the wheel alone scrolls the page; the rail, its buttons, a step’s mark and Escape give it back, at the same line', async () => {
    // high enough for the whole card: in a lower window Next turns to the rest of its text first
    const {page, faults, close} = await read({...wide, viewport: {width: 920, height: 900}});
    await open(page, site);
    await drawNothing(page);
    await goTo(page, 'exercises');
    const [before, top] = [await sceneOf(page), await page.evaluate(() => scrollY)];
    const back = async () => {
      await expect.poll(() => modeOf(page), soon).toBe('following');
      await rest(page);
    };
    await page.mouse.move(700, 250);
    await page.mouse.down();
    await page.mouse.move(620, 220, {steps: 4});
    await page.mouse.up();
    await modeIs(page, 'exploring');
    await page.keyboard.press('Escape');
    await back();
    expect([await sceneOf(page), await page.evaluate(() => scrollY)]).toEqual([before, top]);
    expect(await differences(page, before)).toEqual([]);

    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -200);
    await page.keyboard.up('Control');
    await expect.poll(() => modeOf(page), soon).toBe('exploring');
    // the map has the wheel now
    await page.mouse.wheel(0, 300);
    await still(page);
    expect(await page.evaluate(() => scrollY)).toBe(top);
    await button(page, /^Back to the story: Exercises/).click();
    await back();
    expect([await sceneOf(page), await page.evaluate(() => scrollY)]).toEqual([before, top]);
    expect(await focusedName(page)).toBe('Explore the map');

    await explore(page);
    await button(page, 'Next step').click();
    await back();
    await arrive(page, 3);
    expect(await focusedName(page)).toBe('Training for Gilgit-Baltistan’s police');
    await explore(page);
    await page.mouse.move(20, 300);
    await page.mouse.wheel(0, 200);
    await back();
    await expect.poll(() => page.evaluate(() => scrollY), soon).toBeGreaterThan(top);
    await rest(page);
    await explore(page);
    await page.getByRole('navigation').getByRole('link').nth(1).locator('.mark').click();
    await back();
    await arrive(page, 1);
    await page.mouse.move(700, 250);
    await page.mouse.wheel(0, 200);
    await rest(page);
    expect(await modeOf(page)).toBe('following');
    expect(faults).toEqual([]);
    await close();
  });

  test('on a phone one finger scrolls and two take it; then one finger moves it, and the sheet gives it back', async () => {
    const {page, close} = await read(phone);
    await open(page, site);
    await drawNothing(page);
    await goTo(page, 'the-border');
    const before = await sceneOf(page);
    await fingers(page, [
      [
        [180, 150],
        [180, 130],
      ],
    ]);
    await rest(page);
    expect(await modeOf(page)).toBe('following');
    await goTo(page, 'the-border');
    await fingers(page, [
      [
        [120, 150],
        [90, 150],
      ],
      [
        [240, 150],
        [270, 150],
      ],
    ]);
    await expect.poll(() => modeOf(page), soon).toBe('exploring');
    await search(page).waitFor();
    await still(page);
    const [camera, top] = [await cameraOf(page), await page.evaluate(() => scrollY)];
    await fingers(page, [
      [
        [200, 350],
        [140, 330],
      ],
    ]);
    await expect.poll(() => cameraOf(page), soon).not.toEqual(camera);
    await still(page);
    expect(await page.evaluate(() => scrollY)).toBe(top);
    await button(page, /^Back to the story: A border/).tap();
    await modeIs(page, 'following');
    await rest(page);
    expect(await sceneOf(page)).toEqual(before);
    await button(page, 'Explore the map').tap();
    await search(page).waitFor();
    // pulling at the sheet is reading on
    await fingers(page, [
      [
        [180, 620],
        [180, 560],
      ],
    ]);
    await expect.poll(() => modeOf(page), soon).toBe('following');
    await close();
  });

  test('entered and left at every step, and in mid-flight, it is the identical scene again', async () => {
    // at every step without the way back, which every other one of these tests takes; in mid-flight with it
    const {page, close} = await read({
      viewport: {width: 920, height: 520},
      reducedMotion: 'reduce',
    });
    await open(page, site);
    await drawNothing(page);
    const wander = () =>
      page.evaluate(async () => {
        const story = document.querySelector('map-story')!;
        story.explore();
        story.map!.jumpTo({center: [20, -10], zoom: 3, bearing: 40, pitch: 30});
        story.resume();
      });
    for (const id of await steps(page)) {
      await goTo(page, id);
      const before = await sceneOf(page);
      await wander();
      await rest(page);
      expect(await sceneOf(page), id).toEqual(before);
      expect(await differences(page, before), id).toEqual([]);
    }
    await page.emulateMedia({reducedMotion: 'no-preference'});
    await goTo(page, 'the-border');
    await page.evaluate(() => scrollBy({top: innerHeight * 0.6, behavior: 'instant'}));
    await rest(page);
    const between = await sceneOf(page);
    const {progress} = await positionOf(page);
    expect(progress).toBeGreaterThan(0);
    await wander();
    // once more before the way back has ended
    await page.evaluate(() => new Promise(requestAnimationFrame));
    await wander();
    await rest(page);
    expect(await sceneOf(page)).toEqual(between);
    expect(await differences(page, between)).toEqual([]);
    await close();
  });
});

describe('looking around', () => {
  test('buttons zoom, turn north up and show all of the story; the whole screen is filled and left, at the same line', async () => {
    const {page, close} = await read(wide);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await open(page, site);
    await drawNothing(page);
    await goTo(page, 'the-border');
    expect(asked.filter((url) => /explore-|svg-picture/.test(url))).toEqual([]);
    const [before, top] = [await sceneOf(page), await page.evaluate(() => scrollY)];
    await explore(page);
    const {zoom} = await cameraOf(page);
    await button(page, 'Zoom in').click();
    await still(page);
    expect((await cameraOf(page)).zoom).toBeGreaterThan(zoom + 0.5);
    await button(page, 'Zoom out').click();
    await button(page, 'Zoom out').click();
    await still(page);
    expect((await cameraOf(page)).zoom).toBeLessThan(zoom);
    await page.evaluate(() =>
      document.querySelector('map-story')!.map!.jumpTo({bearing: 50, pitch: 40}),
    );
    await button(page, 'Put north at the top').click();
    await still(page);
    expect(await cameraOf(page)).toMatchObject({bearing: 0, pitch: 0});
    await page.evaluate(() =>
      document.querySelector('map-story')!.map!.jumpTo({center: [0, 0], zoom: 2}),
    );
    await button(page, 'Show all of the story').click();
    await still(page);
    const border = await placeOf(page, [76, 36]);
    expect(border.x > 450 && border.x < 900 && border.y > 0 && border.y < 560).toBe(true);
    await button(page, 'Full screen').click();
    await button(page, 'Leave full screen').waitFor();
    expect(await page.evaluate(() => document.fullscreenElement?.localName)).toBe('map-story');
    expect((await positionOf(page)).index).toBe(5);
    await button(page, 'Leave full screen').click();
    await button(page, 'Full screen').waitFor();
    await page.keyboard.press('Escape');
    await rest(page);
    expect([await sceneOf(page), await page.evaluate(() => scrollY)]).toEqual([before, top]);
    await close();
  });

  test('layers of the story and of the map below are switched, the legend follows, and the story has its own again', async () => {
    const {page} = await live();
    await goTo(page, 'the-border');
    const before = await sceneOf(page);
    await explore(page);
    await button(page, 'Layers').focus();
    await page.keyboard.press('Enter');
    const panel = page.getByRole('region', {name: 'Layers'});
    const box = (name: string) => panel.getByRole('checkbox', {name});
    const visible = (layer: string) =>
      page.evaluate(
        (layer) =>
          document.querySelector('map-story')!.map!.getLayoutProperty(layer, 'visibility') !==
          'none',
        layer,
      );
    expect([
      await box('Gilgit-Baltistan').isChecked(),
      await box('CPEC, an approximate route').isChecked(),
    ]).toEqual([true, false]);
    await box('Gilgit-Baltistan').focus();
    await page.keyboard.press('Space');
    await box('CPEC, an approximate route').check();
    for (const name of ['Disputed areas', 'Rivers']) await box(name).uncheck();
    await expect.poll(() => visible('story:gilgit-baltistan:fill'), soon).toBe(false);
    const seen = async () => [
      await visible('story:cpec/line:line'),
      await visible('disputed'),
      await visible('rivers'),
      await visible('glaciers'),
    ];
    await expect.poll(seen, soon).toEqual([true, false, false, true]);
    await button(page, 'About this map').click();
    const legend = page.getByRole('region', {name: 'About this map'}).getByRole('listitem');
    await legend.first().waitFor();
    const lines = (await legend.allTextContents()).map((line) => line.trim());
    expect(lines).toContain('CPEC, an approximate route');
    expect(lines).not.toContain('Gilgit-Baltistan');
    expect(lines.some((line) => line.startsWith('Area disputed'))).toBe(false);
    await page.keyboard.press('Escape');
    await button(page, 'Show what the story shows').click();
    await expect.poll(() => visible('story:gilgit-baltistan:fill'), soon).toBe(true);
    await box('Terrain and ice').uncheck();
    await page.keyboard.press('Escape');
    expect(await focusedName(page)).toBe('Layers');
    expect(await modeOf(page)).toBe('exploring');
    await page.keyboard.press('Escape');
    await rest(page);
    expect(await sceneOf(page)).toEqual(before);
    expect(await differences(page, before)).toEqual([]);
    expect(await visible('glaciers')).toBe(true);
  });
});

describe('finding and asking', () => {
  test('names in any script and spelling are found by keys alone; choosing frames the place and says what is known of it', async () => {
    const {page} = await live();
    await explore(page);
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
    await find(page, 'kashg');
    await page.keyboard.press('ArrowDown');
    expect(await search(page).getAttribute('aria-activedescendant')).toBe('found-0');
    expect(await page.getByRole('option', {selected: true}).textContent()).toMatch(
      /Kashgar.*Place.*喀什/s,
    );
    await page.keyboard.press('Escape');
    expect(await page.getByRole('option').count()).toBe(0);
    expect(await modeOf(page)).toBe('exploring');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await still(page);
    const card = page.getByRole('region', {name: 'Kashgar'});
    const said = (await card.textContent())!;
    for (const part of [
      'Place',
      'from the border on this map: ',
      '喀什',
      'Source: GeoNames (CC-BY-4.0)',
      'The corridor',
    ])
      expect(said).toContain(part);
    const {lng, lat} = await cameraOf(page);
    expect(Math.hypot(lng - 75.99, lat - 39.47)).toBeLessThan(1);
    expect(await focusedName(page)).toBe('Kashgar');
    await card.getByRole('link', {name: 'The corridor'}).focus();
    await page.keyboard.press('Enter');
    await arrive(page, 6);
    await modeIs(page, 'following');
    await search(page).waitFor({state: 'detached'});
  });

  test('by mouse: the list of places rings what is pointed at, a press on the map tells all that lies there, the smallest first', async () => {
    const {page} = await live();
    await goTo(page, 'exercises');
    await explore(page);
    await button(page, 'Places').click();
    const list = page.getByRole('region', {name: 'Places'});
    await list.getByRole('button', {name: /^Gilgit Place/}).waitFor();
    await list.getByRole('button', {name: /^Urumqi/}).hover();
    await expect
      .poll(
        () =>
          page.evaluate(
            () => document.querySelector('map-story')!.map!.getSource('overlay') !== undefined,
          ),
        soon,
      )
      .toBe(true);
    await list.getByRole('button', {name: /^K2/}).click();
    await still(page);
    await drawn(page);
    await page.getByRole('region', {name: 'K2'}).getByRole('button', {name: 'Close'}).click();
    await button(page, 'Places').click();
    const {x, y} = await placeOf(page, [76.5133, 35.8825]);
    await page.mouse.move(x - 40, y - 40);
    await page.mouse.move(x - 25, y + 30, {steps: 3});
    await page.locator('.peek').waitFor();
    expect(await page.locator('.peek').textContent()).toContain('Gilgit-Baltistan');
    await page.mouse.click(x - 25, y + 30);
    const card = page.getByRole('region', {name: 'Gilgit-Baltistan'});
    expect(await card.textContent()).toMatch(
      /Region · Area on this map: 65,\d{3}\skm².*administered by Pakistan, claimed by India/s,
    );
    const near = await placeOf(page, [76.1, 36.12]);
    await page.mouse.click(near.x, near.y);
    const titles = async () => page.locator('.cards h2').allTextContents();
    await expect.poll(titles, soon).toContain('Xinjiang');
    expect((await titles()).at(-1)).toBe('Xinjiang');
    await page.keyboard.press('Escape');
    expect(await page.locator('.cards:not(.peek)').count()).toBe(0);
  });

  test('by keys on the map and by a tap: Enter and a finger ask as a press does', async () => {
    const {page, close} = await read(phone);
    await open(page, site);
    const titles = () => page.locator('.cards h2').allTextContents();
    await goTo(page, 'exercises');
    await button(page, 'Explore the map').tap();
    await search(page).tap();
    await find(page, 'xinjiang');
    await page.getByRole('option').first().tap();
    await page.getByRole('region', {name: 'Xinjiang'}).waitFor();
    await still(page);
    await page.keyboard.press('Escape');
    await page.locator('canvas.maplibregl-canvas').focus();
    await page.keyboard.press('Enter');
    await expect.poll(titles, soon).toContain('Xinjiang');
    await page.keyboard.press('Escape');
    expect(await focusedName(page)).toBe('Map');
    const {x, y} = await placeOf(page, [85, 41.5]);
    await page.touchscreen.tap(x, y);
    await expect.poll(titles, soon).toContain('Xinjiang');
    await close();
  });

  test('what the pointer is over on the map is marked in the text, and the other way round', async () => {
    const {page} = await live();
    await goTo(page, 'exercises');
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
    await goTo(page, 'lianyungang');
    await page.locator('#lianyungang story-link').first().hover();
    await expect
      .poll(async () => (await sceneOf(page)).layers['places/lianyungang'], soon)
      .toMatchObject({shown: 1, emphasis: 1});
  });
});

describe('measuring, and where this is', () => {
  test('points are set by mouse or keys, or two places chosen; distance, bearing and area are said, undone, cleared and copied', async () => {
    const {page} = await live();
    await goTo(page, 'exercises');
    await explore(page);
    await button(page, 'Measure').click();
    const panel = page.getByRole('region', {name: 'Measure'});
    const result = () => panel.locator('.result').textContent();
    const copied = async (name: string) => {
      await button(page, name).click();
      await expect.poll(() => panel.locator('.copy-this').textContent(), soon).toContain('Copied');
      return page.evaluate(() => navigator.clipboard.readText());
    };
    await expect
      .poll(() => panel.getByLabel('From').locator('option').count(), {timeout: 20_000})
      .toBeGreaterThan(20);
    await panel.getByLabel('From').selectOption('Kashgar');
    await panel.getByLabel('To').selectOption('Lianyungang');
    // Kashgar to Lianyungang along the great circle
    expect(await result()).toMatch(/Distance: 3,8[345]\d km/);
    expect(await result()).toMatch(/Direction at the start: \d+°/);
    await button(page, 'Clear').click();
    expect(await panel.locator('.legs li').count()).toBe(0);
    await page.mouse.click(620, 200);
    await page.mouse.click(760, 210);
    await page.locator('canvas.maplibregl-canvas').focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => panel.locator('.legs li').count(), soon).toBe(3);
    expect(await result()).toMatch(/Distance: [\d,.]+ km.*Area: [\d,.]+ km²/s);
    const geojson = JSON.parse(await copied('Copy for map programs (GeoJSON)')) as {
      features: {geometry: {type: string}}[];
    };
    expect(geojson.features.map(({geometry}) => geometry.type)).toContain('Polygon');
    expect(await copied('Copy as text')).toMatch(
      /Point 1: [\d.]+° N, [\d.]+° E\n.*starting \d+° clockwise from north/s,
    );
    await button(page, 'Undo').click();
    expect(await panel.locator('.legs li').count()).toBe(2);
    expect(
      await page.evaluate(
        () =>
          document
            .querySelector('map-story')!
            .map!.queryRenderedFeatures(undefined, {layers: ['overlay:point']}).length,
      ),
    ).toBeGreaterThan(0);
  });

  test('coordinates of middle and pointer stand with region and country; what is disputed is said to be; they can be copied', async () => {
    const {page} = await live();
    const drawAgain = await drawNothing(page);
    await explore(page);
    const at = async (center: [number, number]) => {
      await page.mouse.move(5, 5);
      await page.evaluate(
        (center) =>
          document.querySelector('map-story')!.map!.jumpTo({center, zoom: 5, bearing: 0, pitch: 0}),
        center,
      );
      await still(page);
      return page.locator('.readout p').textContent();
    };
    // until the map's files have come nobody knows where this is
    await page.mouse.move(5, 5);
    await page.waitForFunction(() => {
      const story = document.querySelector('map-story')!;
      story.map!.fire('moveend');
      return story.shadowRoot!.querySelector('.readout .whereabouts')!.textContent !== '';
    });
    expect(await at([73.05, 33.69])).toMatch(
      /Map centre:\s+33\.69\d\d° N, 73\.05\d\d° E\s+Pakistan/,
    );
    expect(await at([74.6, 36.3])).toMatch(
      /Gilgit-Baltistan.*Disputed: administered by Pakistan, claimed by India/,
    );
    expect(await at([79.3, 35.2])).toMatch(
      /Aksai Chin.*Disputed: administered by China, claimed by India/,
    );
    expect(await at([121, 23.7])).toMatch(/Taiwan.*Disputed/);
    await at([75.428, 36.85]);
    await button(page, 'Copy coordinates').click();
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()), soon)
      .toMatch(/^36\.85\d\d, 75\.42\d\d$/);
    await page.mouse.move(700, 250);
    await page.mouse.move(705, 255);
    await expect.poll(() => page.locator('.readout .which').textContent(), soon).toBe('Pointer:');
    await drawAgain();
  });
});

describe('sharing and taking along', () => {
  test('the address follows the explored view without filling the history, opens the same for somebody else, and is the step’s again afterwards', async () => {
    const {page, close} = await read({...wide, permissions: ['clipboard-read', 'clipboard-write']});
    await page.addInitScript(() => {
      let pushed = 0;
      const push = history.pushState.bind(history);
      history.pushState = (...given) => {
        pushed++;
        push(...given);
      };
      Object.defineProperty(globalThis, 'pushed', {get: () => pushed});
    });
    await open(page, site);
    await drawNothing(page);
    await goTo(page, 'the-border');
    await explore(page);
    const entries = await page.evaluate(() => history.length);
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
    expect(
      await page.evaluate(() => [
        history.length,
        (globalThis as unknown as {pushed: number}).pushed,
      ]),
    ).toEqual([entries, 0]);
    await button(page, 'Share and download').click();
    await button(page, 'Copy link to this view').click();
    const link = await page.evaluate(() => location.href);
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText()), soon).toBe(link);

    const other = await read(wide);
    await open(other.page, link);
    await drawNothing(other.page);
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

    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await modeIs(page, 'following');
    await expect.poll(() => page.evaluate(() => location.hash), soon).toBe('#the-border');
    await close();
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

  test('the shown data with their licences, and the view as PNG and SVG with the credit line, are downloaded', async () => {
    const {page} = await live();
    await goTo(page, 'the-border');
    await explore(page);
    await page.waitForFunction(() => document.querySelector('map-story')!.map!.loaded());
    await button(page, 'Share and download').click();
    const taken = async (name: string): Promise<Download> => {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        button(page, name).click(),
      ]);
      return download;
    };
    const data = await taken('Story data (GeoJSON)');
    expect(data.suggestedFilename()).toMatch(/^training-across-the-karakoram.*\.geojson$/);
    const json = JSON.parse(readFileSync(await data.path(), 'utf8')) as {
      licence: string[];
      features: {properties: {layer: string}}[];
    };
    expect(json.licence).toContain('ODbL-1.0');
    expect([...new Set(json.features.map(({properties}) => properties.layer))].sort()).toEqual([
      'border',
      'gilgit-baltistan',
      'xinjiang',
    ]);
    const png = readFileSync(await (await taken('Picture (PNG)')).path());
    expect([png.toString('latin1', 1, 4), png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([
      'PNG',
      230,
      140,
    ]);
    expect(png.length).toBeGreaterThan(8_000);
    const svg = readFileSync(await (await taken('Picture (SVG)')).path(), 'utf8');
    expect(svg).toMatch(/^<svg[^>]*viewBox="0 0 920 560"/);
    for (const part of [
      'data-layer="story:border/main:line"',
      '© OpenStreetMap contributors',
      'Gilgit-Baltistan',
    ])
      expect(svg).toContain(part);
  });
});
