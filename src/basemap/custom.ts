// Makes a basemap of a MapLibre style that an author names.
import type {BasemapLayer} from './compose-style.ts';
import type {Basemap} from './basemap.ts';
import {groupsOf} from './custom-groups.ts';
import {customLegend} from './custom-legend.ts';
import type {CustomStyle} from './custom-style.ts';

/**
 * Fills, lines and pictures lie at the bottom, words under those of the story. The sources say whom
 * to name; of what the style knows about countries nothing is known here.
 *
 * @param textOf the text of a source's `attribution`, which is HTML
 */
export function customBasemap(custom: CustomStyle, textOf: (html: string) => string): Basemap {
  const {sources, layers, sprite} = custom;
  const {groups, groupOf} = groupsOf(custom);
  const texts = Object.values(sources).map((source) =>
    'attribution' in source && typeof source.attribution === 'string'
      ? textOf(source.attribution)
      : '',
  );
  const attribution = [...new Set(texts)].filter((text) => text !== '');
  const placed = layers.map((layer): BasemapLayer => {
    const background = groupOf(layer);
    return {
      slot: layer.type === 'symbol' ? 'label' : 'ground',
      layer,
      comes: 'first',
      foreign: true,
      ...(background !== undefined && {background}),
    };
  });
  return {
    style: () => ({
      sources,
      layers: placed,
      foreign: new Set(Object.keys(sources)),
      ...(sprite !== undefined && {sprite}),
    }),
    groups: groups.map(({id, label}) => ({id, label: () => label})),
    legend: ({scene}) => customLegend(layers, groups, groupOf, scene),
    note: () => '',
    notes: () => [],
    credit: () => attribution.join(' · '),
    attribution: () => attribution,
    files: {},
    sources: {},
    sets: {},
    names: [],
  };
}
