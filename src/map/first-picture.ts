// Draws a covered map small until its first picture is whole.
import type {Map as MapLibreMap} from 'maplibre-gl';

/**
 * Device pixels to the CSS pixel. Tiles and labels are the same; filling fewer pixels saves most of
 * a weak device's work.
 */
const SMALL = 0.1;

/** Options that the map is made with. */
export const whileCovered = (covered: boolean): {pixelRatio?: number} =>
  covered ? {pixelRatio: SMALL} : {};

/** Resolves when the first whole picture is there, in all of its pixels. */
export function firstPicture(map: MapLibreMap, covered: boolean): Promise<void> {
  // a hidden canvas is not painted and cannot be focused; the box may have held a map that closed
  // before its picture came
  const {style} = map.getContainer();
  style.visibility = covered ? 'hidden' : '';
  return new Promise((resolve) => {
    map.once('load', () => {
      if (!covered) return resolve();
      // that of the device, whatever it will be; the declaration knows numbers alone
      (map.setPixelRatio as (ratio: number | null) => void).call(map, null);
      style.visibility = '';
      map.once('render', () => resolve());
    });
  });
}
