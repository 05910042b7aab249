// Runs the code that moves the camera before the first flight needs it: code that runs for the first
// time, or with another kind of number, takes several times as long.
import type {Map as MapLibreMap} from 'maplibre-gl';
import {BY_STORY, cameraOf, cameraOptions} from './camera-options.ts';

/** So many moves, after which the browser has compiled what they run. */
const MOVES = 12;
/** How much each of them zooms, tilts and turns. */
const [ZOOM, DEGREES] = [1e-4, 0.37];

/** Moves the camera a little and back, before anything is drawn. */
export function warmUpCamera(map: MapLibreMap): void {
  // a gesture or a flight would end; a reader who explores has keys, and hears of each move
  if (map.isMoving() || map.keyboard.isEnabled()) return;
  const camera = cameraOf(map);
  for (let move = MOVES; move >= 0; move--)
    map.jumpTo(
      cameraOptions({
        ...camera,
        zoom: camera.zoom + move * ZOOM,
        bearing: camera.bearing + move * DEGREES,
        pitch: camera.pitch + move * DEGREES,
      }),
      BY_STORY,
    );
}
