// Draws the pattern of disputed tracts as SVG, like `basemap/hatch.ts` does as pixels.
import {HATCH} from '../layers/palette.ts';
import {element} from './xml.ts';

/**
 * Strokes 1.1 px wide at every 8 px across and down; like all patterns of MapLibre they grow with
 * their tile.
 */
export function hatchPattern(color: string, zoom: number): string {
  const scale = 2 ** (zoom - Math.floor(zoom));
  const stroke = element('path', {d: 'M-1 5 5-1M3 9 9 3', stroke: color, 'stroke-width': 1.1});
  const pattern = {
    id: HATCH,
    width: 8,
    height: 8,
    patternUnits: 'userSpaceOnUse',
    patternTransform: `scale(${scale.toFixed(3)})`,
  };
  return element('defs', {}, element('pattern', pattern, stroke));
}
