// Keeps cameras as near to a pole as MapLibre lets them be.
import type {Camera} from './camera.ts';
import {globeRadius} from './globe.ts';
import {radians} from './lng-lat.ts';
import {MERCATOR_EDGE} from './mercator.ts';

/** The part of the globe beyond the edge of the Mercator map, degrees. */
const CAP = 90 - MERCATOR_EDGE;

/**
 * Moves a camera to where MapLibre's globe has it: at the pole while the part of the globe that no
 * Mercator map shows is small on screen, nearer to the edge of the Mercator map the larger it is
 * (`_getMaxLatitude` of its `VerticalPerspectiveTransform`).
 */
export function reachable(
  camera: Camera,
  {width, height}: Readonly<{width: number; height: number}>,
): Camera {
  const [lng, lat] = camera.center;
  if (Math.abs(lat) <= MERCATOR_EDGE) return camera;
  const cap = globeRadius(camera.zoom, MERCATOR_EDGE) * radians(CAP);
  const reach = Math.min(width, height) / 2;
  const fade = 1 - Math.max(0, Math.min(1, (cap - reach) / (3 * reach)));
  const most = MERCATOR_EDGE + CAP * Math.min(1, reach / cap) * fade;
  return {...camera, center: [lng, Math.max(-most, Math.min(most, lat))]};
}

/** MapLibre's least zoom. */
const LEAST = -2;

/** Moves a camera away until MapLibre lets it look at its centre. */
export function withdrawn(camera: Camera, viewport: Parameters<typeof reachable>[1]): Camera {
  let {zoom} = camera;
  const away = () =>
    Math.abs(reachable({...camera, zoom}, viewport).center[1] - camera.center[1]) > 1e-9;
  while (zoom > LEAST && away()) zoom -= 0.1;
  return zoom === camera.zoom ? camera : {...camera, zoom};
}
