// Shades heights that an author brings, in place of the relief of the basemap.
import type {SourceSpecification} from '@maplibre/maplibre-gl-style-spec';
import {basemapWordsOf} from '../i18n/basemap-words.ts';
import {palettes} from '../layers/palette.ts';
import type {Story} from '../story/types.ts';
import type {BasemapLayer} from './compose-style.ts';
import type {Basemap} from './basemap.ts';
import {OWN} from './custom-style.ts';

/** The name of the source and of the layer. */
export const TERRAIN = `${OWN}terrain`;

/** In the built-in basemap the group that a reader switches relief by, which heights of another make join. */
const GROUP = 'relief';

/** `attribution`: whom the heights ask to be named, as text. */
export function withTerrain(
  basemap: Basemap,
  source: SourceSpecification,
  attribution: string,
): Basemap {
  const join = (parts: readonly string[], by: string) =>
    parts.filter((part) => part !== '').join(by);
  const {forStory} = basemap;
  return {
    ...basemap,
    ...(forStory && {
      forStory: (story: Story) => withTerrain(forStory(story), source, attribution),
    }),
    style: (look) => {
      const {sources, layers, foreign = [], ...style} = basemap.style(look);
      const plain = layers.filter(
        ({layer, background}) => layer.type !== 'raster' || background !== GROUP,
      );
      const used = new Set(plain.flatMap(({layer}) => ('source' in layer ? [layer.source] : [])));
      const kept = Object.entries(sources).filter(
        ([name]) =>
          used.has(name) ||
          layers.every(({layer}) => !('source' in layer) || layer.source !== name),
      );
      return {
        ...style,
        sources: {...Object.fromEntries(kept), [TERRAIN]: source},
        layers: [hills(palettes[look.theme]), ...plain],
        foreign: new Set([...foreign, TERRAIN]),
      };
    },
    groups: basemap.groups.some(({id}) => id === GROUP)
      ? basemap.groups
      : [
          {id: GROUP, label: (lang) => basemapWordsOf(lang)['background:terrain']},
          ...basemap.groups,
        ],
    credit: (lang) => join([basemap.credit(lang), attribution], ' · '),
    attribution: (lang) =>
      [...basemap.attribution(lang), attribution].filter((part) => part !== ''),
  };
}

/**
 * Soft, as the built-in relief is: it comes after the first picture, and stays in a narrow band
 * around plain land.
 */
function hills({ink, paper}: (typeof palettes)['light']): BasemapLayer {
  return {
    slot: 'relief',
    comes: 'after',
    background: GROUP,
    layer: {
      id: TERRAIN,
      type: 'hillshade',
      source: TERRAIN,
      paint: {
        'hillshade-exaggeration': 0.25,
        'hillshade-shadow-color': ink,
        'hillshade-accent-color': ink,
        'hillshade-highlight-color': paper,
      },
    },
  };
}
