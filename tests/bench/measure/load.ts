// Measures one cold load of each page, over a narrow link and on a slow processor.
import type {Browser} from 'playwright';
import {type Host, SLOW_4G} from '../bench-server.ts';
import {visit} from './browser.ts';

/**
 * Times in ms since navigation began; bytes as they were sent, with headers. `bytesBeforeText`: all that had been sent when
 * the first text was painted, which the page may not have waited for; `bytesOfText`: what text and first picture do wait for.
 */
export type Load = Readonly<
  Record<
    | 'fcp'
    | 'lcp'
    | 'picture'
    | 'idle'
    | 'complete'
    | 'blocking'
    | 'blocked'
    | 'shift'
    | 'bytesBeforeText'
    | 'bytesOfText'
    | 'bytesBeforeMap'
    | 'bytes'
    | 'bytesOfStory',
    number
  >
>;

const QUIET_MS = 1500;
const PATIENCE_MS = 60_000;

/** How many bytes of a script are the story's: neither the map library's, nor data, fonts, pictures. */
export type OwnBytesOf = (path: string) => number;

export async function load(
  browser: Browser,
  host: Host,
  address: string,
  hasMap: boolean,
  ownBytesOf: OwnBytesOf,
): Promise<Load> {
  const reader = await visit(browser, {cpu: 4});
  try {
    host.begin(SLOW_4G);
    await reader.page.goto(`${host.origin}/${address}`, {waitUntil: 'commit'});
    await reader.page.waitForFunction(
      () => globalThis.seen.fcp > 0 && document.readyState === 'complete',
      undefined,
      {timeout: PATIENCE_MS},
    );
    if (hasMap)
      await reader.page.waitForFunction(() => globalThis.seen.idles.length > 0, undefined, {
        timeout: PATIENCE_MS,
        polling: 100,
      });
    await quiet(host);
    const {seen, origin, waitedFor} = await reader.page.evaluate(() => {
      const resources = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
      const waitedFor = resources.filter(
        (one) =>
          (one as PerformanceResourceTiming & {renderBlockingStatus: string})
            .renderBlockingStatus === 'blocking' ||
          one === resources.find(({initiatorType}) => initiatorType === 'img'),
      );
      return {
        seen: {...globalThis.seen, contexts: []},
        origin: performance.timeOrigin,
        waitedFor: [location.href, ...waitedFor.map(({name}) => name)].map(
          (url) => new URL(url).pathname,
        ),
      };
    });
    if (process.env['BENCH_TIMES']) tellTimes(host, origin);
    const bytesBy = (ms: number) =>
      host.sent.filter(({at}) => at - origin <= ms).reduce((sum, {bytes}) => sum + bytes, 0);
    const [idle = 0] = seen.idles;
    const complete = seen.idles.at(-1) ?? 0;
    const blockedFrom = (ms: number) =>
      seen.longTasks
        .filter(([start]) => start >= ms)
        .reduce((sum, [, duration]) => sum + Math.max(0, duration - 50), 0);
    return {
      fcp: seen.fcp,
      lcp: seen.lcp,
      picture: seen.load || idle,
      idle,
      complete,
      blocking: blockedFrom(seen.fcp),
      blocked: blockedFrom(0),
      shift: seen.shift,
      bytesBeforeText: bytesBy(seen.fcp),
      bytesOfText: host.sent
        .filter(({path}) => waitedFor.includes(path))
        .reduce((sum, {bytes}) => sum + bytes, 0),
      bytesBeforeMap: bytesBy(idle),
      bytes: bytesBy(Infinity),
      bytesOfStory: [...new Set(host.sent.map(({path}) => path))].reduce(
        (sum, path) => sum + ownBytesOf(path),
        0,
      ),
    };
  } finally {
    await reader.close();
  }
}

/** Nothing has been sent for a while. */
async function quiet(host: Host): Promise<void> {
  for (let then = -1; then !== host.sent.length; ) {
    then = host.sent.length;
    await new Promise((resolve) => setTimeout(resolve, QUIET_MS));
  }
}

/** For who tunes: when each file began and ended, ms since navigation. */
function tellTimes(host: Host, origin: number): void {
  for (const path of new Set(host.sent.map((one) => one.path))) {
    const parts = host.sent.filter((one) => one.path === path);
    const [first, last] = [parts[0]!, parts.at(-1)!].map(({at}) => Math.round(at - origin));
    console.log(
      `${String(first).padStart(6)} ${String(last).padStart(6)} ${String(parts.reduce((sum, {bytes}) => sum + bytes, 0)).padStart(7)} ${path}`,
    );
  }
}
