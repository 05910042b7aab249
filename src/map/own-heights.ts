// Adds the heights that an author names to a basemap. Loaded by stories that have some.
import type {SourceSpecification} from '@maplibre/maplibre-gl-style-spec';
import type {Basemap} from '../basemap/basemap.ts';
import {resolved} from '../basemap/custom-style.ts';
import {withTerrain} from '../basemap/terrain.ts';
import {attributionText} from './attribution-text.ts';
import {withTileJson} from './tile-json.ts';

/** `terrain`: address of a TileJSON, or of tiles with `{z}`, `{x}` and `{y}` in it. */
export async function withOwnHeights(
  basemap: Basemap,
  terrain: string,
  encoding: 'mapbox' | 'terrarium',
  base: string,
): Promise<Basemap> {
  const source = await withTileJson(heights(resolved(terrain, base), encoding));
  return withTerrain(
    basemap,
    source,
    'attribution' in source && typeof source.attribution === 'string'
      ? attributionText(source.attribution)
      : '',
  );
}

function heights(url: string, encoding: 'mapbox' | 'terrarium'): SourceSpecification {
  return {
    type: 'raster-dem',
    encoding,
    ...(url.includes('{z}') ? {tiles: [url], tileSize: 256} : {url}),
  };
}
