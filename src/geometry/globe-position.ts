// Finds the position on the globe that is seen at a point of the screen.
import type {Camera} from './camera.ts';
import {optics} from './globe.ts';
import {combine, dot, type LngLat, toLngLat} from './lng-lat.ts';

/**
 * Returns the inverse of `globeProjection`, for points in CSS px from the top left of the map: nothing
 * beside the globe.
 */
export function globePosition(
  camera: Camera,
  viewport: Readonly<{width: number; height: number}>,
): (x: number, y: number) => LngLat | undefined {
  const {eye, forward, above, right, cx, cy, radius, distance} = optics(camera, viewport);
  return (x, y) => {
    const ray = combine([distance, forward], [x - cx, right], [cy - y, above]);
    // where the ray from the eye meets the globe first
    const [a, b, c] = [dot(ray, ray), dot(eye, ray), dot(eye, eye) - radius ** 2];
    const root = b ** 2 - a * c;
    if (root < 0 || b > 0) return undefined;
    return toLngLat(combine([1 / radius, eye], [(-b - Math.sqrt(root)) / a / radius, ray]));
  };
}
