// Tests the story where the live map cannot be had: no JavaScript, no WebGL, blocked workers, files
// that do not come.
import {chromium, type Page, type Route} from 'playwright';
import {describe, expect, inject, test} from 'vitest';
import {launchOptions} from '../chromium/launch-options.mjs';
import {open, rest, useBrowser, withoutDeadlines} from './reader.ts';
import {story} from './story.ts';

const read = useBrowser();
const site = inject('site');
const small = {viewport: {width: 900, height: 600}, reducedMotion: 'reduce' as const};

/** For each step, or each of some: whether its text can be seen, its picture has come and fills the window behind it, and says what it shows. */
const readThrough = (page: Page, ids?: readonly string[]) =>
  page.evaluate(async (ids) => {
    const seen = [];
    for (const step of document.querySelectorAll<HTMLElement>('story-step')) {
      if (ids && !ids.includes(step.id)) continue;
      step.scrollIntoView({behavior: 'instant', block: 'start'});
      const figure = step.previousElementSibling as HTMLElement;
      const image = figure.querySelector('img')!;
      image.loading = 'eager';
      await image.decode();
      const [card, box] = [step.getBoundingClientRect(), figure.getBoundingClientRect()];
      const heading = step.querySelector('h1, h2')!;
      seen.push({
        id: step.id,
        read:
          card.top >= 0 &&
          card.top < innerHeight &&
          heading.checkVisibility({opacityProperty: true, visibilityProperty: true}),
        picture:
          image.naturalWidth > 0 &&
          figure.checkVisibility({opacityProperty: true, visibilityProperty: true}) &&
          Math.abs(box.top) < 1 &&
          Math.abs(box.height - innerHeight) < 1 &&
          box.width >= document.documentElement.clientWidth - 1,
        alt: image.alt.length > 20,
      });
    }
    return seen;
  }, ids);

/** The first, the middle and the last step. */
const someSteps = ['opening', 'the-border', 'end'];
const everyStep = story.steps.map(({id}) => ({id, read: true, picture: true, alt: true}));

describe('without JavaScript', () => {
  test.each([
    ['a laptop', 1280, 800],
    ['a phone', 390, 844],
  ])('every step has its text, and behind it its map, on %s', async (_, width, height) => {
    const {page, faults, close} = await read({viewport: {width, height}, javaScriptEnabled: false});
    await page.goto(site);
    expect(await readThrough(page)).toEqual(everyStep);
    expect(
      await page
        .getByRole('img', {name: 'the border between Pakistan and Xinjiang highlighted'})
        .first()
        .getAttribute('alt'),
    ).toMatch(/about 443 km long on this map/);
    // that scripts may not run is what this test is about
    expect(faults.filter((fault) => !fault.endsWith('map-story.js csp'))).toEqual([]);
    await close();
  });
});

/** Patience for what a loaded machine does late. */
const soon = {timeout: 60_000};

const problemsOf = (page: Page) =>
  page.evaluate(() => document.querySelector('map-story')!.problems);

/** Resolves when the element has come and knows whether there will be a live map. */
async function openWithout(page: Page): Promise<void> {
  await page.goto(site);
  await page.evaluate(async () => {
    await customElements.whenDefined('map-story');
    await document.querySelector('map-story')!.ready;
  });
}

describe('without WebGL', () => {
  test('every step has its text and behind it its map; one problem is reported', async () => {
    const {args, ...options} = launchOptions();
    const browser = await chromium.launch({...options, args: [...args, '--disable-3d-apis']});
    const page = await browser.newPage(small);
    const errors: string[] = [];
    page.on('pageerror', ({message}) => errors.push(message));
    await openWithout(page);
    expect(await readThrough(page)).toEqual(everyStep);
    expect(await problemsOf(page)).toMatchObject([{path: 'map', severity: 'error'}]);
    expect(errors).toEqual([]);
    expect(
      await page.getByRole('button', {name: /Explore the map|Load the live map/}).count(),
    ).toBe(0);
    await browser.close();
  });
});

/** A fault on the way, and the problem that a reader's developer finds. */
type Fault = Readonly<{
  route: RegExp;
  answer: (route: Route) => Promise<void>;
  found: RegExp;
  severity?: string;
}>;
const geojson =
  (body: string, status = 200) =>
  (route: Route) =>
    route.fulfill({status, contentType: 'application/geo+json', body});

const faults: Readonly<Record<string, Fault>> = {
  'a file of the story is not there': {
    route: /border\.geojson/,
    answer: geojson('Not found', 404),
    found: /HTTP 404/,
  },
  'a page comes instead of GeoJSON': {
    route: /border\.geojson/,
    answer: geojson('<!doctype html><title>Sign in</title>'),
    found: /GeoJSON/,
  },
  'a file ends in the middle': {
    route: /border\.geojson/,
    answer: geojson('{"type": "FeatureCollection", "features": [{"type": "Fea'),
    found: /GeoJSON|JSON/,
  },
  'a file of 50 MB': {
    route: /border\.geojson/,
    answer: (route) => route.continue({url: new URL('/answers/large.geojson', site).href}),
    found: /larger than 16 MB/,
  },
  'a connection that is cut': {
    route: /border\.geojson/,
    answer: (route) => route.abort('connectionreset'),
    found: /Could not load the file/,
  },
  'the land itself is not there': {
    route: /world-.*\.geojson/,
    answer: geojson('Not found', 404),
    found: /404|world/,
  },
};

describe('when something does not come', () => {
  test.each(Object.entries(faults))(
    '%s: the stills stay, the text can be read, one problem is reported',
    async (_, {route, answer, found}) => {
      const {page, close} = await read(small);
      await withoutDeadlines(page);
      let asked = 0;
      await page.route(route, (one) => {
        asked++;
        return answer(one);
      });
      await openWithout(page);
      await page.waitForFunction(() => document.querySelector('map-story')!.problems.length > 0);
      await page.getByRole('button', {name: 'Load the live map'}).waitFor({timeout: 8000});
      expect(await readThrough(page, someSteps)).toEqual(
        everyStep.filter(({id}) => someSteps.includes(id)),
      );
      expect((await problemsOf(page)).map(({message}) => message)).toEqual([
        expect.stringMatching(found) as string,
      ]);
      expect(asked).toBe(1);
      await close();
    },
  );

  test('the code that plans the scenes: the stills stay, the text can be read, one problem is reported', async () => {
    const {page, close} = await read(small);
    await page.route(/planning-.*\.js/, (route) => route.abort());
    await openWithout(page);
    await page.waitForFunction(() => document.querySelector('map-story')!.problems.length > 0);
    expect(await readThrough(page, someSteps)).toEqual(
      everyStep.filter(({id}) => someSteps.includes(id)),
    );
    expect((await problemsOf(page)).map(({code}) => code)).toEqual(['map-unavailable']);
    await close();
  });

  /** The page's clock is ours: nobody waits for real seconds. */
  async function openWithClock(page: Page): Promise<void> {
    await page.clock.install();
    await page.goto(site, {waitUntil: 'commit'});
    await expect
      .poll(
        () =>
          page.evaluate(() => document.querySelector('map-story')?.matches(':defined') === true),
        {timeout: 60_000},
      )
      .toBe(true);
  }

  test('a file that never comes is given up after 20 s: the stills stay, one problem is reported', async () => {
    const {page, close} = await read(small);
    let asked = false;
    await page.route(/border\.geojson/, () => {
      asked = true;
      return new Promise(() => {});
    });
    await openWithClock(page);
    await expect.poll(() => asked, {timeout: 60_000}).toBe(true);
    await expect
      .poll(() => page.evaluate(() => document.querySelector('map-story')!.map?.loaded()), {
        timeout: 30_000,
      })
      .toBe(true);
    expect(await problemsOf(page)).toEqual([]);
    await page.clock.fastForward(21_000);
    await expect
      .poll(() => problemsOf(page), soon)
      .toMatchObject([
        {
          path: 'geo/border.geojson',
          code: 'data-unavailable',
          severity: 'error',
          message: 'No answer within 20 s.',
        },
      ]);
    await expect
      .poll(() => page.getByRole('button', {name: 'Load the live map'}).isVisible(), soon)
      .toBe(true);
    expect(await page.locator('.map-still').first().isVisible()).toBe(true);
    await close();
  });

  test('a worker that a policy forbids: the stills stay, one problem is reported', async () => {
    const {page, close} = await read(small);
    await page.route(
      (url) => url.href === site,
      async (route) => {
        const response = await route.fetch();
        await route.fulfill({
          response,
          headers: {...response.headers(), 'content-security-policy': "worker-src 'none'"},
        });
      },
    );
    await openWithClock(page);
    await expect
      .poll(() => problemsOf(page), {timeout: 60_000})
      .toMatchObject([
        {path: 'map', severity: 'error', message: expect.stringMatching(/[Ww]orker/) as string},
      ]);
    // a file that is still on its way when the clock leaps would be late, too
    await page.waitForLoadState('networkidle');
    await page.clock.fastForward(21_000);
    await expect
      .poll(() => page.getByRole('button', {name: 'Explore the map'}).isVisible(), soon)
      .toBe(false);
    expect((await problemsOf(page)).length).toBe(1);
    expect(await page.locator('.map-still').first().isVisible()).toBe(true);
    await close();
  });

  test('fonts that fail: the map and the text come in others, without a problem', async () => {
    const {page, close} = await read(small);
    await page.route(/\.woff2/, (route) => route.abort());
    await open(page, site);
    await page.locator('.map-still').first().waitFor({state: 'hidden'});
    expect(await problemsOf(page)).toEqual([]);
    await close();
  });
});

describe('a graphics context', () => {
  const lose = (page: Page) =>
    page.evaluate(() => {
      const canvas = document.querySelector('map-story')!.map!.getCanvas();
      const extension = (canvas.getContext('webgl2') as WebGL2RenderingContext).getExtension(
        'WEBGL_lose_context',
      )!;
      Object.assign(globalThis, {extension});
      extension.loseContext();
    });

  test('that is lost gives way to the stills, and comes back with the scene that was shown', async () => {
    const {page, close} = await read(small);
    await open(page, site);
    await page.locator('.map-still').first().waitFor({state: 'hidden'});
    const scene = await page.evaluate(() => document.querySelector('map-story')!.scene);
    await lose(page);
    await page.locator('.map-still').first().waitFor({state: 'visible'});
    await page.evaluate(() =>
      (
        globalThis as typeof globalThis & {extension: WEBGL_lose_context}
      ).extension.restoreContext(),
    );
    await page.locator('.map-still').first().waitFor({state: 'hidden'});
    await rest(page);
    expect(await page.evaluate(() => document.querySelector('map-story')!.scene)).toEqual(scene);
    expect(await problemsOf(page)).toEqual([]);
    await close();
  });

  test('that does not come back leaves the stills for good; one problem is reported', async () => {
    const {page, close} = await read(small);
    await open(page, site);
    await lose(page);
    await page.waitForFunction(() => document.querySelector('map-story')!.problems.length > 0);
    expect(await problemsOf(page)).toMatchObject([{path: 'map', severity: 'error'}]);
    expect(await readThrough(page)).toEqual(everyStep);
    await close();
  });
});

describe('in a page that keeps the map from sticking', () => {
  const clipped = (page: Page) =>
    page.route(
      (url) => url.href === site,
      async (route) => {
        const response = await route.fetch();
        await route.fulfill({
          response,
          body: (await response.text()).replace(
            '<main>',
            '<main class="page" style="overflow: hidden">',
          ),
        });
      },
    );
  const standing = (page: Page, id: string) =>
    page.evaluate((id) => {
      const story = document.querySelector('map-story')!;
      const [box, stage, figure] = [
        story,
        story.shadowRoot!.querySelector('.stage')!,
        document.getElementById(id)!.previousElementSibling!,
      ].map((element) => element.getBoundingClientRect());
      return {
        box: [box!.height, innerHeight],
        stage: [stage!.top - box!.top, stage!.height],
        still: [figure!.top - box!.top, figure!.height],
      };
    }, id);

  test('the story has a box of its own, as high as the window; one problem says what keeps it', async () => {
    const {page, close} = await read(small);
    await clipped(page);
    await openWithout(page);
    expect(await problemsOf(page)).toMatchObject([
      {path: 'map', severity: 'warning', message: expect.stringContaining('<main>') as string},
    ]);
    await page.waitForFunction(() => document.querySelector('map-story')!.map?.loaded());
    await page.evaluate(() => document.querySelector('map-story')!.goTo('corridor'));
    await page.waitForFunction(() => document.querySelector('map-story')!.position.index === 6);
    await expect
      .poll(() => standing(page, 'corridor'))
      .toMatchObject({box: [600, 600], stage: [0, 600]});
    expect(await page.evaluate(() => scrollY)).toBeLessThan(600);
    await close();
  });

  test('without WebGL it has its stills there', async () => {
    const {page, close} = await read(small);
    await page.addInitScript(() => (HTMLCanvasElement.prototype.getContext = () => null));
    await clipped(page);
    await openWithout(page);
    await page.evaluate(() => document.querySelector('map-story')!.goTo('corridor'));
    await page.waitForFunction(() => document.querySelector('map-story')!.position.index === 6);
    await expect
      .poll(() => standing(page, 'corridor'))
      .toMatchObject({box: [600, 600], still: [expect.closeTo(0, 0), 600]});
    await close();
  });
});

describe('a reader who saves data', () => {
  test('has the stills near the window, in their colours, and no map library, until they ask for the live map', async () => {
    const {page, close} = await read({...small, colorScheme: 'dark'});
    await page.addInitScript(() =>
      Object.defineProperty(navigator, 'connection', {value: {saveData: true}}),
    );
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await openWithout(page);
    const stills = asked.filter((url) => url.endsWith('.svg'));
    expect(stills.length).toBeGreaterThan(0);
    expect(stills.length).toBeLessThan(story.steps.length / 2);
    expect(stills.every((url) => url.includes('landscape-dark'))).toBe(true);
    // the chunk of the map; what it says of itself is another
    expect(asked.some((url) => /maplibre|assets\/map-[\w-]{8}\.js/.test(url))).toBe(false);
    expect(await readThrough(page)).toEqual(everyStep);
    await page.getByRole('button', {name: 'Load the live map'}).click();
    await page.waitForFunction(() => document.querySelector('map-story')!.map?.loaded());
    await page.getByRole('button', {name: 'Explore the map'}).waitFor();
    await page.locator('.map-still').last().waitFor({state: 'hidden'});
    await close();
  });
});
