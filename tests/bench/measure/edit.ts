// Measures how long the editor takes to open a story, and what a keystroke in a card costs.
import type {Browser} from 'playwright';
import {type EditServer, startEditServer} from '../../../src/node/edit/edit-server.ts';
import {bundled} from '../../../src/node/vite/served.ts';
import {writeLongStory} from '../pages/long-story.ts';
import {root} from '../pages/source.ts';
import {type Visit, visit} from './browser.ts';

export type Edited = Readonly<{
  /** The first time, when the development server reads the program's modules, ms. */
  firstMs: number;
  /** From the address to a list of all steps beside a card that can be typed into, ms. */
  openMs: readonly number[];
  /** Script of each keystroke until the frame after the next, ms. */
  keyMs: readonly number[];
  /** Script of one pause, in which what was typed is saved, ms. */
  saveMs: readonly number[];
}>;

/** @param steps how many the story has that is opened, and the one that is typed into */
export async function edit(
  browser: Browser,
  {opens, keys, steps}: Readonly<{opens: number; keys: number; steps: readonly [number, number]}>,
): Promise<Edited> {
  const [long, short] = steps;
  const [firstMs = Number.NaN, ...openMs] = await withEditor(long, async (server) => {
    const times: number[] = [];
    for (let index = 0; index <= opens; index++) times.push(await opened(browser, server, long));
    return times;
  });
  return {
    firstMs,
    openMs,
    ...(await withEditor(short, (server) => typed(browser, server, short, keys))),
  };
}

async function withEditor<T>(steps: number, use: (server: EditServer) => Promise<T>): Promise<T> {
  const server = await startEditServer({
    page: writeLongStory(steps),
    port: 0,
    check: () => [],
    vite: {logLevel: 'silent', optimizeDeps: {include: bundled}, server: {fs: {allow: [root]}}},
  });
  if ('fault' in server) throw new Error(server.fault);
  try {
    return await use(server);
  } finally {
    await server.close();
  }
}

async function open({page}: Visit, {address}: EditServer, steps: number): Promise<number> {
  await page.addInitScript(watchOpening, steps);
  await page.goto(address, {waitUntil: 'commit'});
  return page
    .waitForFunction(() => globalThis.editable)
    .then(async (ms) => (await ms.jsonValue()) ?? Number.NaN);
}

declare global {
  /** When the last card could be typed into beside a list of all steps, ms from the start. */
  var editable: number | undefined;
}

/** Runs in the page, as does what it looks for: no message to another process is measured. */
function watchOpening(steps: number): void {
  if (window !== top) return;
  const look = (): void => {
    const frame = document.querySelector('iframe')?.contentDocument;
    const cards = frame?.querySelectorAll('story-step');
    const isOpen =
      cards?.[steps - 1]?.querySelector('p[contenteditable]') &&
      document.querySelectorAll('[role=option]').length === steps;
    if (isOpen) globalThis.editable = performance.now();
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

async function opened(browser: Browser, server: EditServer, steps: number): Promise<number> {
  const author = await visit(browser);
  try {
    return await open(author, server, steps);
  } finally {
    await author.close();
  }
}

async function typed(
  browser: Browser,
  server: EditServer,
  steps: number,
  keys: number,
): Promise<Pick<Edited, 'keyMs' | 'saveMs'>> {
  const author = await visit(browser);
  const {page, cdp} = author;
  try {
    await cdp.send('Performance.enable');
    await open(author, server, steps);
    const frame = page.frameLocator('iframe').first();
    const id = `step-${Math.floor(steps / 2)}`;
    await frame
      .locator('map-story')
      .evaluate((story) => (story as HTMLElementTagNameMap['map-story']).ready);
    // the map has loaded, and the page rests
    while ((await script(author, () => page.waitForTimeout(500))) > 5);
    const card = frame.locator(`#${id} p[contenteditable]`).last();
    await card.click();
    const keyMs: number[] = [];
    const saveMs: number[] = [];
    await page.keyboard.press('End');
    for (let index = 0; index < keys; index++) {
      keyMs.push(await script(author, () => page.keyboard.press(index % 6 === 5 ? ' ' : 'x')));
      if (index % 20 === 19)
        saveMs.push(
          await script(author, () =>
            page.waitForResponse((response) => response.url().endsWith('/apply')),
          ),
        );
    }
    return {keyMs, saveMs};
  } finally {
    await author.close();
  }
}

/** ms of script in the page and its frame, until the frame after the next. */
async function script({page, cdp}: Visit, work: () => Promise<unknown>): Promise<number> {
  const read = async () => {
    const {metrics} = await cdp.send('Performance.getMetrics');
    return (metrics.find(({name}) => name === 'ScriptDuration')?.value ?? Number.NaN) * 1000;
  };
  const before = await read();
  await work();
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  );
  return (await read()) - before;
}
