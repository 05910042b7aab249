// Makes a basemap of a MapLibre style that an author names.
import type {LayerSpecification} from '@maplibre/maplibre-gl-style-spec';
import {claiming, claimsOf} from '../story/claimed-layers.ts';
import type {Story} from '../story/types.ts';
import type {BasemapLayer} from './compose-style.ts';
import type {Basemap} from './basemap.ts';
import {groupsOf} from './custom-groups.ts';
import {customLegend, swatchOf} from './custom-legend.ts';
import {type CustomStyle, layerIds, OWN} from './custom-style.ts';

/**
 * Fills, lines and pictures lie at the bottom, words under those of the story. The sources say whom
 * to name; of what the style knows about countries nothing is known here.
 *
 * @param textOf the text of a source's `attribution`, which is HTML
 * @param story what it shows and hides of the style is in no group
 */
export function customBasemap(
  custom: CustomStyle,
  textOf: (html: string) => string,
  story?: Story,
): Basemap {
  const {sources, layers, sprite} = custom;
  const idOf = ({id}: LayerSpecification) => id.slice(OWN.length);
  const {claims, problems} = story
    ? claimsOf(story, layerIds(custom))
    : {claims: undefined, problems: []};
  const claimedBy = (layer: LayerSpecification) => claims?.get(idOf(layer));
  const plain = layers.filter((layer) => claimedBy(layer) === undefined);
  const {groups, groupOf} = groupsOf({...custom, layers: plain});
  const swatches = (story ? claiming(story) : []).flatMap(({id}) => {
    const swatch = swatchOf(layers.filter((layer) => claimedBy(layer) === id));
    return swatch ? [[id, swatch] as const] : [];
  });
  const texts = Object.values(sources).map((source) =>
    'attribution' in source && typeof source.attribution === 'string'
      ? textOf(source.attribution)
      : '',
  );
  const attribution = [...new Set(texts)].filter((text) => text !== '');
  const placed = layers.map((layer): BasemapLayer => {
    const [background, claimed] = [groupOf(layer), claimedBy(layer)];
    return {
      slot: layer.type === 'symbol' ? 'label' : 'ground',
      layer,
      comes: 'first',
      foreign: true,
      ...(background !== undefined && {background}),
      ...(claimed !== undefined && {claimed}),
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
    legend: ({scene}) => customLegend(plain, groups, groupOf, scene),
    note: () => '',
    notes: () => [],
    credit: () => attribution.join(' · '),
    attribution: () => attribution,
    files: {},
    sources: {},
    sets: {},
    names: [],
    forStory: (shown) => customBasemap(custom, textOf, shown),
    swatches: new Map(swatches),
    problems,
  };
}
