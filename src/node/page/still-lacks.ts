// Tells which layers of an author's style, shown by a story, its still maps cannot draw.
import type {LayerSpecification} from '@maplibre/maplibre-gl-style-spec';
import {isObject, type Json, layerIds, OWN} from '../../basemap/custom-style.ts';
import {HATCH} from '../../layers/palette.ts';
import {claiming, claimsOf} from '../../story/claimed-layers.ts';
import {faultAt, type Problem, quoted} from '../../story/problem.ts';
import type {Story} from '../../story/types.ts';
import type {LocalStyle} from './local-style.ts';

/** So many layers of the style are named. */
const NAMED = 5;

/** One problem for each layer of the story. */
export function stillLacks(story: Story, {style, files}: LocalStyle): Problem[] {
  const {claims} = claimsOf(story, layerIds(style));
  return claiming(story).flatMap((layer) => {
    const all = style.layers.filter(({id}) => claims.get(id.slice(OWN.length)) === layer.id);
    const lost = all.flatMap((one) => {
      const why = whyNot(one, files);
      return why === undefined ? [] : [`${quoted(one.id.slice(OWN.length))} (${why})`];
    });
    if (lost.length === 0) return [];
    const named = lost.slice(0, NAMED).join(', ');
    const more = lost.length > NAMED ? ` and ${lost.length - NAMED} more` : '';
    const message =
      `Still maps do not draw ${named}${more}: they draw GeoJSON of the style, or beside it, as ` +
      'areas, lines, circles and words. Say in the text what the map shows, or show the data in a ' +
      'layer of another kind, too.';
    return [
      faultAt({...layer, path: `${layer.path}[layers]`}, 'still-lacks-layer', 'warning', message),
    ];
  });
}

const drawn = new Set<LayerSpecification['type']>([
  'background',
  'fill',
  'line',
  'circle',
  'symbol',
]);

/** Nothing for a layer of which a still draws all. What an author writes may be of any shape. */
function whyNot(layer: LayerSpecification, files: LocalStyle['files']): string | undefined {
  if (!drawn.has(layer.type)) return layer.type;
  if ('source' in layer && !Object.hasOwn(files, layer.source))
    return 'its data are no GeoJSON here, or are clustered';
  const {'text-field': text, 'icon-image': icon} = asObject(layer.layout);
  if (icon) return text ? 'its icons' : 'icons of a sprite';
  const pattern = asObject(layer.paint)[`${layer.type}-pattern`];
  return pattern && !(layer.type === 'fill' && pattern === HATCH) ? 'its pattern' : undefined;
}

const asObject = (value: unknown): Json => (isObject(value) ? value : {});
