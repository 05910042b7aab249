// A MapLibre style that an author brings to what of it lies under a story; and a source of heights to the shading of its hills.
import type {LayerSpecification, SourceSpecification} from '@maplibre/maplibre-gl-style-spec';
import type {BasemapLayer} from './basemap.ts';
import type {Palette} from './palette.ts';

/** Begins the names of sources and layers that are an author's own: none of them is one of ours. */
export const OWN = 'own:';

export type OwnBasemap = Readonly<{sources: Readonly<Record<string, SourceSpecification>>; layers: readonly LayerSpecification[]; sprite?: string}>;

/** Heights as pictures: the address of a TileJSON, or of tiles with `{z}`, `{x}` and `{y}` in it, and how heights are written in them. */
export type Terrain = Readonly<{url: string; encoding: 'mapbox' | 'terrarium'}>;

type Json = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Sources and layers; addresses in them are resolved against the style's own. Its projection is left: a story's cameras
 * are framed for the globe. So are its glyphs: words are written in the page's fonts, without asking a server for them.
 * Nothing where it is no style.
 */
export function ownBasemap(style: unknown, url: string): OwnBasemap | undefined {
  if (!isObject(style) || style['version'] !== 8 || !isObject(style['sources']) || !Array.isArray(style['layers'])) return undefined;
  const sources = Object.entries(style['sources']).flatMap(([name, source]) => (isObject(source) ? [[OWN + name, absolute(source, url)] as const] : []));
  const layers = style['layers'].filter(isObject).map((layer) => ({...layer, id: OWN + String(layer['id']), ...(typeof layer['source'] === 'string' && {source: OWN + layer['source']})}));
  const {sprite} = style;
  return {
    sources: Object.fromEntries(sources) as unknown as OwnBasemap['sources'],
    layers: layers as unknown as readonly LayerSpecification[],
    ...(typeof sprite === 'string' && {sprite: resolved(sprite, url)}),
  };
}

function absolute(source: Json, base: string): Json {
  const found = Object.entries(source).map(([key, value]) => {
    if ((key === 'url' || key === 'data') && typeof value === 'string') return [key, resolved(value, base)];
    if (key === 'tiles' && Array.isArray(value)) return [key, value.map((one) => (typeof one === 'string' ? resolved(one, base) : one))];
    return [key, value];
  });
  return Object.fromEntries(found) as Json;
}

/** An address against another. One with `{z}` in it keeps its braces; what cannot be one is left as it is written. */
export function resolved(address: string, base: string): string {
  try {
    return new URL(address, base).href.replace(/%7B/gi, '{').replace(/%7D/gi, '}');
  } catch {
    return address;
  }
}

/** Fills, lines and pictures lie at the bottom, words under those of the story. */
export const ownLayers = ({layers}: OwnBasemap): BasemapLayer[] => layers.map((layer) => ({slot: layer.type === 'symbol' ? 'label' : 'ground', layer, comes: 'first'}));

export const TERRAIN = `${OWN}terrain`;

export function terrainSource({url, encoding}: Terrain): SourceSpecification {
  return {type: 'raster-dem', encoding, ...(url.includes('{z}') ? {tiles: [url], tileSize: 256} : {url})};
}

/** Soft, as our own relief is: it comes after the first picture, and stays in a narrow band around plain land. */
export function terrainLayer({ink, paper}: Palette): BasemapLayer {
  return {
    slot: 'relief', comes: 'after', background: 'relief',
    layer: {id: TERRAIN, type: 'hillshade', source: TERRAIN, paint: {'hillshade-exaggeration': 0.25, 'hillshade-shadow-color': ink, 'hillshade-accent-color': ink, 'hillshade-highlight-color': paper}},
  };
}
