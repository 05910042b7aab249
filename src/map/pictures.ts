// Draws the pictures that the style names, when MapLibre first asks for them.
import type {Map as MapLibreMap} from 'maplibre-gl';
import {hatch, hatchColor} from '../basemap/hatch.ts';
import {iconOfPicture} from '../layers/icon-drawing.ts';
import {HATCH, palettes, type Theme} from '../layers/palette.ts';
import type {StoryLayer} from '../story/types.ts';
import {iconPicture} from './icon-picture.ts';

type Look = Readonly<{theme: Theme; strong?: boolean}>;

/** Draws what the map has no picture of; a fault is of the part that names it. */
export function drawPictures(
  map: MapLibreMap,
  layers: () => readonly StoryLayer[],
  look: () => Look,
  onError: (message: string, loss: 'part') => void,
): void {
  map.setMissingStyleImageResolver((id) => {
    const fault = addPicture(map, id, layers(), look());
    if (fault) onError(fault, 'part');
  });
}

/**
 * Whatever a basemap names and does not have is its own affair.
 *
 * @param strong for a reader who asks for more contrast
 * @returns what is wrong where a layer of the story names a picture that is not there
 */
function addPicture(
  map: MapLibreMap,
  id: string,
  layers: readonly StoryLayer[],
  {theme, strong}: Look,
): string | undefined {
  const ratio = Math.max(1, Math.round(devicePixelRatio));
  const color = palettes[theme][strong ? 'ink' : hatchColor];
  const found = iconOfPicture(id, layers);
  const icon = found && iconPicture(found.icon, found.color, ratio);
  if (icon) map.addImage(id, icon, {pixelRatio: ratio});
  else if (id === HATCH) map.addImage(id, hatch(color, ratio), {pixelRatio: ratio});
  else {
    const layer = layers.find(({style}) => Object.values(style?.paint ?? {}).includes(id));
    return layer && `The basemap has no picture “${id}”, which ${layer.path}[paint] names.`;
  }
  return undefined;
}
