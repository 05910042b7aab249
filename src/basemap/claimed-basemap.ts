// Lays those layers of an author's style that a story shows on another basemap, as stills have it.
import {claimsOf} from '../story/claimed-layers.ts';
import type {Story} from '../story/types.ts';
import type {Basemap} from './basemap.ts';
import {customBasemap} from './custom.ts';
import {type CustomStyle, layerIds, OWN} from './custom-style.ts';

/**
 * @param has whether the data of a source of the style are at hand: layers of others are left out
 * @param textOf the text of a source's `attribution`, which is HTML
 */
export function withClaimed(
  basemap: Basemap,
  style: CustomStyle,
  story: Story,
  has: (source: string) => boolean,
  textOf: (html: string) => string,
): Basemap {
  const idOf = (id: string) => id.slice(OWN.length);
  const {claims} = claimsOf(story, layerIds(style));
  const layers = style.layers.filter(
    (layer) => claims.has(idOf(layer.id)) && (!('source' in layer) || has(layer.source)),
  );
  if (layers.length === 0) return basemap;
  const used = new Set(layers.flatMap((layer) => ('source' in layer ? [layer.source] : [])));
  const sources = Object.entries(style.sources).filter(([name]) => used.has(name));
  const own = customBasemap(
    {...style, layers, sources: Object.fromEntries(sources)},
    textOf,
    story,
  );
  return {
    ...basemap,
    style: (look) => {
      const [below, above] = [basemap.style(look), own.style(look)];
      return {
        ...below,
        sources: {...below.sources, ...above.sources},
        layers: [...below.layers, ...above.layers],
        foreign: new Set([...(below.foreign ?? []), ...(above.foreign ?? [])]),
      };
    },
    credit: (lang) => [basemap.credit(lang), own.credit(lang)].filter(Boolean).join(' · '),
    ...(own.swatches && {swatches: own.swatches}),
  };
}
