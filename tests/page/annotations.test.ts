// Tests the notes of the built page: on the live map where the stills have them, and once in the
// text.
import type {Page} from 'playwright';
import {describe, expect, inject, test} from 'vitest';
import {drawn, goTo, open, useBrowser} from './reader.ts';
import {story} from './story.ts';

const read = useBrowser();
const site = inject('site');
const written = story.notes.filter(({step}) => step === 'the-border').map(({text}) => text);

type Row = Readonly<{text: string; x: number; y: number}>;

/** The rows of text in an SVG of notes, to the tenth of a CSS px. */
const rowsIn = (rows: Element[]): Row[] =>
  rows.map((row) => ({
    text: row.textContent ?? '',
    x: Number(Number(row.getAttribute('x')).toFixed(1)),
    y: Number(Number(row.getAttribute('y')).toFixed(1)),
  }));

const onMap = async (page: Page): Promise<Row[]> =>
  page.evaluate(
    `(${rowsIn.toString()})([...document.querySelector('map-story').shadowRoot.querySelectorAll('.map-notes tspan')])`,
  );

const inStill = async (page: Page, orientation: string): Promise<Row[]> =>
  page.evaluate(
    `(async () => {
      const figure = document.getElementById('the-border').previousElementSibling;
      const image = [...figure.querySelectorAll('img')].find(({src}) => src.endsWith('-${orientation}-light.svg'));
      const svg = new DOMParser().parseFromString(await (await fetch(image.src)).text(), 'image/svg+xml');
      return (${rowsIn.toString()})([...svg.querySelectorAll('[data-layer="notes"] tspan')]);
    })()`,
  );

const heights = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('#the-border story-note')].map(
      (note) => (note.shadowRoot?.querySelector('.note') ?? note).getBoundingClientRect().height,
    ),
  );

describe.each([
  ['landscape', 1280, 800],
  ['portrait', 390, 844],
] as const)('the notes of a step, %s', (orientation, width, height) => {
  test('stand live where the still of that size has them, are heard once, and are read on paper', async () => {
    const {page, faults, close} = await read({
      viewport: {width, height},
      reducedMotion: 'reduce',
    });
    await open(page, site);
    await goTo(page, 'the-border');
    await drawn(page);
    const live = await onMap(page);
    expect(live.map(({text}) => text).join(' ')).toBe(written.join(' '));
    const drawnThere = await inStill(page, orientation);
    expect(live.map(({text}) => text)).toEqual(drawnThere.map(({text}) => text));
    // to the tenth of a px to which the still is written
    for (const [index, {x, y}] of drawnThere.entries()) {
      expect(Math.abs(live[index]!.x - x)).toBeLessThan(0.15);
      expect(Math.abs(live[index]!.y - y)).toBeLessThan(0.15);
    }

    // the text is hidden when the places of all notes are known
    await page.waitForFunction(() =>
      [...document.querySelectorAll('#the-border story-note')].every(
        (note) => note.shadowRoot?.querySelector('.placed') !== null,
      ),
    );
    expect(await heights(page)).toEqual([1, 1, 1]);
    const heard = await page.locator('body').ariaSnapshot();
    for (const text of written) expect(heard.split(text)).toHaveLength(2);

    await page.emulateMedia({media: 'print'});
    for (const high of await heights(page)) expect(high).toBeGreaterThan(12);
    expect(faults).toEqual([]);
    await close();
  });
});

describe.each([
  ['1280 × 800', 1280, 800],
  ['390 × 844', 390, 844],
] as const)('a link to a step below notes, at %s', (_, width, height) => {
  test('stays where it leads while the live map comes and the notes go over to it', async () => {
    const {page, close} = await read({viewport: {width, height}, reducedMotion: 'reduce'});
    await page.goto(`${site}#together`);
    await page.evaluate(() => document.fonts.ready);
    await page.waitForFunction(() => document.querySelector('map-story')?.matches(':defined'));
    const seen = () =>
      page.evaluate(() => [
        document.getElementById('together')!.getBoundingClientRect().top,
        document.getElementById('the-border')!.getBoundingClientRect().height,
      ]);
    const before = await seen();
    await page.waitForFunction(() =>
      [...document.querySelectorAll('#the-border story-note')].every((note) =>
        note.shadowRoot?.querySelector('.placed'),
      ),
    );
    const after = await seen();
    expect(Math.abs(after[0]! - before[0]!)).toBeLessThan(1);
    // nothing had to be made up for
    expect(after[1]).toBe(before[1]);
    await close();
  });
});

test('without JavaScript, the notes are read in the text', async () => {
  const {page, close} = await read({javaScriptEnabled: false});
  await page.goto(site);
  for (const note of await page.locator('#the-border story-note').all())
    expect((await note.boundingBox())!.height).toBeGreaterThan(12);
  await close();
});
