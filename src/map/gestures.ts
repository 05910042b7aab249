// Switches MapLibre's gestures by who moves the map: the story or the reader.
import type {Map as MapLibreMap} from 'maplibre-gl';
import type {Mode} from '../story/mode.ts';

/**
 * Following: the wheel and one finger scroll the page, two fingers, ctrl or ⌘ + wheel or a drag begin exploring.
 * Exploring: every gesture moves the map, and keys do while the map has the focus.
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
  // Tab stops at the map only while keys move it
  map.getCanvas().tabIndex = exploring ? 0 : -1;
}
