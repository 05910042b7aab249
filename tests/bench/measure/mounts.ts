// Measures the memory that a page leaves behind when it is mounted and unmounted fifty times.
import type {Browser} from 'playwright';
import type {Host} from '../bench-server.ts';
import {heapMb, visit} from './browser.ts';
import {liveContexts} from './hooks.ts';

export type Mounted = Readonly<{heapMb: number; contexts: number}>;

export async function mounts(
  browser: Browser,
  host: Host,
  page: string,
  times = 50,
): Promise<Mounted> {
  const reader = await visit(browser);
  try {
    host.begin();
    // by the query the page waits to be told
    await reader.page.goto(`${host.origin}/${page}/?mounts`);
    const round = (count: number) =>
      reader.page.evaluate(async (count) => {
        for (let index = 0; index < count; index++) {
          await globalThis.mount();
          globalThis.unmount();
        }
      }, count);
    // what is loaded once and kept, is loaded
    await round(2);
    const before = await heapMb(reader);
    await round(times);
    // what a worker or a frame still holds is let go
    await reader.page.waitForTimeout(500);
    const after = await heapMb(reader);
    return {heapMb: after - before, contexts: await reader.page.evaluate(liveContexts)};
  } finally {
    await reader.close();
  }
}
