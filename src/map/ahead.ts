// What the live map will ask for to requests made before it does: its worker has to come first, and this comes with it.
import type {Theme} from '../scene/palette.ts';
import {basemapUrls, reliefOf} from './basemapUrls.ts';

/** What a view of the whole globe shows, and what is added to it; what nearer views add is asked for when the reader goes there. */
const FIRST = ['countries', 'region', 'boundaries', 'labels', 'disputed'] as const;
const NEXT = ['lakes'] as const;

/** Into the browser's cache. Nothing that the page brings something of its own for. */
export async function readAhead(theme: Theme, has: (attribute: string) => boolean, signal: AbortSignal): Promise<void> {
  if (has('basemap')) return;
  const relief = has('terrain') ? [] : reliefOf(theme).filter(({name}) => name === 'far').map(({url}) => url);
  const kept = await Promise.all(FIRST.map((name) => cached(basemapUrls[name], signal)));
  if (kept.every(Boolean)) for (const url of [...relief, ...NEXT.map((name) => basemapUrls[name])]) void cached(url, signal);
}

/** Whether the host lets it be kept. Where it does not, or nothing comes, asking early would only be asking twice; who needs it says what is wrong. */
async function cached(url: string, signal: AbortSignal): Promise<boolean> {
  try {
    const response = await fetch(url, {signal, priority: 'low'});
    await response.arrayBuffer();
    const {headers} = response;
    return !/no-store/.test(headers.get('cache-control') ?? '') && ['cache-control', 'last-modified', 'expires', 'etag'].some((name) => headers.has(name));
  } catch {
    return false;
  }
}
