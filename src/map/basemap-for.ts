// Loads the basemap that a story's element asks for, with the heights that it asks for.
import type {SourceSpecification} from '@maplibre/maplibre-gl-style-spec';
import type {Basemap} from '../basemap/basemap.ts';
import {resolved} from '../basemap/custom-style.ts';
import {withTerrain} from '../basemap/terrain.ts';
import {expected, type Problem} from '../story/problem.ts';
import {attributionText} from './attribution-text.ts';
import {builtin} from './builtin-basemap.ts';
import {custom} from './custom-basemap.ts';
import {withTileJson} from './tile-json.ts';

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
    (style === undefined ? undefined : await custom(style, base, report)) ??
    (await builtin(report));
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
  const source = await withTileJson(heights(resolved(terrain, base), encoding));
  return withTerrain(
    basemap,
    source,
    'attribution' in source && typeof source.attribution === 'string'
      ? attributionText(source.attribution)
      : '',
  );
}

/** `url`: of a TileJSON, or of tiles with `{z}`, `{x}` and `{y}` in it. */
function heights(url: string, encoding: 'mapbox' | 'terrarium'): SourceSpecification {
  return {
    type: 'raster-dem',
    encoding,
    ...(url.includes('{z}') ? {tiles: [url], tileSize: 256} : {url}),
  };
}
