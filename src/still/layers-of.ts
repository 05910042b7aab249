// Lists the layers that the live map would show of a scene, from the lowest to the uppermost, with
// their features.
import type {LayerSpecification} from '@maplibre/maplibre-gl-style-spec';
import type {Feature, FeatureCollection} from 'geojson';
import type {Rect, Viewport} from '../geometry/camera.ts';
import {drawnStates} from '../layers/drawn-states.ts';
import {notedStates} from '../layers/noted-names.ts';
import {OVERLAY, overlayLayers} from '../layers/overlay-layers.ts';
import {palettes, type Theme} from '../layers/palette.ts';
import {type Scene, shownIn} from '../scene/scene.ts';
import {type Look, namePoints} from '../layers/plan-labels.ts';
import {sourceData} from '../layers/source-data.ts';
import {KEY, type PartLayer, sources} from '../layers/story-layers.ts';
import {sourceKey} from '../layers/source-key.ts';
import {composeStyle, type StyleOptions} from '../basemap/compose-style.ts';
import type {Story} from '../story/types.ts';
import {evaluated, type Evaluated, type FeatureState, filtered, isPaint} from './evaluate.ts';

/** A layer as it is to be drawn. `stateOf`: what the live map would have set for the feature. */
export type ShownLayer = Readonly<{
  id: string;
  type: LayerSpecification['type'];
  features: readonly Feature[];
  stateOf: (feature: Feature) => FeatureState;
}> &
  Evaluated;

export type LayersOptions = Readonly<{
  story: Story;
  scene: Scene;
  viewport: Viewport;
  theme: Theme;
  lang: string;
  basemap: StyleOptions['basemap'];
  /** Features of the basemap, by `sourceKey`; what is missing is not drawn. */
  files: Readonly<Record<string, FeatureCollection>>;
  /** Numbers of the notes that are shown. */
  noted?: ReadonlySet<number>;
  /** What its names are placed for; the scene's by default. */
  look?: Look;
}>;

export const lookOf = (scene: Scene, viewport: Viewport, covered: readonly Rect[] = []): Look => ({
  camera: scene.camera,
  viewport,
  shown: shownIn(scene),
  covered,
});

export function layersOf({
  story,
  scene,
  viewport,
  theme,
  lang,
  basemap,
  files,
  noted = new Set(),
  look = lookOf(scene, viewport),
}: LayersOptions): ShownLayer[] {
  const {style, own, later, explored, partLayers, backgroundLayers} = composeStyle(story, {
    theme,
    lang,
    basemap,
  });
  const layers = [...style.layers];
  for (const {layer, before} of [...own.layers, ...later.layers, ...explored.layers]) {
    const index = layers.findIndex(({id}) => id === before);
    layers.splice(index < 0 ? layers.length : index, 0, layer);
  }
  if (scene.overlay) layers.push(...overlayLayers(palettes[theme]));
  const data: Readonly<Record<string, FeatureCollection | undefined>> = {
    ...files,
    ...dataOf(story),
    [sources.points]: namePoints(story, look),
    [OVERLAY]: scene.overlay,
  };
  const parts = new Map(partLayers.map((one) => [one.layer.id, one]));
  const states = statesIn(story, scene, noted);
  const stateOf = ({properties}: Feature): FeatureState => states.get(properties?.[KEY]) ?? {};
  const off = new Set(
    backgroundLayers
      .filter(({background}) => scene.background?.[background] === false)
      .map(({id}) => id),
  );
  const {zoom} = scene.camera;
  return layers.flatMap((plain) => {
    if (off.has(plain.id)) return [];
    const part = parts.get(plain.id);
    const layer = part ? asShown(part, scene) : plain;
    if (!layer || zoom < (layer.minzoom ?? -Infinity) || zoom >= (layer.maxzoom ?? Infinity))
      return [];
    const features = featuresFor(layer, data[sourceKey(layer) ?? '']?.features ?? [], zoom);
    if (features.length === 0 && layer.type !== 'background') return [];
    return [{id: layer.id, type: layer.type, features, stateOf, ...evaluated(layer, zoom)}];
  });
}

const known = new WeakMap<Story, ReturnType<typeof sourceData>>();

/** All stills of a story draw the same features. */
function dataOf(story: Story): ReturnType<typeof sourceData> {
  const data = known.get(story) ?? sourceData(story);
  known.set(story, data);
  return data;
}

/** A filter that an author wrote may have faults: then the layer is missing, as on the live map. */
function featuresFor(
  layer: LayerSpecification,
  features: readonly Feature[],
  zoom: number,
): Feature[] {
  try {
    return filtered(
      layer,
      features.filter(({geometry}) => geometry),
      zoom,
    );
  } catch {
    return [];
  }
}

/**
 * A part's layer with the paint of its appearance, then the author's; nothing where the part is not
 * shown.
 */
function asShown(
  {part, layer, paintAt, isShown, written}: PartLayer,
  {layers}: Scene,
): LayerSpecification | undefined {
  const appearance = layers[part];
  if (!appearance || !isShown(appearance)) return undefined;
  const own = Object.entries(written).filter(([property, value]) =>
    isPaint(layer.type, property, value),
  );
  return {
    ...layer,
    paint: {...layer.paint, ...paintAt(appearance), ...Object.fromEntries(own)},
  } as LayerSpecification;
}

/** A layer whose features with one of these keys have this state, too. */
export const withState = (
  layer: ShownLayer,
  state: string,
  keys: ReadonlySet<string>,
): ShownLayer => ({
  ...layer,
  stateOf: (feature) =>
    keys.has(String(feature.properties?.[KEY]))
      ? {...layer.stateOf(feature), [state]: true}
      : layer.stateOf(feature),
});

function statesIn(
  story: Story,
  {layers}: Scene,
  notes: ReadonlySet<number>,
): ReadonlyMap<unknown, FeatureState> {
  const states = new Map<unknown, FeatureState>();
  for (const {part, key, state, isOn} of drawnStates(story))
    if (isOn(layers[part]?.reveal ?? 0)) states.set(key, {...states.get(key), [state]: true});
  for (const {key, state, on} of notedStates(story, notes))
    if (on) states.set(key, {...states.get(key), [state]: true});
  return states;
}
