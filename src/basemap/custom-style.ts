// Reads a MapLibre style that an author names: its sources and layers, with full addresses and
// names of their own.
import type {
  LayerSpecification,
  SourceSpecification,
  SpriteSpecification,
} from '@maplibre/maplibre-gl-style-spec';

/**
 * Begins the names of sources and layers that are an author's own, so that none of them is one of
 * the program's.
 */
export const OWN = 'own:';

export type Json = Readonly<Record<string, unknown>>;
export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A style's own parts, with names apart from the program's and full addresses. */
export type CustomStyle = Readonly<{
  sources: Readonly<Record<string, SourceSpecification>>;
  layers: readonly LayerSpecification[];
  sprite?: SpriteSpecification;
  metadata: Json;
}>;

/**
 * Sources and layers; addresses in them are resolved against `url`, the style's own. Its projection
 * is left: a story's cameras are framed for the globe. So are its glyphs: words are written in the
 * page's fonts, without asking a server for them.
 *
 * @returns undefined where it is no style
 */
export function readStyle(style: unknown, url: string): CustomStyle | undefined {
  if (
    !isObject(style) ||
    style['version'] !== 8 ||
    !isObject(style['sources']) ||
    !Array.isArray(style['layers'])
  )
    return undefined;
  const {sprite, metadata} = style;
  const sources = Object.entries(style['sources']).flatMap(([name, source]) =>
    isObject(source) ? [[OWN + name, absolute(source, url)] as const] : [],
  );
  return {
    sources: Object.fromEntries(sources) as CustomStyle['sources'],
    layers: style['layers'].filter(isObject).map(ownLayer) as LayerSpecification[],
    ...(sprite !== undefined && {sprite: absoluteSprite(sprite, url)}),
    metadata: isObject(metadata) ? metadata : {},
  };
}

/** The ids of its layers, as the style has them. */
export const layerIds = ({layers}: CustomStyle): string[] =>
  layers.map(({id}) => id.slice(OWN.length));

/** One address, or a list of them with ids. */
function absoluteSprite(sprite: unknown, base: string): SpriteSpecification {
  if (typeof sprite === 'string') return resolved(sprite, base);
  const list = Array.isArray(sprite) ? sprite.filter(isObject) : [];
  return list.map((one) => absolute(one, base)) as SpriteSpecification;
}

const ownLayer = (layer: Json): Json => ({
  ...layer,
  id: OWN + String(layer['id']),
  ...(typeof layer['source'] === 'string' && {source: OWN + layer['source']}),
});

function absolute(source: Json, base: string): Json {
  const found = Object.entries(source).map(([key, value]) => {
    if ((key === 'url' || key === 'data') && typeof value === 'string')
      return [key, resolved(value, base)];
    if (key === 'tiles' && Array.isArray(value))
      return [key, value.map((one) => (typeof one === 'string' ? resolved(one, base) : one))];
    return [key, value];
  });
  return Object.fromEntries(found) as Json;
}

/**
 * An address against another. One with `{z}` in it keeps its braces; what cannot be one is left as
 * it is written.
 */
export function resolved(address: string, base: string): string {
  try {
    return new URL(address, base).href.replace(/%7B/gi, '{').replace(/%7D/gi, '}');
  } catch {
    return address;
  }
}
