// Draws the pictures that the style names, when MapLibre first asks for them.
import type {Map as MapLibreMap} from 'maplibre-gl';
import {HATCH, hatch} from '../basemap/hatch.ts';
import {palettes, type Theme} from '../layers/palette.ts';

export function addPicture(map: MapLibreMap, id: string, theme: Theme): void {
  const ratio = Math.max(1, Math.round(devicePixelRatio));
  if (id === HATCH) map.addImage(id, hatch(palettes[theme].boundary, ratio), {pixelRatio: ratio});
}
