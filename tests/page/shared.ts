// Shares one open page between the tests of a file: opening a live map costs more than most tests do with it.
import {afterAll, afterEach} from 'vitest';
import type {BrowserContextOptions, Page} from 'playwright';
import {goTo, open, type Reader, rest} from './reader.ts';

type Shared = Readonly<{
  /** Address of the page. */
  url: string;
  options?: BrowserContextOptions;
  /** Runs before the page is opened, for instance `saveData`. */
  before?: (page: Page) => Promise<unknown>;
  /** Step at which every test begins. */
  at?: string;
}>;

/**
 * Opens a page when a test first asks for it and lends it to each test that follows.
 *
 * Every test begins in the same state: following the story, at the same step, with no panel open, no focus and no
 * recorded fault. A page on which a test failed, or that cannot be put back, is closed and opened anew, so one
 * failure causes no others.
 *
 * @returns a function that gives the page in that state. The test must not close it.
 */
export function useShared(
  read: (options?: BrowserContextOptions) => Promise<Reader>,
  {url, options = {}, before, at = 'opening'}: Shared,
): () => Promise<Reader> {
  let reader: Reader | undefined;
  const drop = async () => {
    const old = reader;
    reader = undefined;
    await old?.close();
  };
  afterEach(async ({task}) => {
    if (task.result?.state === 'fail') await drop();
  });
  afterAll(drop);
  return async () => {
    if (reader) await putBack(reader.page, at, options).catch(drop);
    if (!reader) {
      reader = await read(options);
      await before?.(reader.page);
      await open(reader.page, url);
      await goTo(reader.page, at);
    }
    reader.faults.length = 0;
    return reader;
  };
}

/** Leaves whatever the last test opened, and returns to a step. Throws if the story does not follow again. */
async function putBack(page: Page, id: string, options: BrowserContextOptions): Promise<void> {
  const {
    viewport = {width: 1280, height: 800},
    colorScheme = 'light',
    reducedMotion = 'no-preference',
  } = options;
  await page.emulateMedia({colorScheme, reducedMotion, media: null});
  if (viewport) await page.setViewportSize(viewport);
  await page.mouse.move(1, 1);
  for (let presses = 0; presses < 4; presses++) await page.keyboard.press('Escape');
  const mode = await page.evaluate(() => {
    const story = document.querySelector('map-story')!;
    story.resume();
    for (let at = document.activeElement; at; at = at.shadowRoot?.activeElement ?? null)
      if (at instanceof HTMLElement) at.blur();
    return story.mode;
  });
  if (mode !== 'following') throw new Error(`expected a story that follows, found ${mode}`);
  await rest(page);
  await goTo(page, id);
}
