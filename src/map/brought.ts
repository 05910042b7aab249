// What a story's element says of its map to what is brought for it: a basemap and heights that are not ours.
import {type OwnBasemap, resolved, type Terrain} from '../scene/ownBasemap.ts';
import {expected, type Problem} from '../story/problem.ts';
import {loadBasemap} from './loadBasemap.ts';

export type Brought = Readonly<{own: OwnBasemap | undefined; terrain: Terrain | undefined}>;

/** `base`: what addresses are resolved against. What cannot be had is a problem, and ours stands in its place. */
export async function broughtFor(attribute: (name: string) => string | null, base: string, report: (problem: Problem) => void): Promise<Brought> {
  const [basemap, terrain, encoding = 'mapbox'] = ['basemap', 'terrain', 'terrain-encoding'].map((name) => attribute(name)?.trim() || undefined);
  const own = basemap === undefined ? undefined : await loadBasemap(basemap, base, report);
  if (terrain === undefined) return {own, terrain: undefined};
  if (encoding !== 'mapbox' && encoding !== 'terrarium') {
    report({code: 'invalid-choice', path: 'map-story[terrain-encoding]', message: expected('one of mapbox, terrarium', encoding), severity: 'error'});
    return {own, terrain: undefined};
  }
  return {own, terrain: {url: resolved(terrain, base), encoding}};
}
