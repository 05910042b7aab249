import type {Page} from 'playwright';
import {describe, expect, inject, test} from 'vitest';
import {overlaps} from './overlaps.ts';
import {drawNothing} from './quick.ts';
import {goTo, open, rest, useBrowser} from './reader.ts';

const site = inject('site');
const read = useBrowser();

const sizes = [
  [1280, 800],
  [390, 844],
  [844, 390],
  [640, 400],
  [427, 267],
  [320, 256],
] as const;

/** What readers do to text, by themselves or in the settings of their browser. */
const texts: Readonly<Record<string, string>> = {
  'as it is': '',
  'at 200 %': 'html { font-size: 200% }',
  'spaced as WCAG 1.4.12 says':
    '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }',
};

/** Gives a style sheet to the page and to all its shadow trees, as the extensions of browsers do. */
const give = (page: Page, css: string) =>
  page.evaluate((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    const add = (root: Document | ShadowRoot) => {
      root.adoptedStyleSheets.push(sheet);
      for (const {shadowRoot} of root.querySelectorAll('*')) if (shadowRoot) add(shadowRoot);
    };
    add(document);
  }, css);

/** Waits until the boxes that are measured have been laid out by what was measured. */
const laidOut = (page: Page) =>
  page.evaluate(async () => {
    await document.querySelector('map-story')!.updateComplete;
    for (let frame = 0; frame < 4; frame++) await new Promise(requestAnimationFrame);
  });

const press = (page: Page, selector: string) =>
  page.evaluate(
    (selector) =>
      document
        .querySelector('map-story')!
        .shadowRoot!.querySelector<HTMLElement>(selector)!
        .click(),
    selector,
  );

/** Selected texts that their fields cut. */
const cutFields = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelector('map-story')!.shadowRoot!.querySelectorAll('select')].flatMap(
      (field) => {
        const style = getComputedStyle(field);
        const probe = document.createElement('span');
        probe.textContent = field.selectedOptions[0]!.text;
        probe.style.cssText = `position: absolute; white-space: nowrap; font: ${style.font}; letter-spacing: ${style.letterSpacing}; word-spacing: ${style.wordSpacing}`;
        document.body.append(probe);
        const width = probe.getBoundingClientRect().width;
        probe.remove();
        // the arrow takes about as much as it is high
        const room = field.clientWidth - Number.parseFloat(style.paddingInlineStart) - 16;
        return width > room ? [`${field.selectedOptions[0]!.text}: ${width} > ${room}`] : [];
      },
    ),
  );

describe.each(Object.entries(texts))('text %s', (name, css) => {
  test('lies over no other text and under no button, whatever the window and whatever is open', async () => {
    const {page, close} = await read({reducedMotion: 'reduce'});
    await open(page, site);
    await drawNothing(page);
    await give(page, css);
    const found: string[] = [];
    const look = async (what: string) => {
      await laidOut(page);
      for (const pair of await overlaps(page)) found.push(`${what}: ${pair}`);
    };
    for (const [width, height] of sizes) {
      await page.setViewportSize({width, height});
      await laidOut(page);
      for (const id of ['opening', 'the-border', 'officers']) {
        await goTo(page, id);
        await look(`${width} × ${height}, ${id}`);
      }
    }
    await press(page, '.tools .mode');
    await page.getByRole('combobox', {name: 'Find a place'}).waitFor();
    if (css.startsWith('*')) await give(page, css);
    // what the readout says of the place comes with its files, before the map moves
    await page.waitForFunction(
      () =>
        document.querySelector('map-story')!.shadowRoot!.querySelector('.readout .whereabouts')!
          .textContent !== '',
    );
    const cards: number[] = [];
    for (const [width, height] of sizes) {
      const at = `${width} × ${height}, exploring`;
      await page.setViewportSize({width, height});
      await laidOut(page);
      await rest(page);
      await look(at);
      for (const panel of ['places', 'layers', 'measure', 'share']) {
        await press(page, `.tab-${panel}`);
        await look(`${at}, ${panel}`);
        for (const field of await cutFields(page)) found.push(`${at}, cut: ${field}`);
        if (panel === 'places') {
          await press(page, '.places .plain');
          await look(`${at}, a place`);
          cards.push(
            await page.evaluate(() => {
              const root = document.querySelector('map-story')!.shadowRoot!;
              const card = root.querySelector('.cards')!;
              const {height, bottom} = card.getBoundingClientRect();
              return bottom > innerHeight ? 0 : Math.max(height / card.scrollHeight, height / 100);
            }),
          );
          await press(page, '.cards .close');
          await laidOut(page);
        }
        await press(page, `.tab-${panel}`);
      }
      await press(page, '.about-button');
      await page.getByRole('region', {name: 'About this map'}).waitFor();
      await look(`${at}, about`);
      await press(page, '.about-button');
    }
    expect(found).toEqual([]);
    // a card is seen whole, or 100 px of it
    expect(Math.min(...cards), `${name}: ${cards.join()}`).toBeGreaterThan(0.99);
    await close();
  });
});
