// Reads the TileJSON that a source names, so that what it says is known before the map has the source.
import type {SourceSpecification} from '@maplibre/maplibre-gl-style-spec';
import {resolved} from '../basemap/custom-style.ts';

const PATIENCE_MS = 10_000;

/** What MapLibre takes of a TileJSON, and the `encoding` of heights. */
const MEMBERS = [
  'tiles',
  'minzoom',
  'maxzoom',
  'attribution',
  'bounds',
  'scheme',
  'encoding',
  'tileSize',
];

/**
 * The source with the tiles, limits and attribution of its TileJSON, whose addresses may be
 * relative to it; what the source says itself goes before. One that cannot be read, or has another
 * protocol, stays as it is: MapLibre reads it, or reports what is wrong.
 */
export async function withTileJson<S extends SourceSpecification>(source: S): Promise<S> {
  if (
    !('url' in source) ||
    typeof source.url !== 'string' ||
    !/^(https?|blob|data):/.test(source.url) ||
    !['vector', 'raster', 'raster-dem'].includes(source.type)
  )
    return source;
  try {
    const {url} = source;
    const response = await fetch(url, {signal: AbortSignal.timeout(PATIENCE_MS)});
    const found: unknown = response.ok ? await response.json() : undefined;
    if (
      typeof found !== 'object' ||
      found === null ||
      !('tiles' in found) ||
      !Array.isArray(found.tiles)
    )
      return source;
    const tiles = found.tiles.map((one) => (typeof one === 'string' ? resolved(one, url) : one));
    const taken = Object.entries(found)
      .filter(([member]) => MEMBERS.includes(member))
      .map(([member, value]): [string, unknown] => [member, member === 'tiles' ? tiles : value]);
    const {url: _, ...own} = source;
    return {...Object.fromEntries(taken), ...own} as S;
  } catch {
    return source;
  }
}
