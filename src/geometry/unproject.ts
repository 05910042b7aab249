// Converts a point on screen into a position.
import type {Camera, Viewport} from './camera.ts';
import {optics} from './globe.ts';
import {combine, dot, type LngLat, toLngLat} from './lng-lat.ts';

/** The inverse of `globeProjection`: the position seen at a place in CSS px from the top left of the map; nothing where it is beside the globe. */
export function globeUnprojection(
  camera: Camera,
  {width, height}: Viewport,
): (x: number, y: number) => LngLat | undefined {
  const {radius, distance, eye, forward, above, right, cx, cy} = optics(camera, {width, height});
  return (x, y) => {
    const ray = combine([distance, forward], [x - cx, right], [cy - y, above]);
    // the nearer of the two points at which the ray meets the sphere
    const [a, b, c] = [dot(ray, ray), dot(eye, ray), dot(eye, eye) - radius * radius];
    const root = b * b - a * c;
    if (root < 0) return undefined;
    return toLngLat(combine([1, eye], [(-b - Math.sqrt(root)) / a, ray]));
  };
}
