// Measures by a trace of the browser what a page does while it is read through steadily and while it is left alone.
import type {Browser} from 'playwright';
import type {Host} from '../bench-server.ts';
import {median} from '../statistics.ts';
import {heapMb, scrollThrough, visit} from './browser.ts';

/** Script in ms per frame, medians. `own`: what the story's own code takes, with all that it calls; `script`: all on the main thread, MapLibre's drawing too. */
export type Read = Readonly<
  Record<
    | 'frames'
    | 'longTasks'
    | 'own'
    | 'script'
    | 'shift'
    | 'rest'
    | 'heapLoaded'
    | 'heapRead'
    | 'seconds'
    | 'bytesFirstStep'
    | 'readyMs',
    number
  >
>;

const SPEED = 1400;
const REST_MS = 3000;
const CATEGORIES = [
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'disabled-by-default-devtools.timeline.frame',
  'cc',
  'v8.execute',
];

type Traced = Readonly<{
  name: string;
  ph: string;
  ts: number;
  dur?: number;
  tid: number;
  pid: number;
  args?: {name?: string; data?: {url?: string}};
}>;

export async function read(
  browser: Browser,
  host: Host,
  page: string,
  address = `${page}/`,
): Promise<Read> {
  const reader = await visit(browser);
  try {
    host.begin();
    await reader.page.goto(`${host.origin}/${address}`);
    await settled(reader.page);
    const readyMs = await reader.page.evaluate(() => globalThis.readyMs ?? globalThis.seen.load);
    const heapLoaded = await heapMb(reader);
    const bytesFirstStep = host.sent.reduce((sum, {bytes}) => sum + bytes, 0);
    await browser.startTracing(reader.page, {categories: CATEGORIES});
    const begun = Date.now();
    await scrollThrough(reader, SPEED, 16_000);
    const seconds = (Date.now() - begun) / 1000;
    const trace = await browser.stopTracing();
    await settled(reader.page);
    const rest = await reader.page.evaluate(async (ms) => {
      const before = globalThis.seen.frames;
      await new Promise((resolve) => setTimeout(resolve, ms));
      return globalThis.seen.frames - before;
    }, REST_MS);
    const shift = await reader.page.evaluate(() => globalThis.seen.shift);
    return {
      ...ofTrace((JSON.parse(trace.toString()) as {traceEvents: Traced[]}).traceEvents),
      shift,
      rest,
      heapLoaded,
      heapRead: await heapMb(reader),
      seconds,
      bytesFirstStep,
      readyMs,
    };
  } finally {
    await reader.close();
  }
}

/** No frame was asked for in half a second; a page that goes on asking is not waited for. */
export async function settled(page: Awaited<ReturnType<typeof visit>>['page']): Promise<void> {
  await page.waitForFunction(
    () =>
      globalThis.seen.idles.length > 0 ||
      (document.readyState === 'complete' &&
        !document.querySelector('map-story, #map, eox-storytelling')),
    undefined,
    {timeout: 60_000, polling: 100},
  );
  await page.evaluate(async () => {
    const wait = () => new Promise((resolve) => setTimeout(resolve, 500));
    for (let times = 0, before = -1; times < 16 && before !== globalThis.seen.frames; times++) {
      before = globalThis.seen.frames;
      await wait();
    }
  });
}

/** Where the story's own code is; MapLibre is apart from it in ours, and the same file in pages made by hand. */
const isStory = (url: string) => /\/assets\/(?!map-|maplibre)[\w-]+\.js/.test(url);

function ofTrace(events: readonly Traced[]): Pick<Read, 'frames' | 'longTasks' | 'own' | 'script'> {
  const process = events.find(
    ({name, args}) => name === 'FunctionCall' && args?.data?.url?.includes('/assets/'),
  )?.pid;
  const main = events.find(
    ({name, pid, args}) =>
      name === 'thread_name' && pid === process && args?.name === 'CrRendererMain',
  );
  if (!main) throw new Error('expected script of the page in the trace, found none');
  const thread = events
    .filter(
      ({pid, tid, ph, dur}) =>
        pid === main.pid && tid === main.tid && ph === 'X' && dur !== undefined,
    )
    .toSorted((a, b) => a.ts - b.ts);
  const frames = events.filter(({name, pid}) => name === 'DrawFrame' && pid === main.pid).length;
  const longTasks = thread.filter(({name, dur}) => /RunTask$/.test(name) && dur! > 50_000).length;
  const calls = outermost(
    thread.filter(({name}) => name === 'FunctionCall' || name === 'RunMicrotasks'),
  );
  const perFrame = new Map<number, {own: number; script: number}>();
  const begins = thread.filter(({name}) => name === 'FireAnimationFrame').map(({ts}) => ts);
  let [frame, last, owner] = [0, -Infinity, false];
  for (const {name, ts, dur, args} of calls) {
    // what runs at the same time belongs to one frame; callbacks of one frame follow each other closely
    if (begins.some((begin) => begin <= ts && begin > last)) {
      const begin = begins.findLast((one) => one <= ts)!;
      if (begin - last > 4000 || last === -Infinity) frame = begin;
      last = begin;
    }
    if (frame === 0) continue;
    const sum = perFrame.get(frame) ?? {own: 0, script: 0};
    // promises are settled after the call that settled them
    if (name === 'FunctionCall') owner = isStory(args?.data?.url ?? '');
    sum.script += dur! / 1000;
    if (owner) sum.own += dur! / 1000;
    perFrame.set(frame, sum);
  }
  const all = [...perFrame.values()];
  return {
    frames,
    longTasks,
    own: median(all.map(({own}) => own)),
    script: median(all.map(({script}) => script)),
  };
}

function outermost(events: readonly Traced[]): Traced[] {
  let end = -Infinity;
  return events.filter(({ts, dur}) => {
    if (ts < end) return false;
    end = ts + dur!;
    return true;
  });
}
