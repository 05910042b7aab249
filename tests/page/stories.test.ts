// Tests that what holds for the page of this repository holds for a story that has nothing in
// common with it: another continent, another language, from right to left.
import {describe, expect, inject, test} from 'vitest';
import {violations} from './axe.ts';
import {goTo, open, saveData, useBrowser} from './reader.ts';
import {stories} from './story.ts';

const read = useBrowser();

describe.each(stories.slice(1, 2))('the story of $name', ({path, lang, story, problems}) => {
  const url = `${inject('site')}${path}`;

  test(`is in ${lang}, and has no problems`, () => {
    expect(story.steps[0]!.label).toMatch(/\p{Script=Arabic}/u);
    expect(problems).toEqual([]);
  });

  test('is read from end to end, every step in order, the live map and its still said in the same words of its language', async () => {
    const {page, faults, close} = await read({
      viewport: {width: 920, height: 520},
      reducedMotion: 'reduce',
    });
    await open(page, url);
    const heard: string[] = [];
    for (const [index, {id, label}] of story.steps.entries()) {
      await goTo(page, id);
      const spoken = (await page.getByRole('status').textContent()) ?? '';
      const {still, card} = await page.evaluate((id) => {
        const step = document.getElementById(id)!;
        return {
          still: step.previousElementSibling!.querySelector('img')!.alt,
          card: step.shadowRoot!.querySelector('.told')?.textContent,
        };
      }, id);
      expect(spoken).toBe(
        `المرحلة ${index + 1} من ${story.steps.length}: ${label}. ${still.replace('خريطة. ', '')}`,
      );
      expect(card).toBe(still);
      heard.push(spoken);
    }
    expect(new Set(heard).size).toBe(story.steps.length);
    expect(heard.join(' ')).not.toMatch(/\bthe\b/i);
    expect(await page.evaluate(() => document.querySelector('story-measure')!.textContent)).toMatch(
      /^\s*(١٬?٦\d\d|1,?6\d\d)\s*كم\s*$/,
    );
    expect(await page.evaluate(() => document.querySelector('map-story')!.problems)).toEqual([]);
    expect(faults).toEqual([]);
    await close();
  });

  test('has a picture for each step where there is no JavaScript, with its own credit line and the words for it', async () => {
    const {page, close} = await read({
      viewport: {width: 390, height: 844},
      javaScriptEnabled: false,
    });
    await page.goto(url);
    for (const {id} of story.steps) {
      const figure = page.locator(`.map-still:has(+ story-step[id="${id}"]) .map-wide img`);
      await figure.scrollIntoViewIfNeeded();
      await page.waitForFunction(
        (id) =>
          (
            document
              .getElementById(id)!
              .previousElementSibling!.querySelector('picture img') as HTMLImageElement
          ).naturalWidth > 0,
        id,
      );
      expect(await figure.getAttribute('alt')).toMatch(/^خريطة\. /);
    }
    await close();
  });

  test('stands the other way round: cards at the right, where lines start, the map’s free part at the left', async () => {
    const {page, close} = await read({viewport: {width: 1280, height: 800}});
    await saveData(page);
    await open(page, url);
    await goTo(page, story.steps[2]!.id);
    const across = (await page.evaluate(
      ([id]) => {
        const middle = (element: Element) => {
          const {left, width} = element.getBoundingClientRect();
          return (left + width / 2) / innerWidth;
        };
        const root = document.querySelector('map-story')!.shadowRoot!;
        return {
          card: middle(document.getElementById(id!)!),
          free: middle(root.querySelector('.free')!),
          progress: middle(root.querySelector('nav')!),
        };
      },
      [story.steps[2]!.id],
    ))!;
    expect(across.card).toBeGreaterThan(0.6);
    expect(across.free).toBeLessThan(0.5);
    expect(across.progress).toBeLessThan(0.3);
    expect(
      await page.evaluate(() =>
        document
          .querySelector('map-story')!
          .shadowRoot!.querySelector('.tools button')!
          .getAttribute('aria-label'),
      ),
    ).toBe('عن هذه الخريطة');
    await close();
  });

  test.each([
    ['light', 1280, 800],
    ['dark', 390, 844],
  ] as const)(
    'gives axe-core nothing to find in %s at %i × %i, with the panel about the map open, which names its own sources',
    async (colorScheme, width, height) => {
      const {page, close} = await read({
        viewport: {width, height},
        colorScheme,
        reducedMotion: 'reduce',
      });
      await saveData(page);
      await open(page, url);
      await goTo(page, story.steps[3]!.id);
      expect(await violations(page)).toEqual([]);
      await page.locator('map-story .about-button').click();
      const about = page.locator('map-story .about');
      await about.waitFor();
      expect(await violations(page)).toEqual([]);
      const text = (await about.textContent())!;
      expect(text).toContain('drawn by hand, schematic (CC0-1.0)');
      expect(text).not.toMatch(/Gilgit|Siachen/);
      await close();
    },
  );
});
