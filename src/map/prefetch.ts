// Prefetches what the live map will request first, so that requests do not wait for one another.
import type {Theme} from '../layers/palette.ts';
import {basemapUrls, reliefOf} from './basemap-urls.ts';
import {readTexts} from './builtin-basemap.ts';
import {workerUrl} from './worker-url.ts';

/** What a view of the whole globe shows; what nearer views add is asked for when the reader goes there. */
const FIRST = ['world', 'labels'] as const;

/**
 * The worker at once, and the first data when MapLibre is there, which they must not hold up.
 * Nothing that the page brings something of its own for, and nothing more where the host lets no
 * file be kept. Resolves to whether all of it is there.
 */
export async function prefetch(
  theme: Theme,
  has: (attribute: string) => boolean,
  signal: AbortSignal,
): Promise<boolean> {
  try {
    const worker = begin(workerUrl, signal, 'auto');
    // once for all stories of the page; the map is not made without them
    if (has('basemap')) import('./custom-basemap.ts').catch(() => {});
    else if (!signal.aborted) readTexts().catch(() => {});
    if (has('terrain')) import('./own-heights.ts').catch(() => {});
    await Promise.all([worker, import('./index.ts')]);
    const relief = has('terrain')
      ? []
      : reliefOf(theme)
          .filter(({name}) => name === 'far')
          .map(({url}) => url);
    const urls = has('basemap') ? [] : [...FIRST.map((name) => basemapUrls[name]), ...relief];
    const begun = await Promise.all([worker, ...urls.map((url) => begin(url, signal, 'low'))]);
    await Promise.all(begun.map(({whole}) => whole));
    return true;
  } catch {
    // whatever needs the file reports the error
    return false;
  }
}

/** Requests a file that the browser will keep. Where the host forbids that, a request would be made twice. */
async function begin(
  url: string,
  signal: AbortSignal,
  priority: RequestPriority,
): Promise<{whole: Promise<unknown>}> {
  signal.throwIfAborted();
  const response = await fetch(url, {signal, priority});
  const {headers, ok} = response;
  if (
    !ok ||
    /no-store/.test(headers.get('cache-control') ?? '') ||
    !['cache-control', 'last-modified', 'expires', 'etag'].some((name) => headers.has(name))
  )
    throw new Error(`${url} is not kept`);
  const whole = response.arrayBuffer();
  whole.catch(() => {});
  return {whole};
}
