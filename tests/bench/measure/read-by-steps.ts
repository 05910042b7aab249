// Reads a page through by steps of equal length with a frozen clock, and counts what it does: the same on every machine.
import type {Browser} from 'playwright';
import type {Host} from '../bench-server.ts';
import {median} from '../statistics.ts';
import {visit} from './browser.ts';
import {settled} from './scroll.ts';
import {type Counts, watchSteps} from './step-clock.ts';

/**
 * Counts from the first rest of the map to the last. `own` and `ownMost`: ms of the story's own script in a frame, with all
 * that it calls, the median and the most, times 4, as on a phone whose CPU is so much slower; not exact, unlike the counts. Every reading does the same in the same
 * frame: the least of several tells what that takes without what else the machine does.
 */
export type Smooth = Readonly<
  Record<
    'frames' | 'laidOut' | 'loaded' | 'sent' | 'layout' | 'linked' | 'read' | 'own' | 'ownMost',
    number
  > & {
    bySource: Counts['bySource'];
    /** The longest frames and their `own`. */
    longest: readonly (readonly [frame: number, ms: number])[];
  }
>;

/** How far the page scrolls in a frame, CSS px: 960 px a second. */
const STEP_PX = 16;
/** More frames than any flight takes to land. */
const MOST_FRAMES = 600;
/** How much slower a mid-range phone is. */
const CPU = 4;
/** So many of the longest frames are told. */
const LONGEST = 10;

export async function readSmoothly(
  browser: Browser,
  host: Host,
  page: string,
  readings: number,
): Promise<Smooth> {
  const all: Counted[] = [];
  while (all.length < readings) all.push(await readOnce(browser, host, page));
  const [first] = all;
  const own = first!.own.map((_, frame) =>
    Math.min(...all.map((one) => one.own[frame] ?? Infinity)),
  );
  const longest = own
    .map((ms, frame) => [frame, CPU * ms] as const)
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, LONGEST);
  return {...first!, own: CPU * median(own), ownMost: longest[0]?.[1] ?? Number.NaN, longest};
}

type Counted = Omit<Smooth, 'own' | 'ownMost' | 'longest'> & Readonly<{own: readonly number[]}>;

async function readOnce(browser: Browser, host: Host, page: string): Promise<Counted> {
  const reader = await visit(browser);
  try {
    await reader.page.addInitScript(watchSteps);
    host.begin();
    await reader.page.goto(`${host.origin}/${page}/`);
    await settled(reader.page);
    const {before, after} = await reader.page.evaluate(
      async ({px, most}) => {
        const {stepClock} = globalThis;
        stepClock.freeze();
        stepClock.counts.bySource = {};
        const before = structuredClone(stepClock.counts);
        const left = () => document.documentElement.scrollHeight - innerHeight - scrollY;
        while (left() > 1) await stepClock.step(Math.min(px, left()));
        for (let frames = 0; frames < most && (await stepClock.step(0)); frames++);
        return {before, after: structuredClone(stepClock.counts)};
      },
      {px: STEP_PX, most: MOST_FRAMES},
    );
    const since = (count: 'laidOut' | 'loaded' | 'sent' | 'layout' | 'linked' | 'read') =>
      after[count] - before[count];
    return {
      frames: after.own.length,
      laidOut: since('laidOut'),
      loaded: since('loaded'),
      sent: since('sent'),
      layout: since('layout'),
      linked: since('linked'),
      read: since('read'),
      own: after.own,
      bySource: after.bySource,
    };
  } finally {
    await reader.close();
  }
}
