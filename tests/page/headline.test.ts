import {expect, inject, test} from 'vitest';
import type {Page} from 'playwright';
import {open, saveData, useBrowser} from './reader.ts';

const read = useBrowser();
const site = inject('site');

/** The headline's lines, as they are broken. */
const lines = (page: Page) =>
  page.evaluate(() => {
    const text = document.querySelector('h1')!.firstChild as Text;
    const range = document.createRange();
    const tops = [...text.data].map((_, at) => {
      range.setStart(text, at);
      range.setEnd(text, at + 1);
      return Math.round(range.getBoundingClientRect().top);
    });
    return [...text.data]
      .map((letter, at) => (at > 0 && tops[at]! > tops[at - 1]! + 5 ? `\n${letter}` : letter))
      .join('')
      .split('\n');
  });

test.each(['its own font', 'the font of a machine that has not got it yet'])(
  'the headline is broken between words alone, at every width, in %s',
  async (font) => {
    const {page, close} = await read();
    await saveData(page);
    if (font !== 'its own font') await page.route(/woff2/, (route) => route.abort());
    await open(page, site);
    for (const [width, height] of [
      [360, 740],
      [768, 1024],
      [900, 700],
      [1280, 800],
      [1440, 900],
      [1920, 1080],
      [2560, 1080],
    ] as const) {
      await page.setViewportSize({width, height});
      const broken = await lines(page);
      expect(
        broken.slice(0, -1).every((line) => line.endsWith(' ')),
        `${width}: ${broken.join('|')}`,
      ).toBe(true);
    }
    await close();
  },
);
