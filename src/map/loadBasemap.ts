// The address of a style that an author brings to the basemap it makes; a fault is a problem, and the program's own basemap stands.
import {ownBasemap, type OwnBasemap} from '../scene/ownBasemap.ts';
import type {Problem} from '../story/problem.ts';

const PATIENCE_MS = 10_000;

export async function loadBasemap(address: string, base: string, report: (problem: Problem) => void): Promise<OwnBasemap | undefined> {
  const fail = (message: string) => report({code: 'basemap-unavailable', path: 'map-story[basemap]', message, severity: 'error'});
  try {
    const url = new URL(address, base).href;
    const response = await fetch(url, {signal: AbortSignal.timeout(PATIENCE_MS)});
    if (!response.ok) return void fail(`The server answered HTTP ${response.status}. Check the address; the built-in basemap is shown.`);
    const found = ownBasemap(await response.json(), url);
    return found ?? void fail('The file is not a MapLibre style (version 8, sources, layers). The built-in basemap is shown.');
  } catch (error) {
    return void fail(`Could not load the MapLibre style (${String(error)}). Check the address; the built-in basemap is shown.`);
  }
}
