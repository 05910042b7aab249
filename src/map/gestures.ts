// Switches MapLibre's gestures by who moves the map: the story or the reader.
import type {Map as MapLibreMap} from 'maplibre-gl';
import type {Mode} from '../story/mode.ts';

/**
 * Following: the wheel and one finger scroll the page, two fingers, ctrl or ⌘ + wheel or a drag take the map.
 * Exploring: every gesture is the map's, and the keyboard too once the map has focus.
 */
export function setGestures(map: MapLibreMap, mode: Mode): void {
  const exploring = mode === 'exploring';
  if (exploring) {
    map.cooperativeGestures.disable();
    map.keyboard.enable();
  } else {
    map.stop();
    map.cooperativeGestures.enable();
    map.keyboard.disable();
  }
  // a stop on the way of the tab key only where keys do something
  map.getCanvas().tabIndex = exploring ? 0 : -1;
}
