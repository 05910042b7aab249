// Exploring begins and ends by mouse, fingers and keys; measuring; and the line that says where this is.
import {describe, expect, inject, test} from 'vitest';
import {
  button,
  cameraOf,
  explore,
  find,
  fingers,
  focusedName,
  modeOf,
  phone,
  placeOf,
  search,
  soon,
  still,
  wide,
} from './explore-page.ts';
import {drawNothing} from './quick.ts';
import {
  arrive,
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
/** One page for all tests that begin with a reader who follows the story in a window of this size. */
const live = useShared(read, {
  url: site,
  options: {...wide, permissions: ['clipboard-read', 'clipboard-write']},
});
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
    const {page} = await live();
    const drawAgain = await drawNothing(page);
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
    await drawAgain();
  });
});

describe('asking what is there', () => {
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
