// Opens pages in a browser: they reach this machine alone, and are watched.
import {type Browser, type CDPSession, chromium, type Page} from 'playwright';
import {findChromium} from '../../chromium/find-chromium.mjs';
import {chromiumArgs} from '../../chromium/launch-options.mjs';
import {watchPage} from './hooks.ts';

export type Visit = Readonly<{page: Page; cdp: CDPSession; close: () => Promise<void>}>;

/** Told to the browser, not to Playwright, whose routes turn the browser's cache off. */
const ONLY_HERE = '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1';

/** `fingerprint`: of a certificate that it takes for a good one; with a faulty one, however excused, it would keep nothing in its cache. */
export async function openBrowser(
  fingerprint: string,
  args: readonly string[] = chromiumArgs,
): Promise<Browser> {
  const executablePath = findChromium();
  return chromium.launch({
    ...(executablePath && {executablePath}),
    args: [...args, ONLY_HERE, `--ignore-certificate-errors-spki-list=${fingerprint}`],
  });
}

/**
 * A cold one: nothing is in its cache. `pixels`: of the device to the CSS pixel; by default half of one, which is a quarter of
 * the software renderer's work, which is not what is compared.
 */
export async function visit(browser: Browser, {cpu = 1, pixels = 0.5} = {}): Promise<Visit> {
  const context = await browser.newContext({
    viewport: {width: 1280, height: 800},
    deviceScaleFactor: pixels,
  });
  const page = await context.newPage();
  await page.addInitScript(watchPage);
  const cdp = await context.newCDPSession(page);
  if (cpu > 1) await cdp.send('Emulation.setCPUThrottlingRate', {rate: cpu});
  return {page, cdp, close: () => context.close()};
}

/** MB of the page's own heap, after it was cleared. */
export async function heapMb({cdp}: Visit): Promise<number> {
  for (let times = 0; times < 2; times++) await cdp.send('HeapProfiler.collectGarbage');
  const {usedSize} = await cdp.send('Runtime.getHeapUsage');
  return usedSize / 1e6;
}

/** Scrolls from where the page stands to its end, as a steady hand does. */
export async function scrollThrough(
  {page, cdp}: Visit,
  speed: number,
  most = Infinity,
): Promise<void> {
  const left = await page.evaluate(
    () => document.documentElement.scrollHeight - innerHeight - scrollY,
  );
  await cdp.send('Input.synthesizeScrollGesture', {
    x: 1000,
    y: 400,
    yDistance: -Math.min(left, most),
    speed,
    gestureSourceType: 'mouse',
  });
  const after = await page.evaluate(
    () => document.documentElement.scrollHeight - innerHeight - scrollY,
  );
  if (left - after < 0.9 * Math.min(left, most))
    throw new Error(`expected to be scrolled by ${Math.min(left, most)} px, found ${left - after}`);
}
