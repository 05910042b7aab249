// Links the WebGL programs of a style's layers before they are needed. MapLibre links a program when it
// first draws a layer with it, and waits: in the middle of a flight, that stops the picture.
import type {LayerSpecification} from '@maplibre/maplibre-gl-style-spec';
import type {Map as MapLibreMap} from 'maplibre-gl';
import type {FeatureCollection, Position} from 'geojson';
import type {ComposedStyle} from '../basemap/compose-style.ts';
import {isByFeature} from '../layers/scaled-value.ts';
import type {PartLayer} from '../layers/story-layers.ts';
import {type Appearance, hidden} from '../scene/scene.ts';
import {paintWithoutFeatures, withoutFeatures} from './featureless-paint.ts';
import {onIdle} from './on-idle.ts';
import {warmUpCamera} from './warm-up-camera.ts';

/** Name of the source, and how ids of the layers begin, that are there for some frames. */
const WARM_UP = 'warm-up';

/** So little that no pixel changes by a whole step of its colour. */
const OPACITY = 0.001;

const opacities: Readonly<Partial<Record<LayerSpecification['type'], readonly string[]>>> = {
  fill: ['fill-opacity'],
  line: ['line-opacity'],
  circle: ['circle-opacity', 'circle-stroke-opacity'],
  symbol: ['text-opacity', 'icon-opacity'],
};

/**
 * Draws what later pictures will need, when the first one is there and the browser is idle.
 *
 * @param isStyled whether the map has its style
 */
export function warmUpWhenIdle(
  map: MapLibreMap,
  {style: {layers}, later, partLayers}: ComposedStyle,
  isStyled: () => boolean,
): void {
  const {style} = map;
  // of what an author's style has, scenes bring in only these
  const foreign = partLayers.flatMap((one) => (one.foreign ? drawnBy(one) : []));
  const all = [...layers, ...later.layers.map(({layer}) => layer), ...foreign];
  map.once('idle', () =>
    onIdle(() => {
      if (isStyled() && map.style === style) warmUp(map, all);
    }),
  );
}

/**
 * As scenes show it. Its paint asks for no properties, which the features drawn here do not have. Where
 * the opacity differs by feature, tiles are drawn once as they were laid out while it was hidden.
 */
const drawnBy = ({layer, paintAt}: PartLayer): LayerSpecification[] =>
  [hidden, whole].flatMap((appearance) => {
    const paint = paintWithoutFeatures({...layer.paint, ...paintAt(appearance)});
    return paint ? [{...layer, paint} as LayerSpecification] : [];
  });

const whole: Appearance = {shown: 1, emphasis: 0, reveal: 1};

/** What has been drawn for a style: layers that come with data are drawn when they are there. */
const warmed = new WeakMap<MapLibreMap['style'], Set<string>>();

/** The same for a new style, or one in a new graphics context, which has no programs. */
export function warmUpAnew(...args: Parameters<typeof warmUpWhenIdle>): void {
  warmed.delete(args[0].style);
  warmUpWhenIdle(...args);
}

/** Draws something of each layer where the camera looks, all but invisibly, and takes it away again. */
export function warmUp(map: MapLibreMap, layers: readonly LayerSpecification[]): void {
  const {style} = map;
  if (map.getSource(WARM_UP)) {
    map.once('idle', () => map.style === style && warmUp(map, layers));
    return;
  }
  const known = warmed.get(style) ?? new Set();
  warmed.set(style, known);
  const drawn = [
    ...new Map(
      layers.flatMap((layer) => warmLayer(layer) ?? []).map((one) => [signature(one), one]),
    ),
  ]
    .filter(([kind]) => !known.has(kind))
    .map(([kind, layer], index) => {
      known.add(kind);
      return {...layer, id: `${WARM_UP}:${index}`} as LayerSpecification;
    });
  if (drawn.length === 0) return;
  map.addSource(WARM_UP, {type: 'geojson', data: shapesAt(map), lineMetrics: true});
  for (const layer of drawn) map.addLayer(layer);
  // this asks for a frame, as the layers do
  warmUpCamera(map);
  map.once('idle', () => {
    // another style has none of it
    if (map.style !== style || !map.getSource(WARM_UP)) return;
    for (const {id} of drawn) map.removeLayer(id);
    map.removeSource(WARM_UP);
  });
}

/** The same kind of layer for the features of our source; nothing for layers without features. */
function warmLayer(layer: LayerSpecification): object | undefined {
  const names = opacities[layer.type];
  if (!names) return undefined;
  return {
    type: layer.type,
    source: WARM_UP,
    ...(layer.type === 'symbol' && {layout: warmSymbol(layer.layout)}),
    paint: {
      ...layer.paint,
      ...Object.fromEntries(names.map((name) => [name, opacityOf(layer.paint, name)])),
    },
  };
}

/** One that differs from feature to feature has a program of its own. */
function opacityOf(paint: LayerSpecification['paint'], name: string): unknown {
  const value: unknown = new Map<string, unknown>(Object.entries(paint ?? {})).get(name);
  return isByFeature(value) ? withoutFeatures(name, value, OPACITY) : OPACITY;
}

/** Texts and icons are drawn by programs of their own. */
const warmSymbol = (layout: Extract<LayerSpecification, {type: 'symbol'}>['layout'] = {}) =>
  layout['text-field'] === undefined
    ? {
        'icon-image': layout['icon-image'],
        'icon-overlap': 'always',
        'icon-ignore-placement': true,
      }
    : {
        'text-field': 'a',
        'text-font': layout['text-font'],
        'text-overlap': 'always',
        'text-ignore-placement': true,
      };

/** Layers that differ in colours and numbers only are drawn by one program. */
const signature = (layer: object) =>
  JSON.stringify(layer).replace(/-?\d+(?:\.\d+)?|"(?:#|rgb|hsl)[^"]*"/g, '0');

/** A triangle, its outline and a point, of some CSS px around the centre of the view. */
function shapesAt(map: MapLibreMap): FeatureCollection {
  const {lng, lat} = map.getCenter();
  const side = 8 * (360 / (512 * 2 ** map.getZoom()));
  const ring: Position[] = [
    [lng - side, lat],
    [lng + side, lat],
    [lng, lat + (lat < 0 ? side : -side) / 2],
    [lng - side, lat],
  ];
  return {
    type: 'FeatureCollection',
    features: (
      [
        {type: 'Polygon', coordinates: [ring]},
        {type: 'LineString', coordinates: ring},
        {type: 'Point', coordinates: [lng, lat]},
      ] as const
    ).map((geometry) => ({type: 'Feature', properties: {}, geometry: geometry as never})),
  };
}
