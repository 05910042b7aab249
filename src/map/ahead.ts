// What the live map will ask for to requests made before it does, into the browser's cache: no file waits for the one that names it.
import type {Theme} from '../scene/palette.ts';
import {basemapUrls, reliefOf} from './basemapUrls.ts';
import {workerUrl} from './workerUrl.ts';

/** What a view of the whole globe shows; what nearer views add is asked for when the reader goes there. */
const FIRST = ['countries', 'region', 'boundaries', 'labels'] as const;

/**
 * The worker at once, and the first data when `mapLibre` is there, which they must not hold up. Nothing that the page
 * brings something of its own for. Resolves to whether all of it is there.
 */
export async function readAhead(theme: Theme, has: (attribute: string) => boolean, signal: AbortSignal): Promise<boolean> {
  const worker = cached(workerUrl, signal, 'auto');
  await import('./index.ts');
  const relief = has('terrain') ? [] : reliefOf(theme).filter(({name}) => name === 'far').map(({url}) => url);
  const urls = has('basemap') ? [] : [...FIRST.map((name) => basemapUrls[name]), ...relief];
  const all = await Promise.all([worker, ...urls.map((url) => cached(url, signal, 'low'))]);
  return all.every(Boolean);
}

/** Whether the host lets it be kept. Where it does not, or nothing comes, asking early is asking twice; who needs it says what is wrong. */
async function cached(url: string, signal: AbortSignal, priority: RequestPriority): Promise<boolean> {
  try {
    const response = await fetch(url, {signal, priority});
    await response.arrayBuffer();
    const {headers, ok} = response;
    return ok && !/no-store/.test(headers.get('cache-control') ?? '') && ['cache-control', 'last-modified', 'expires', 'etag'].some((name) => headers.has(name));
  } catch {
    return false;
  }
}
