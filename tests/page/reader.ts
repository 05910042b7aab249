// Opens pages for a reader: each reaches only this machine, remembers what went wrong, and waits
// for stories to rest.
import {
  type Browser,
  type BrowserContextOptions,
  chromium,
  type LaunchOptions,
  type Page,
} from 'playwright';
import {afterAll, beforeAll, inject} from 'vitest';
import type {Scene} from '../../src/scene/scene.ts';

export type Reader = Readonly<{page: Page; faults: string[]; close: () => Promise<void>}>;

/**
 * A browser for a file of tests: the one of the worker that runs the file, to which it connects anew, and what it
 * opened goes with it; or one of its own.
 */
export function useBrowser(
  own?: LaunchOptions,
): (options?: BrowserContextOptions) => Promise<Reader> {
  let browser: Browser;
  beforeAll(async () => {
    const browsers = inject('browsers');
    const worker = Number(process.env['VITEST_POOL_ID'] ?? 0);
    browser = await (own
      ? chromium.launch(own)
      : chromium.connect(browsers[worker % browsers.length]!));
  });
  afterAll(() => browser.close());
  return async (options = {}) => {
    // a quarter of a device pixel to the CSS pixel: the same layout at a sixteenth of the software renderer's work
    const context = await browser.newContext({
      viewport: {width: 1280, height: 800},
      deviceScaleFactor: 0.25,
      ...options,
    });
    const page = await context.newPage();
    const faults: string[] = [];
    await context.route(/.*/, (route) => {
      const {hostname, protocol} = new URL(route.request().url());
      if (hostname === '127.0.0.1' || protocol === 'data:' || protocol === 'blob:')
        return route.continue();
      faults.push(`outside request: ${route.request().url()}`);
      return route.abort();
    });
    page.on('console', (message) => {
      // the software renderer's own remarks about reading pixels are not ours
      if (
        ['error', 'warning'].includes(message.type()) &&
        !/GL Driver Message|GPU stall/.test(message.text())
      )
        faults.push(`console: ${message.text()}`);
    });
    page.on('pageerror', (error) => faults.push(`exception: ${error.message}`));
    page.on('requestfailed', (request) =>
      faults.push(`failed: ${request.url()} ${request.failure()?.errorText}`),
    );
    page.on('response', (response) => {
      if (response.status() >= 400) faults.push(`HTTP ${response.status()}: ${response.url()}`);
    });
    return {page, faults, close: () => context.close()};
  };
}

export async function open(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.evaluate(async () => {
    await customElements.whenDefined('map-story');
    await document.querySelector('map-story')!.ready;
  });
  await rest(page);
}

/** A reader who saves data: layout and scenes without the weight of the live map. To be called before the page is opened. */
export const saveData = (page: Page) =>
  page.addInitScript(() =>
    Object.defineProperty(navigator, 'connection', {value: {saveData: true}}),
  );

/**
 * Takes the program's own deadlines of 10 s and more from a page: for tests that count problems, on a machine so busy
 * that a good answer comes too late. To be called before the page is opened.
 */
export const withoutDeadlines = (page: Page) =>
  page.addInitScript(() => {
    const most = 9_000;
    const {setTimeout} = globalThis;
    const patient = (callback: () => void, ms = 0) =>
      ms > most ? setTimeout(() => {}, ms) : setTimeout(callback, ms);
    const {timeout} = AbortSignal;
    Object.assign(globalThis, {setTimeout: patient});
    AbortSignal.timeout = (ms) =>
      ms > most ? new AbortController().signal : timeout.call(AbortSignal, ms);
  });

/**
 * Waits until page and story stand still: a story that moves makes a new scene in every frame. What moves only some frames
 * after it was asked to (a wheel, a smooth scroll) is waited for by what it leads to: see `arrive` and `modeIs`.
 */
export async function rest(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const story = document.querySelector('map-story')!;
    const frame = () => new Promise(requestAnimationFrame);
    for (let still = 0, frames = 0; still < 3; frames++) {
      if (frames === 1200) throw new Error('the story still moves after 1200 frames');
      const [scene, scrolled] = [story.scene, scrollY];
      await frame();
      still =
        story.scene === scene && scrollY === scrolled && !story.map?.isMoving() ? still + 1 : 0;
    }
  });
}

/** Waits until a step is the one being read, whatever brings the reader there, and the story rests at it. */
export async function arrive(page: Page, index: number): Promise<void> {
  await page.waitForFunction(
    (index) => document.querySelector('map-story')!.position.index === index,
    index,
  );
  await rest(page);
}

/** Waits until the story follows its reader, or the reader explores the map. */
export const modeIs = async (page: Page, mode: 'following' | 'exploring'): Promise<void> =>
  void (await page.waitForFunction(
    (mode) => document.querySelector('map-story')!.mode === mode,
    mode,
  ));

/** A file that a live map reads first. The program itself aborts the request when the map is given up. */
const mapFile =
  /^failed: \S+\/(?:maplibre-gl-worker-[\w-]+\.js|[\w-]+\.(?:geojson|webp)) net::ERR_ABORTED$/;

/** The faults that are left where a live map was given up while it was asking for its files. */
export const withoutGivenUp = (faults: readonly string[]): string[] =>
  faults.filter((fault) => !mapFile.test(fault));

/** Waits until the map has drawn all that its scene needs. */
export async function drawn(page: Page): Promise<void> {
  await rest(page);
  await page.waitForFunction(() => document.querySelector('map-story')!.map!.loaded());
  await page.evaluate(() => document.querySelector('map-story')!.map!.redraw());
}

export const steps = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('map-story story-step')].map((step) => step.id),
  );

/** Scrolls to where a step rests, as a link to it would. */
export async function goTo(page: Page, id: string): Promise<void> {
  await page.evaluate(
    (id) => document.getElementById(id)!.scrollIntoView({behavior: 'instant', block: 'start'}),
    id,
  );
  await rest(page);
}

export const sceneOf = (page: Page): Promise<Scene> =>
  page.evaluate(() => document.querySelector('map-story')!.scene!);
export const positionOf = (page: Page) =>
  page.evaluate(() => document.querySelector('map-story')!.position);
