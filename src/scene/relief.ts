// Pictures of the terrain to the layers that lay them over the plain land.
import type {LayerSpecification} from '@maplibre/maplibre-gl-style-spec';
import type {BasemapLayer} from './basemap.ts';

/** A picture of the terrain: its file and its four corners `[lng, lat]`, from the north-west clockwise. */
export type Relief = Readonly<{
  id: string;
  url: string;
  coordinates: [[number, number], [number, number], [number, number], [number, number]];
  /** The file uses all of its tones, so that it can be small; this paint brings them into the narrow band around plain land. */
  paint: Readonly<Record<string, number>>;
}>;

/** Weaker when so near that the model, 3.7 km to the pixel, turns soft. */
const opacity = ['interpolate', ['linear'], ['zoom'], 6.5, 1, 8.5, 0.3];

export function reliefLayers(relief: readonly Relief[]): BasemapLayer[] {
  return relief.map(({id, paint}) => ({
    slot: 'relief' as const,
    later: true,
    layer: {id, type: 'raster', source: id, paint: {...paint, 'raster-opacity': opacity, 'raster-fade-duration': 0}} as unknown as LayerSpecification,
  }));
}
