// Loads the style that an author names as the basemap.
import type {Basemap} from '../basemap/basemap.ts';
import {customBasemap} from '../basemap/custom.ts';
import {readStyle} from '../basemap/custom-style.ts';
import type {Problem} from '../story/problem.ts';
import {attributionText} from './attribution-text.ts';
import {withTileJson} from './tile-json.ts';

const PATIENCE_MS = 10_000;

/** @returns undefined, and reports why, where there is no style; then the program's own basemap stands */
export async function custom(
  address: string,
  base: string,
  report: (problem: Problem) => void,
): Promise<Basemap | undefined> {
  const fail = (message: string) =>
    report({code: 'basemap-unavailable', path: 'map-story[basemap]', message, severity: 'error'});
  try {
    const url = new URL(address, base).href;
    const response = await fetch(url, {signal: AbortSignal.timeout(PATIENCE_MS)});
    if (!response.ok)
      return void fail(
        `The server answered HTTP ${response.status}. Check the address; the built-in basemap is shown.`,
      );
    const style = readStyle(await response.json(), url);
    if (!style)
      return void fail(
        'The file is not a MapLibre style (version 8, sources, layers). The built-in basemap is shown.',
      );
    const sources = await Promise.all(
      Object.entries(style.sources).map(
        async ([name, source]) => [name, await withTileJson(source)] as const,
      ),
    );
    return customBasemap({...style, sources: Object.fromEntries(sources)}, attributionText);
  } catch (error) {
    return void fail(
      `Could not load the MapLibre style (${String(error)}). Check the address; the built-in basemap is shown.`,
    );
  }
}
