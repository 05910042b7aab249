// Tests that a reader takes the map by mouse and gives it back by mouse and keys: at every step,
// and in mid-flight.
import {describe, expect, inject, test} from 'vitest';
import {button, explore, focusedName, modeOf, soon, still, wide} from './explore-page.ts';
import {drawNothing} from './quick.ts';
import {arrive, goTo, modeIs, positionOf, rest, sceneOf, steps, useBrowser} from './reader.ts';
import {useShared} from './shared.ts';
import {differences} from './story.ts';

// high enough for whole cards: in a lower window Next turns to the rest of the text first
const shared = useShared(useBrowser(), {
  url: inject('site'),
  options: {...wide, viewport: {width: 920, height: 900}},
  at: 'exercises',
});

describe('taking the map and giving it back', () => {
  test('a drag and ctrl + wheel take it, the wheel alone scrolls the page; the rail, its buttons, a step’s mark and Escape give it back, at the same line', async () => {
    const {page, faults} = await shared();
    await drawNothing(page);
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
  });

  test('entered and left at every step, and in mid-flight, it is the identical scene again', async () => {
    // at every step without the way back, which every other one of these tests takes; in mid-flight with it
    const {page} = await shared();
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
  });
});

test('Tab goes from the map by use: search, panels, tools, then the way back into the story', async () => {
  const {page} = await shared();
  await explore(page);
  await page.locator('.maplibregl-canvas').focus();
  const names: string[] = [];
  for (let presses = 0; presses < 20; presses++) {
    await page.keyboard.press('Tab');
    names.push(await focusedName(page));
  }
  const order = [
    'Find a place',
    'Places',
    'Layers',
    'Measure',
    'Share and download',
    'Zoom in',
    'Move the map left',
    'Show all of the story',
    'Previous step',
    'Next step',
    'Skip to the text',
  ].map((name) => names.indexOf(name));
  expect(order[0]).toBe(0);
  expect(order).toEqual(order.toSorted((a, b) => a - b));
  expect(order).not.toContain(-1);
  await page.keyboard.press('Escape');
});
