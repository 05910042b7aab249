// Tests the printed article: every step with its heading and its map, in order, whether the live
// map was on screen or not.
import {describe, expect, inject, test} from 'vitest';
import {open, useBrowser} from './reader.ts';
import {story} from './story.ts';

const read = useBrowser();
const site = inject('site');

/** Number of pages and of pictures drawn in a PDF, from its plain structure. */
const count = (pdf: Buffer, what: RegExp) => (pdf.toString('latin1').match(what) ?? []).length;

/** The page, from 0, on which each link to `paper.example` stands, from the plain structure of a PDF. */
function pagesOfLinks(pdf: Buffer): Map<string, number> {
  const objects = new Map(
    [...pdf.toString('latin1').matchAll(/(\d+) 0 obj(.*?)endobj/gs)].map(
      ([, id, content]) => [id!, content!] as const,
    ),
  );
  const pages = [...objects.values()].filter((content) => /\/Type \/Page\b/.test(content));
  return new Map(
    pages.flatMap((content, at) => {
      const [, annotations = ''] = /\/Annots \[(.*?)\]/s.exec(content) ?? [];
      return [...annotations.matchAll(/(\d+) 0 R/g)].flatMap(([, id]) => {
        const [, name] = /paper\.example\/([\w-]+)/.exec(objects.get(id!) ?? '') ?? [];
        return name === undefined ? [] : [[name, at] as const];
      });
    }),
  );
}

describe('on paper', () => {
  test.each([
    ['with the live map, in dark', true],
    ['without JavaScript', false],
  ] as const)(
    '%s, every step stands under its map, which is as wide as its text, in order, in light',
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
          const [figure, heading, picture] = [
            step.previousElementSibling!,
            step.querySelector('h1, h2')!,
            step.previousElementSibling!.querySelector('.map-print')!,
          ].map((element) => element.getBoundingClientRect()) as [DOMRect, DOMRect, DOMRect];
          return {
            id: step.id,
            map: figure.height > 100 && Math.abs(figure.width - heading.width) < 1,
            filled:
              picture.left <= figure.left + 1 &&
              picture.right >= figure.right - 1 &&
              picture.top <= figure.top + 1 &&
              picture.bottom >= figure.bottom - 1,
            under: heading.top >= figure.bottom - 1,
            top: figure.top,
            light: getComputedStyle(step).color === 'rgb(0, 0, 0)',
          };
        });
      });
      expect(seen.map(({id}) => id)).toEqual(story.steps.map(({id}) => id));
      expect(
        seen.filter(({map, filled, under, light}) => !map || !filled || !under || !light),
      ).toEqual([]);
      expect(seen.map(({top}) => top)).toEqual(seen.map(({top}) => top).toSorted((a, b) => a - b));
      await close();
    },
  );

  test.each([true, false])(
    'no page ends with a heading, with JavaScript: %s',
    async (javaScriptEnabled) => {
      const {page, close} = await read({
        viewport: {width: 900, height: 700},
        reducedMotion: 'reduce',
        javaScriptEnabled,
      });
      if (javaScriptEnabled) await open(page, site);
      else await page.goto(site);
      const headings = await page.evaluate(() => {
        // a page that says nothing of paper itself
        for (const sheet of document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]'))
          if (!sheet.href.includes('/stills/')) sheet.remove();
        const sections = Array.from(
          {length: 80},
          (_, at) =>
            `<h3 style="margin-block: ${at % 17}px"><a href="https://paper.example/heading-${at}">Heading</a></h3><p><a href="https://paper.example/text-${at}">Text</a></p>`,
        );
        document.querySelector('#the-border')!.insertAdjacentHTML('beforeend', sections.join(''));
        return sections.length;
      });
      const pages = pagesOfLinks(await page.pdf({format: 'A4'}));
      const sections = Array.from({length: headings}, (_, at) => at);
      expect(new Set(pages.values()).size).toBeGreaterThan(2);
      expect(sections.map((at) => pages.get(`heading-${at}`))).toEqual(
        sections.map((at) => pages.get(`text-${at}`)),
      );
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

  test('the colophon gives the address of the page, without the step that was read', async () => {
    const {page, close} = await read({viewport: {width: 900, height: 700}});
    await page.goto(`${site}#the-border`);
    const address = page.locator('.colophon .page-address');
    expect(await address.isVisible()).toBe(false);
    await page.emulateMedia({media: 'print'});
    expect(await address.isVisible()).toBe(true);
    expect(await address.textContent()).toBe(site);
    await close();
  });
});
