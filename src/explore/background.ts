// Loads the files of the basemap for tools that look things up in them.
import type {FeatureCollection} from 'geojson';
import type {Basemap} from '../basemap/basemap.ts';
import type {Problem} from '../story/problem.ts';

export type BackgroundFiles = Readonly<Record<string, FeatureCollection>>;

export const empty: FeatureCollection = {type: 'FeatureCollection', features: []};

/**
 * Those that the map draws first it has loaded already; the browser has them still. What does not
 * come is empty, and a problem.
 */
export async function loadBackground(
  urls: Basemap['files'],
  report: (problem: Problem) => void,
  signal: AbortSignal,
): Promise<BackgroundFiles> {
  const files = await Promise.all(
    Object.entries(urls).map(async ([name, url]) => {
      try {
        const response = await fetch(url, {signal});
        if (!response.ok) throw new Error(`HTTP ${response.status}`);
        return [name, (await response.json()) as FeatureCollection] as const;
      } catch (error) {
        if (!signal.aborted)
          report({
            code: 'search-incomplete',
            path: `map ${name}`,
            message: `Could not load a file of the basemap (${String(error)}). Search does not find its names; reload to try again.`,
            severity: 'warning',
          });
        return [name, empty] as const;
      }
    }),
  );
  return Object.fromEntries(files);
}
