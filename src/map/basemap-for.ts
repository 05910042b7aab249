// Loads the basemap that a story's element asks for, with the heights that it asks for. Stories on the
// built-in basemap do not load the code for others.
import type {Basemap} from '../basemap/basemap.ts';
import {expected, type Problem} from '../story/problem.ts';
import {builtin} from './builtin-basemap.ts';

/**
 * `base`: what addresses are resolved against. What cannot be had is a problem, and the program's
 * own stands in its place.
 */
export async function basemapFor(
  attribute: (name: string) => string | null,
  base: string,
  report: (problem: Problem) => void,
): Promise<Basemap> {
  const [style, terrain, encoding = 'mapbox'] = ['basemap', 'terrain', 'terrain-encoding'].map(
    (name) => attribute(name)?.trim() || undefined,
  );
  const basemap =
    (style === undefined
      ? undefined
      : await import('./custom-basemap.ts').then(
          ({custom}) => custom(style, base, report),
          unloaded('basemap-unavailable', 'basemap', report),
        )) ?? (await builtin(report));
  if (terrain === undefined) return basemap;
  if (encoding !== 'mapbox' && encoding !== 'terrarium') {
    report({
      code: 'invalid-choice',
      path: 'map-story[terrain-encoding]',
      message: expected('one of mapbox, terrarium', encoding),
      severity: 'error',
    });
    return basemap;
  }
  const read = await import('./own-heights.ts').catch(
    unloaded('files-unavailable', 'terrain', report),
  );
  return read ? read.withOwnHeights(basemap, terrain, encoding, base) : basemap;
}

/** Reports that the code for an attribute of the story could not be loaded. */
const unloaded =
  (
    code: 'basemap-unavailable' | 'files-unavailable',
    attribute: 'basemap' | 'terrain',
    report: (problem: Problem) => void,
  ) =>
  (error: unknown): undefined =>
    void report({
      code,
      path: `map-story[${attribute}]`,
      message: `Could not load the code that reads ${attribute} (${String(error)}). Reload the page.`,
      severity: 'error',
    });
