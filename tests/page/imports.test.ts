// Tests that a story of another tool is imported, built, opened and read from its first step to its
// last.
import {execFileSync} from 'node:child_process';
import {mkdtempSync, rmSync} from 'node:fs';
import type {Server} from 'node:http';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import type {Page} from 'playwright';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {main} from '../../src/node/cli/main.ts';
import {button, explore} from './explore-page.ts';
import {drawn, goTo, open, positionOf, rest, useBrowser} from './reader.ts';
import {host, origin} from './serve.ts';

/** For each step, what the source says in it; and what `check` says of the page. */
const sources = [
  {
    tool: 'mapbox/storytelling',
    warnings: ['basemap-coarse'],
    source: 'storytelling/config.js',
    texts: [
      ['Three "lights"', 'Along the coast, since 1826', 'By nobody <in particular>'],
      ['The tower & its keeper', 'It was lit in autumn.', 'Ask me.'],
      ['Under way', 'The ferry takes', 'The ferry'],
      ['No place of its own', 'See the table:', 'one', 'two'],
    ],
  },
  {
    tool: 'mapbox/storytelling with its style',
    warnings: [],
    source: 'storytelling-style/river.js',
    texts: [
      ['High water on the lower river', 'The river desk'],
      ['Summer level', 'The river keeps to its bed.'],
      ['The winter of 1995', 'Water stands behind the summer dikes.'],
      ['What was built', 'The depth of the water by district.'],
    ],
  },
  {
    tool: 'StoryMapJS',
    warnings: ['missing-heading'],
    source: 'storymapjs/published.json',
    texts: [
      ['Uma viagem em três partes', 'De barco.'],
      ['A partida', 'Ao amanhecer.', 'O cais'],
      ['A ilha', 'Um filme'],
      ['Até amanhã', 'Sem título.'],
    ],
  },
  {
    tool: 'EOX storytelling',
    warnings: ['basemap-coarse'],
    source: 'eox/tour.md',
    texts: [
      ['The lagoon', 'Seen from above'],
      ['Why it matters', 'Birds rest here. Water rises by 2 mm a year.', '1.9'],
      ['Three views'],
      ['All of it', 'The whole lagoon, from the sea.'],
      ['The inlet', 'It is closed at high tide.'],
      ['What next', 'Read <!--{ … }--> in the manual.'],
    ],
  },
  {
    tool: 'KML',
    warnings: [],
    source: 'kml/places.kml',
    texts: [
      ['Bread & salt', 'A walk in three stops.'],
      ['The old oven', 'Open since 1740.', 'price', 'low'],
      ['The salt road'],
      ['Somewhere'],
    ],
  },
] as const;

const read = useBrowser();
const root = mkdtempSync(join(tmpdir(), 'imports-'));
let server: Server;

beforeAll(async () => {
  for (const [index, {source}] of sources.entries()) {
    const out = join(root, String(index));
    const quiet = {say: () => undefined, note: () => undefined};
    const file = join('tests/fixtures/import', source);
    expect(await main(['import', file, '--out', out], quiet)).toBe(0);
  }
  // as its own program, as people build it
  const {NODE_ENV: _, ...env} = process.env;
  const vite = 'node_modules/vite/bin/vite.js';
  const options = ['--config', 'tests/page/imports.config.ts', '--logLevel', 'warn'];
  execFileSync(process.execPath, [vite, 'build', ...options], {
    stdio: 'inherit',
    env: {...env, IMPORTS: root},
  });
  server = await host(join(root, 'dist'), '');
}, 300_000);

afterAll(() => {
  server.close();
  rmSync(root, {recursive: true});
});

/** What is seen of the step that the reader is in: its words, if the card is in the window. */
const seen = (page: Page) =>
  page.evaluate(() => {
    const story = document.querySelector('map-story')!;
    const card = story.querySelectorAll('story-step')[story.position.index]!;
    const {top, bottom, width} = card.getBoundingClientRect();
    const isThere = card.checkVisibility({opacityProperty: true, visibilityProperty: true});
    return isThere && width > 0 && bottom > 0 && top < innerHeight
      ? card.innerText.replace(/\s+/g, ' ')
      : 'nothing';
  });

/** Presses Next until another step is there: a card that is taller than the window is turned first. */
async function next(page: Page): Promise<void> {
  const {index} = await positionOf(page);
  for (let presses = 0; presses < 9 && (await positionOf(page)).index === index; presses++) {
    const before = await page.evaluate(() => scrollY);
    await page.locator('map-story').locator('.tools .icon').nth(2).click();
    await page.waitForFunction((before) => scrollY !== before, before);
    await rest(page);
  }
}

describe.each(sources.map((one, index) => ({...one, index})))(
  'an imported story of $tool',
  ({index, texts, warnings}) => {
    test.each([
      [390, 844],
      [1280, 800],
    ])(
      'is read by Next to its last step at %i × %i, each step with its text',
      async (width, height) => {
        const {page, faults, close} = await read({
          viewport: {width, height},
          reducedMotion: 'reduce',
        });
        await open(page, `${origin(server)}/${index}/`);
        const steps = await page.evaluate(
          () => document.querySelectorAll('map-story story-step').length,
        );
        expect(steps).toBe(texts.length);
        for (const [at, words] of texts.entries()) {
          expect((await positionOf(page)).index).toBe(at);
          const text = await seen(page);
          for (const word of words) expect(text).toContain(word);
          if (at < texts.length - 1) await next(page);
        }
        const codes = await page.evaluate(() =>
          document.querySelector('map-story')!.problems.map(({code}) => code),
        );
        expect(codes).toEqual(warnings);
        expect(faults.filter((fault) => !fault.startsWith('console: map-story: '))).toEqual([]);
        await close();
      },
    );
  },
);

describe('an imported story whose style lies beside it', () => {
  const index = sources.findIndex(({source}) => source.startsWith('storytelling-style'));
  /** How opaque what chapters switch is: the area, its edge, the depth. */
  const opacities = (page: Page) =>
    page.evaluate(() => {
      const map = document.querySelector('map-story')!.map!;
      return [
        map.getPaintProperty('own:flood-area', 'fill-opacity'),
        map.getPaintProperty('own:flood edge', 'line-opacity'),
        map.getPaintProperty('own:depth', 'fill-opacity'),
      ];
    });

  test('shows and hides its layers by steps, forward and back, without a layout property', async () => {
    const {page, faults, close} = await read({viewport: {width: 1280, height: 800}});
    await open(page, `${origin(server)}/${index}/`);
    await drawn(page);
    await page.evaluate(() => {
      const map = document.querySelector('map-story')!.map!;
      const set = map.setLayoutProperty.bind(map);
      map.setLayoutProperty = (...args) => {
        console.error('layout', args[0]);
        return set(...args);
      };
    });
    const shown: Readonly<Record<string, readonly number[]>> = {
      summer: [0, 0, 0],
      winter: [0.5, 1, 0],
      after: [0, 0, 1],
    };
    for (const id of ['summer', 'winter', 'after', 'winter', 'summer']) {
      await goTo(page, id);
      expect([id, await opacities(page)]).toEqual([id, shown[id]]);
    }
    expect(faults).toEqual([]);
    await close();
  });

  test('has them in its legend, in its spoken text and among the layers that readers switch', async () => {
    const {page, close} = await read({viewport: {width: 1280, height: 800}});
    await open(page, `${origin(server)}/${index}/`);
    await goTo(page, 'winter');
    await button(page, 'About this map').click();
    const about = page.getByRole('region', {name: 'About this map'});
    const item = about.getByRole('listitem').filter({hasText: 'flood edge'});
    expect(await item.locator('path').getAttribute('stroke')).toBe('#1d4e68');
    await expect
      .poll(() => page.locator('#winter .told').textContent())
      .toContain('The map shows flood-area and flood edge.');
    await page.keyboard.press('Escape');
    await explore(page);
    await button(page, 'Layers').click();
    const box = page.getByRole('checkbox', {name: 'flood edge'});
    expect(await box.isChecked()).toBe(true);
    await box.uncheck();
    await expect.poll(() => opacities(page)).toEqual([0.5, 0, 0]);
    await close();
  });
});
