// Tests that a story about numbers holds what it promises with 3,141 counties: read live and
// without JavaScript, with small pictures.
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {gzipSync} from 'node:zlib';
import {expect, inject, test} from 'vitest';
import {violations} from './axe.ts';
import {goTo, open, saveData, useBrowser} from './reader.ts';
import {stories} from './story.ts';

const {path, story, problems} = stories[2]!;
const read = useBrowser();
const url = `${inject('site')}${path}`;
const built = join(fileURLToPath(new URL('../../dist/', import.meta.url)), path);

test('has no problems, and as many counties as it says', () => {
  expect(problems).toEqual([]);
  const {data} = story.layers.find(({id}) => id === 'unemployment')!;
  expect(story.steps[0]!.label).toContain(data!.features.length.toLocaleString('en'));
});

test('is read from end to end: live map and still are told in the same words, and each map of numbers has its legend', async () => {
  const {page, faults, close} = await read({
    viewport: {width: 920, height: 520},
    reducedMotion: 'reduce',
  });
  await open(page, url);
  const heard = new Set<string>();
  for (const [index, {id, label}] of story.steps.entries()) {
    await goTo(page, id);
    const spoken = (await page.getByRole('status').textContent()) ?? '';
    const {still, card, legend} = await page.evaluate((id) => {
      const step = document.getElementById(id)!;
      const stills = [...document.querySelectorAll('.map-still')].filter(
        (still) => still.compareDocumentPosition(step) & Node.DOCUMENT_POSITION_FOLLOWING,
      );
      return {
        still: stills.at(-1)!.querySelector('img')!.alt,
        card: step.shadowRoot!.querySelector('.told')?.textContent,
        legend: document.querySelector('map-story')!.shadowRoot!.querySelector('.legend')
          ?.textContent,
      };
    }, id);
    // with the numbers; this story has no borders, whose lengths the card adds
    const whole = `Step ${index + 1} of ${story.steps.length}: ${label}. ${still.replace('Map. ', '')}`;
    expect(spoken).toBe(whole);
    expect(card).toBe(still);
    if (index > 0) expect(legend, id).toMatch(/\S/);
    heard.add(whole);
  }
  expect(heard.size).toBe(story.steps.length);
  expect([...heard].join(' ')).toMatch(/1\.2%.*Slope.*30\.1%.*Imperial/);
  expect(await page.evaluate(() => document.querySelector('map-story')!.problems)).toEqual([]);
  expect(faults).toEqual([]);
  await close();
});

test('has pictures of at most 25 kB each, gzip, though they show 3,141 counties', () => {
  const stills = readdirSync(join(built, 'stills')).filter((name) => name.endsWith('.svg'));
  expect(stills.length).toBeGreaterThanOrEqual(story.steps.length * 2);
  for (const name of stills)
    expect(
      gzipSync(readFileSync(join(built, 'stills', name)), {level: 9}).length,
      name,
    ).toBeLessThanOrEqual(25_000);
});

test.each([
  ['light', 1280, 800],
  ['dark', 390, 844],
] as const)(
  'gives axe-core nothing to find in %s at %i × %i, with an open table of the counties, and cuts no entry of a legend',
  async (colorScheme, width, height) => {
    const {page, close} = await read({
      viewport: {width, height},
      colorScheme,
      reducedMotion: 'reduce',
    });
    await saveData(page);
    await open(page, url);
    await goTo(page, 'rates');
    await page.locator('#rates summary').click();
    expect(await page.locator('#rates table tr').count()).toBeGreaterThan(200);
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate(legendEntries)).toEqual({cut: [], whole: expect.any(Number)});
    expect((await page.evaluate(legendEntries)).whole).toBeGreaterThan(20);
    await close();
  },
);

/** Entries of the legends beside the stills: texts of those that reach out of their legend, and how many do not. */
function legendEntries(): {cut: string[]; whole: number} {
  const all = [...document.querySelectorAll('.map-still .map-legend')]
    .map((legend) => ({legend, box: legend.getBoundingClientRect()}))
    .filter(({box}) => box.width > 0)
    .flatMap(({legend, box}) =>
      [...legend.querySelectorAll('li')].map((entry) => {
        const {left, right, bottom, width} = entry.getBoundingClientRect();
        return {
          text: entry.textContent,
          width,
          inside: left >= box.left - 1 && right <= box.right + 1 && bottom <= box.bottom + 1,
        };
      }),
    )
    .filter(({width}) => width > 0);
  const cut = all.filter(({inside}) => !inside).map(({text}) => text);
  return {cut, whole: all.length - cut.length};
}
