// Tells what of the screen the globe fills, short of its edge.
import type {Camera, Rect} from './camera.ts';
import {optics} from './globe.ts';
import {dot} from './lng-lat.ts';

/** Nearer to the edge than this share of its radius, land is too foreshortened for names. */
const FACE = 0.95;

/**
 * Returns a function that tells whether a rectangle, CSS px from the top left of the map, lies whole
 * on the face of the globe: every ray to it from the camera passes the middle of the globe nearer than
 * `FACE` of its radius.
 */
export function globeFace(
  camera: Camera,
  viewport: Readonly<{width: number; height: number}>,
): (rect: Rect) => boolean {
  const {eye, forward, above, cx, cy, radius, distance} = optics(camera, viewport);
  const [ahead, up, far] = [dot(eye, forward), dot(eye, above), dot(eye, eye)];
  const most = far - (FACE * radius) ** 2;
  const isOn = (x: number, y: number) => {
    const along = -(distance * ahead - (y - cy) * up);
    return along > 0 && along ** 2 > most * (distance ** 2 + (x - cx) ** 2 + (y - cy) ** 2);
  };
  return ({left, top, right, bottom}) =>
    isOn(left, top) && isOn(right, top) && isOn(left, bottom) && isOn(right, bottom);
}
