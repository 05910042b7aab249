// Draws the pictures that the style names, when MapLibre first asks for them.
import type {Map as MapLibreMap} from 'maplibre-gl';
import {EDGE_PX, EDGES} from '../layers/label-edges.ts';
import {HATCH, hatch} from '../basemap/hatch.ts';
import {palettes, type Theme} from '../layers/palette.ts';

export function addPicture(map: MapLibreMap, id: string, theme: Theme): void {
  const ratio = Math.max(1, Math.round(devicePixelRatio));
  if (id === HATCH) map.addImage(id, hatch(palettes[theme].boundary, ratio), {pixelRatio: ratio});
  if (id === EDGES)
    map.addImage(id, {
      width: EDGE_PX,
      height: EDGE_PX,
      data: new Uint8ClampedArray(EDGE_PX * EDGE_PX * 4),
    });
}
