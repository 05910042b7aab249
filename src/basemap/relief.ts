// Lists the layers that lay pictures of the terrain over the plain land.
import type {
  ExpressionSpecification,
  RasterLayerSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import type {BasemapLayer} from './compose-style.ts';

/** A picture of the terrain: its file and its four corners `[lng, lat]`, from the north-west clockwise. */
export type Relief = Readonly<{
  /** `far` for the whole globe, `near` for the lands of the first story, `close` for its mountains. */
  name: 'far' | 'near' | 'close';
  url: string;
  coordinates: [[number, number], [number, number], [number, number], [number, number]];
  /**
   * The file uses all of its tones, so that it can be small; this paint brings them into the narrow
   * band around plain land.
   */
  paint: Readonly<Record<string, number>>;
}>;

export const reliefSource = (name: Relief['name']) => `relief:${name}`;

type Look = Readonly<{minzoom?: number; maxzoom?: number; opacity: ExpressionSpecification}>;

/**
 * A picture shrunk too far would sparkle, and two are paid for where both are drawn: so one gives
 * way to the other; the close one lies on the near one, and fades out within it. Weaker when so near
 * that the model, 3.7 km to the pixel, turns soft.
 */
const looks: Readonly<Record<Relief['name'], Look>> = {
  far: {maxzoom: 5.4, opacity: ['interpolate', ['linear'], ['zoom'], 4.6, 1, 5.4, 0]},
  near: {minzoom: 3, opacity: ['interpolate', ['linear'], ['zoom'], 3, 0, 4.2, 1, 6.5, 1, 8, 0.5]},
  close: {minzoom: 5, opacity: ['interpolate', ['linear'], ['zoom'], 5, 0, 5.8, 1, 8, 1, 9.5, 0.5]},
};

export function reliefLayers(relief: readonly Relief[]): BasemapLayer[] {
  return relief.map(({name, paint}) => {
    const {opacity, ...range} = looks[name];
    const id = reliefSource(name);
    const layer: RasterLayerSpecification = {
      id,
      type: 'raster',
      source: id,
      ...range,
      paint: {...paint, 'raster-opacity': opacity, 'raster-fade-duration': 0},
    };
    return {
      slot: 'relief' as const,
      comes: 'after' as const,
      background: 'relief' as const,
      layer,
    };
  });
}
