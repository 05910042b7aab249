// The printed article: every step with its heading and its map, in order, whether the live map was on screen or not.
import {describe, expect, inject, test} from 'vitest';
import {open, useBrowser} from './reader.ts';
import {story} from './story.ts';

const read = useBrowser();
const site = inject('site');

/** Number of pages and of pictures drawn in a PDF, from its plain structure. */
const count = (pdf: Buffer, what: RegExp) => (pdf.toString('latin1').match(what) ?? []).length;

describe('on paper', () => {
  test.each([
    ['with the live map, in dark', true],
    ['without JavaScript', false],
  ] as const)(
    '%s, every step stands under its map, in order, in light',
    async (_, javaScriptEnabled) => {
      const {page, close} = await read({
        viewport: {width: 900, height: 700},
        reducedMotion: 'reduce',
        javaScriptEnabled,
        colorScheme: javaScriptEnabled ? 'dark' : 'light',
      });
      if (javaScriptEnabled) await open(page, site);
      else await page.goto(site);
      const pdf = await page.pdf({format: 'A4', printBackground: true});
      expect(count(pdf, /\/Type \/Page\b/g)).toBeGreaterThan(4);
      // they were not on screen, and were loaded for the paper
      expect(
        await page.evaluate(() =>
          [...document.querySelectorAll<HTMLImageElement>('.map-print')].map(
            (picture) => picture.naturalWidth > 0,
          ),
        ),
      ).toEqual(story.steps.map(() => true));
      await page.emulateMedia({media: 'print'});
      const seen = await page.evaluate(() => {
        return [...document.querySelectorAll('story-step')].map((step) => {
          const [figure, heading] = [
            step.previousElementSibling!.getBoundingClientRect(),
            step.querySelector('h1, h2')!.getBoundingClientRect(),
          ];
          return {
            id: step.id,
            map: figure.height > 100 && figure.width > 300,
            under: heading.top >= figure.bottom - 1,
            top: figure.top,
            light: getComputedStyle(step).color === 'rgb(0, 0, 0)',
          };
        });
      });
      expect(seen.map(({id}) => id)).toEqual(story.steps.map(({id}) => id));
      expect(seen.filter(({map, under, light}) => !map || !under || !light)).toEqual([]);
      expect(seen.map(({top}) => top)).toEqual(seen.map(({top}) => top).toSorted((a, b) => a - b));
      await close();
    },
  );

  test('links are spelled out', async () => {
    const {page, close} = await read({
      viewport: {width: 900, height: 700},
      javaScriptEnabled: false,
    });
    await page.goto(site);
    await page.emulateMedia({media: 'print'});
    const after = await page.evaluate(() =>
      [...document.querySelectorAll('a[href^="http"]')].map(
        (link) => getComputedStyle(link, '::after').content,
      ),
    );
    expect(after.length).toBeGreaterThan(0);
    expect(after.every((content) => content.includes('http'))).toBe(true);
    await close();
  });
});
