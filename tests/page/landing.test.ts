// Tests that lines that a step draws are whole wherever a reader lands: by every way there, in
// three windows, in all stories.
import type {Page} from 'playwright';
import {describe, expect, inject, test} from 'vitest';
import {drawNothing, quickFrames, scrollHeard} from './quick.ts';
import {open, positionOf, saveData, sceneOf, useBrowser} from './reader.ts';
import {differences, stories} from './story.ts';

const read = useBrowser();
const site = inject('site');
const windows = [
  [1280, 800],
  [390, 844],
  [1920, 1080],
] as const;

const control = (page: Page, selector: string) => page.locator('map-story').locator(selector);

/** Does what scrolls the page smoothly, and waits until it has arrived and the story rests. */
async function arrive(page: Page, act: () => Promise<unknown>): Promise<void> {
  await page.evaluate(() => {
    const arrived = new Promise((resolve) =>
      addEventListener('scrollend', resolve, {once: true, capture: true}),
    );
    Object.assign(globalThis, {arrived});
  });
  await act();
  await page.evaluate(
    () => (globalThis as typeof globalThis & {arrived: Promise<unknown>}).arrived,
  );
  await scrollHeard(page);
}

/** Scrolls at once, on a page with stills, whose frames wait for no screen. */
async function jumpQuickly(page: Page, id: string): Promise<void> {
  await page.evaluate(
    (id) => document.getElementById(id)!.scrollIntoView({behavior: 'instant', block: 'start'}),
    id,
  );
  await scrollHeard(page);
}

/** Scrolls at once. */
async function jump(page: Page, id: string, by = 0): Promise<void> {
  await page.evaluate(
    ({id, by}) => {
      document.getElementById(id)!.scrollIntoView({behavior: 'instant', block: 'start'});
      scrollBy({top: by * innerHeight, behavior: 'instant'});
    },
    {id, by},
  );
  await scrollHeard(page);
}

const ask = (page: Page, what: 'explore' | 'resume') =>
  page.evaluate((what) => document.querySelector('map-story')![what](), what);

describe.each(stories)('in the story of $name', ({path, story}) => {
  const drawing = story.steps
    .map((step, index) => ({...step, index}))
    .filter(({drawn}) => drawn.length > 0);
  const [first, last] = [story.steps[0]!, story.steps.at(-1)!];

  test('there are steps that draw', () => {
    expect(drawing.length).toBeGreaterThanOrEqual(1);
  });

  type Drawing = (typeof drawing)[number];

  /** How much is drawn of what the step draws: of the line that is least so. */
  async function leastDrawn(page: Page, {drawn}: Drawing): Promise<number> {
    const {layers} = await sceneOf(page);
    return Math.min(...drawn.map((part) => layers[part]!.reveal));
  }

  async function expectWhole(page: Page, step: Drawing, how: string): Promise<void> {
    const {index, id, shown} = step;
    expect((await positionOf(page)).index, `${id}, ${how}`).toBe(index);
    const {layers} = await sceneOf(page);
    for (const part of shown)
      expect(layers[part], `${part}, ${how}`).toMatchObject({shown: 1, reveal: 1});
  }

  test.each(windows)(
    'at %i × %i: by Next, a mark, a key, a reload and a link',
    async (width, height) => {
      const {page, close} = await read({viewport: {width, height}});
      // with and without a live map the scene is the same
      await saveData(page);
      await quickFrames(page);
      await open(page, `${site}${path}`);
      for (const step of drawing) {
        await jumpQuickly(page, story.steps[step.index - 1]!.id);
        // a card that is taller than the window is read to its end first
        for (let presses = 0; presses < 5 && (await positionOf(page)).index < step.index; presses++)
          await arrive(page, () => control(page, '.tools .icon').nth(2).click());
        await expectWhole(page, step, 'by Next');
        await jumpQuickly(page, first.id);
        await arrive(page, () =>
          page.evaluate(
            (index) =>
              document
                .querySelector('map-story')!
                .shadowRoot!.querySelectorAll<HTMLElement>('nav li a')
                [index]!.click(),
            step.index,
          ),
        );
        await expectWhole(page, step, 'by its mark');
        await jumpQuickly(page, step.id === last.id ? first.id : last.id);
        await control(page, 'nav li a').nth(step.index).focus();
        await arrive(page, () => page.keyboard.press('Enter'));
        await expectWhole(page, step, 'by a key');
        await page.reload();
        await open(page, page.url());
        await expectWhole(page, step, 'by a reload');
        await page.goto('about:blank');
        await open(page, `${site}${path}#${step.id}`);
        await expectWhole(page, step, 'by a link');
      }
      await close();
    },
  );

  test('on the live map, in each of these windows: exploring, visiting and back in the story, though the line was left half drawn', async () => {
    const {page, close} = await read();
    await quickFrames(page);
    await open(page, `${site}${path}`);
    // camera and paint values are looked at, and no pixel
    await drawNothing(page);
    for (const [step, [width, height]] of drawing.flatMap((step) =>
      windows.map((window) => [step, window] as const),
    )) {
      await page.setViewportSize({width, height});
      // at a quarter of a device pixel to the CSS pixel a canvas is as wide as the next four
      await page.waitForFunction(
        (width) =>
          Math.abs(document.querySelector('map-story')!.map!.getCanvas().clientWidth - width) < 4,
        width,
      );
      await jump(page, step.id, -0.07);
      expect(await leastDrawn(page, step), step.id).toBeLessThan(0.95);
      await ask(page, 'explore');
      await scrollHeard(page);
      await expectWhole(page, step, 'exploring');
      const scene = await sceneOf(page);
      const live = (await differences(page, scene, story)).filter(
        (difference) => !difference.startsWith('camera'),
      );
      expect(live, step.id).toEqual([]);
      await ask(page, 'resume');
      await scrollHeard(page);
      expect(await leastDrawn(page, step), step.id).toBeLessThan(0.95);
      await page.evaluate(
        (to) =>
          document
            .querySelector('map-story')!
            .dispatchEvent(Object.assign(new Event('story-point'), {to, how: 'visit'})),
        step.drawn,
      );
      await scrollHeard(page);
      await expectWhole(page, step, 'visiting');
      await page.keyboard.press('Escape');
      await jump(page, step.id);
      await ask(page, 'explore');
      await scrollHeard(page);
      await ask(page, 'resume');
      await scrollHeard(page);
      await expectWhole(page, step, 'back in the story');
      expect(await differences(page, await sceneOf(page), story), step.id).toEqual([]);
    }
    await close();
  });
});
