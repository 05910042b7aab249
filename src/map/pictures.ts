// Draws the pictures that the style names, when MapLibre first asks for them.
import type {Map as MapLibreMap} from 'maplibre-gl';
import {HATCH, hatch, hatchColor} from '../basemap/hatch.ts';
import {palettes, type Theme} from '../layers/palette.ts';

/** `strong`: for a reader who asks for more contrast. */
export function addPicture(
  map: MapLibreMap,
  id: string,
  {theme, strong}: Readonly<{theme: Theme; strong?: boolean}>,
): void {
  const ratio = Math.max(1, Math.round(devicePixelRatio));
  const color = palettes[theme][strong ? 'ink' : hatchColor];
  if (id === HATCH) map.addImage(id, hatch(color, ratio), {pixelRatio: ratio});
}
