// What the live map will ask for to requests made while MapLibre is still on its way: the browser's cache has it then.
import type {Theme} from '../scene/palette.ts';
import {basemapUrls, reliefOf} from './basemapUrls.ts';
import {workerUrl} from './workerUrl.ts';

/** So many requests at a time leave the line to what is needed first. */
const LANES = 4;

/** What a view of the whole globe shows; what nearer ones add is asked for when the reader goes there. */
const FIRST = ['countries', 'region', 'boundaries', 'labels', 'disputed', 'lakes'] as const;

/** In the order of need: the worker reads the data, and relief is added to the first picture. Nothing that the page brings something of its own for. */
export function readAhead(theme: Theme, has: (attribute: string) => boolean, signal: AbortSignal): void {
  const relief = has('terrain') ? [] : reliefOf(theme).filter(({name}) => name === 'far').map(({url}) => url);
  const basemap = has('basemap') ? [] : [...FIRST.map((name) => basemapUrls[name]), ...relief];
  const urls = [workerUrl.replace(/#.*$/, ''), ...basemap];
  const next = async (): Promise<void> => {
    const url = urls.shift();
    if (url !== undefined && !signal.aborted && (await cached(url, signal))) await next();
  };
  for (let lane = 0; lane < LANES; lane++) void next();
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
