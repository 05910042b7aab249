// Interpolates between two cameras along the flight of van Wijk and Nuij.
import type {Camera, Padding} from './camera.ts';
import {globeRadius, zoomOfRadius} from './globe.ts';
import {greatCircle} from './lng-lat.ts';
import {zoomPath} from './zoom-path.ts';

/**
 * The optimal path of van Wijk & Nuij (2003), flown over the sphere: the centre follows the great
 * circle, the visible width (radians of the globe across `size` px) rises and falls once. Bearing
 * turns the shorter way round. At 0 and 1 the cameras given are returned themselves, so that a
 * settled camera can be compared by identity.
 *
 * @param size the shorter side of the free rectangle, CSS px
 */
export function flight(size: number): (from: Camera, to: Camera) => (t: number) => Camera {
  return (from, to) => {
    const {angle, at} = greatCircle(from.center, to.center);
    const path = zoomPath(
      size / globeRadius(from.zoom, from.center[1]),
      size / globeRadius(to.zoom, to.center[1]),
      angle,
    );
    const bearing = between(from.bearing, from.bearing + shorterTurn(from.bearing, to.bearing));
    const pitch = between(from.pitch, to.pitch);
    const padding = interpolatePadding(from.padding, to.padding);
    return (t) => {
      if (t <= 0) return from;
      if (t >= 1) return to;
      const {travelled, width} = path(t);
      const center = angle > 0 ? at(travelled / angle) : to.center;
      return {
        center,
        zoom: zoomOfRadius(size / width, center[1]),
        bearing: bearing(t),
        pitch: pitch(t),
        padding: padding(t),
      };
    };
  };
}

const between = (a: number, b: number) => (t: number) => a * (1 - t) + b * t;

/** Degrees to turn from one bearing to another, in −180…180. */
function shorterTurn(from: number, to: number): number {
  return ((((to - from + 180) % 360) + 360) % 360) - 180;
}

function interpolatePadding(a: Padding, b: Padding): (t: number) => Padding {
  const side = (key: keyof Padding) => between(a[key], b[key]);
  const [top, right, bottom, left] = [side('top'), side('right'), side('bottom'), side('left')];
  return (t) => ({top: top(t), right: right(t), bottom: bottom(t), left: left(t)});
}
