// Reads pages through on a machine that has a graphics card: how many frames come, how late they are, and what they cost.
import type {Browser} from 'playwright';
import {chromiumArgs} from '../../chromium/launch-options.mjs';
import type {Host} from '../bench-server.ts';
import {percentile} from '../statistics.ts';
import {openBrowser, scrollThrough, visit} from './browser.ts';
import {settled} from './scroll.ts';

/** `script`: ms a frame of all script on the main thread. `p95`, `p99`: of the ms from one frame to the next. */
export type OnCard = Readonly<
  Record<'framesPerSecond' | 'p95' | 'p99' | 'longTasks' | 'script', number>
>;

/** A full-speed computer, and a mid-range phone. */
export const cpus = [4, 1] as const;

const SPEED = 1400;
const MOST_PX = 16_000;

/** What draws WebGL in software, as it calls itself. */
const SOFTWARE = /swiftshader|llvmpipe|softpipe|software|basic render/i;

/** The name of a graphics card; nothing if it is none. @param renderer as WebGL tells it */
export function cardOf(renderer: string | undefined): string | undefined {
  return renderer && !SOFTWARE.test(renderer) ? renderer : undefined;
}

/** Tests draw in software; this one draws as readers' browsers do. Headless browsers on Linux find the card by Vulkan alone. */
export function openOnCard(fingerprint: string): Promise<Browser> {
  const software = /^--(?:use-angle|enable-unsafe-swiftshader|disable-gpu)/;
  const vulkan = [
    '--use-angle=vulkan',
    '--enable-features=Vulkan',
    '--disable-vulkan-surface',
    '--ignore-gpu-blocklist',
    '--enable-gpu',
  ];
  return openBrowser(fingerprint, [
    ...chromiumArgs.filter((one) => !software.test(one)),
    ...(process.platform === 'linux' ? vulkan : []),
  ]);
}

/** What draws WebGL in this browser; nothing where there is none. */
export async function rendererOf(browser: Browser): Promise<string | undefined> {
  const page = await browser.newPage();
  try {
    return await page.evaluate(() => {
      const gl = document.createElement('canvas').getContext('webgl2');
      const info = gl?.getExtension('WEBGL_debug_renderer_info');
      return gl ? String(gl.getParameter(info?.UNMASKED_RENDERER_WEBGL ?? gl.RENDERER)) : undefined;
    });
  } finally {
    await page.close();
  }
}

export async function readOnCard(
  browser: Browser,
  host: Host,
  page: string,
  cpu: number,
): Promise<OnCard> {
  const reader = await visit(browser, {cpu, pixels: 1});
  try {
    host.begin();
    await reader.page.goto(`${host.origin}/${page}/`);
    await settled(reader.page);
    await reader.cdp.send('Performance.enable');
    const scriptMs = async () => {
      const {metrics} = await reader.cdp.send('Performance.getMetrics');
      return 1000 * (metrics.find(({name}) => name === 'ScriptDuration')?.value ?? Number.NaN);
    };
    await reader.page.evaluate(() => {
      const times: number[] = [];
      const next = (now: number) => {
        times.push(now);
        requestAnimationFrame(next);
      };
      requestAnimationFrame(next);
      Object.assign(globalThis, {times, tasks: globalThis.seen.longTasks.length});
    });
    const [before, begun] = [await scriptMs(), Date.now()];
    await scrollThrough(reader, SPEED, MOST_PX);
    const [seconds, after] = [(Date.now() - begun) / 1000, await scriptMs()];
    const {times, longTasks} = await reader.page.evaluate(() => {
      const {times, tasks} = globalThis as typeof globalThis & {times: number[]; tasks: number};
      return {times, longTasks: globalThis.seen.longTasks.length - tasks};
    });
    const gaps = times.slice(1).map((time, index) => time - times[index]!);
    return {
      framesPerSecond: gaps.length / seconds,
      p95: percentile(gaps, 0.95),
      p99: percentile(gaps, 0.99),
      longTasks,
      script: (after - before) / gaps.length,
    };
  } finally {
    await reader.close();
  }
}
