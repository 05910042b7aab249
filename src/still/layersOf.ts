// A story and a scene to the layers that the live map would show, from the lowest to the uppermost, with their features.
import type {LayerSpecification} from '@maplibre/maplibre-gl-style-spec';
import type {Feature, FeatureCollection} from 'geojson';
import type {Viewport} from '../geometry/camera.ts';
import {type BasemapSource, basemapSources} from '../scene/basemap.ts';
import {REACHED} from '../scene/drawing.ts';
import {OVERLAY, overlayLayers} from '../scene/overlay.ts';
import type {Palette} from '../scene/palette.ts';
import type {Scene} from '../scene/scene.ts';
import {namePoints, placesAlong, sourceData} from '../scene/sourceData.ts';
import {KEY, type PartLayer, sources} from '../scene/storyLayers.ts';
import {composeStyle} from '../scene/style.ts';
import type {Story} from '../story/types.ts';
import {evaluated, type Evaluated, type FeatureState, filtered, isPaint} from './evaluate.ts';

/** A layer as it is to be drawn. `stateOf`: what the live map would have set for the feature. */
export type ShownLayer = Readonly<{
  id: string;
  type: LayerSpecification['type'];
  features: readonly Feature[];
  stateOf: (feature: Feature) => FeatureState;
}> & Evaluated;

export type LayersOptions = Readonly<{
  story: Story;
  scene: Scene;
  viewport: Viewport;
  palette: Palette;
  lang: string;
  basemap: Partial<Readonly<Record<BasemapSource, FeatureCollection>>>;
}>;

export function layersOf({story, scene, viewport, palette, lang, basemap}: LayersOptions): ShownLayer[] {
  const urls = Object.fromEntries(basemapSources.map((name) => [name, name])) as Record<BasemapSource, string>;
  const {style, later, partLayers, backgroundLayers} = composeStyle(story, {palette, lang, urls, relief: []});
  const layers = [...style.layers];
  for (const {layer, before} of later.layers) {
    const index = layers.findIndex(({id}) => id === before);
    layers.splice(index < 0 ? layers.length : index, 0, layer);
  }
  if (scene.overlay) layers.push(...overlayLayers(palette));
  const data: Readonly<Record<string, FeatureCollection | undefined>> = {
    ...basemap,
    ...sourceData(story),
    [sources.points]: namePoints(story, {camera: scene.camera, viewport, resting: true}),
    [OVERLAY]: scene.overlay,
  };
  const parts = new Map(partLayers.map((one) => [one.layer.id, one]));
  const reached = reachedPlaces(story, scene);
  const stateOf = ({properties}: Feature): FeatureState => ({[REACHED]: reached.has(properties?.[KEY])});
  const off = new Set(backgroundLayers.filter(({background}) => scene.background?.[background] === false).map(({id}) => id));
  const {zoom} = scene.camera;
  return layers.flatMap((plain) => {
    if (off.has(plain.id)) return [];
    const part = parts.get(plain.id);
    const layer = part ? asShown(part, scene) : plain;
    if (!layer || zoom < (layer.minzoom ?? -Infinity) || zoom >= (layer.maxzoom ?? Infinity)) return [];
    const source = 'source' in layer && typeof layer.source === 'string' ? layer.source : '';
    const features = filtered(layer, (data[source]?.features ?? []).filter(({geometry}) => geometry), zoom);
    if (features.length === 0 && layer.type !== 'background') return [];
    return [{id: layer.id, type: layer.type, features, stateOf, ...evaluated(layer, zoom)}];
  });
}

/** A part's layer with the paint of its appearance, then the author's; nothing where the part is not shown. */
function asShown({part, layer, paintAt, written}: PartLayer, {layers}: Scene): LayerSpecification | undefined {
  const appearance = layers[part];
  if (!appearance || appearance.shown <= 0) return undefined;
  const own = Object.entries(written).filter(([property, value]) => isPaint(layer.type, property, value));
  return {...layer, paint: {...layer.paint, ...paintAt(appearance), ...Object.fromEntries(own)}} as LayerSpecification;
}

function reachedPlaces(story: Story, {layers}: Scene): ReadonlySet<unknown> {
  return new Set(placesAlong(story).filter(({part, along}) => (layers[part]?.reveal ?? 0) >= along).map(({key}) => key));
}
