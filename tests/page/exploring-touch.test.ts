// Tests exploring on a phone: fingers take the map, move it, ask what is there, and give it back.
import {describe, expect, inject, test} from 'vitest';
import {
  button,
  cameraOf,
  fingers,
  find,
  focusedName,
  modeOf,
  phone,
  placeOf,
  search,
  soon,
  still,
} from './explore-page.ts';
import {drawNothing} from './quick.ts';
import {goTo, modeIs, rest, sceneOf, useBrowser} from './reader.ts';
import {useShared} from './shared.ts';

const shared = useShared(useBrowser(), {url: inject('site'), options: phone, at: 'the-border'});

describe('on a phone', () => {
  test('one finger scrolls and two take the map; then one finger moves it, and the sheet gives it back', async () => {
    const {page} = await shared();
    const drawAgain = await drawNothing(page);
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
    await drawAgain();
  });

  test('Enter on the map and a tap ask what is there, as a press does', async () => {
    const {page} = await shared();
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
  });

  test('the middle of the map is the middle of what the tools leave free; the centre stays, and the way back is to the same scene', async () => {
    const {page} = await shared();
    await drawNothing(page);
    const before = await sceneOf(page);
    const {lng, lat, zoom} = await cameraOf(page);
    await button(page, 'Explore the map').tap();
    await search(page).waitFor();
    const offCentre = () =>
      page.evaluate(() => {
        const {map, shadowRoot} = document.querySelector('map-story')!;
        const [stage, room] = ['.stage', '.room'].map((one) =>
          shadowRoot!.querySelector(one)!.getBoundingClientRect(),
        );
        const {x, y} = map!.project(map!.getCenter());
        const {left, top, width, height} = room!;
        return Math.hypot(
          stage!.left + x - (left + width / 2),
          stage!.top + y - (top + height / 2),
        );
      });
    // the sizes of notes and readout come with what they say
    await expect.poll(offCentre, soon).toBeLessThan(24);
    const now = await cameraOf(page);
    expect([now.lng, now.lat, now.zoom]).toEqual(
      [lng, lat, zoom].map((one) => expect.closeTo(one, 6)),
    );
    await button(page, /^Back to the story: A border/).tap();
    await modeIs(page, 'following');
    await rest(page);
    expect(await sceneOf(page)).toEqual(before);
  });
});
