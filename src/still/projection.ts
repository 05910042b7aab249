// Projects lines and areas as MapLibre's globe does, cut at the horizon and the frame.
import {
  type GeoStream,
  geoClipCircle,
  geoClipRectangle,
  geoProjection,
  type GeoStreamWrapper,
} from 'd3-geo';
import type {Camera, Rect, Viewport} from '../geometry/camera.ts';
import {optics} from '../geometry/globe.ts';
import {combine, degrees, dot, tangents, toLngLat, type Vector} from '../geometry/lng-lat.ts';

/** Curves between positions are followed to this many px. */
const PRECISION_PX = 0.2;
/** Nothing nearer to the eye than this share of its distance from what it looks at is drawn. */
const NEAR = 0.05;

/**
 * The perspective of `globeProjection` once more, as d3 wants it: turned so that what lies under
 * the eye is the middle, which makes the horizon a circle around it. Agrees with `globeProjection`
 * wherever that one does not say `hidden`.
 */
export function stillProjection(camera: Camera, viewport: Viewport, frame: Rect): GeoStreamWrapper {
  const {radius, distance, eye, forward, above, cx, cy} = optics(camera, viewport);
  const height = Math.hypot(...eye);
  const far = height / radius;
  const under = combine([1 / height, eye]);
  const [cosTilt, sinTilt] = [-dot(forward, under), dot(above, under)];
  const nadir = toLngLat(under);
  const {ahead: north, right: east} = tangents(nadir, 0);
  // the direction of the picture's upper edge, seen at the nadir
  const ahead = combine([1 / cosTilt, above], [-sinTilt / cosTilt, under]);
  const turn = degrees(Math.atan2(dot(ahead, east), dot(ahead, north)));

  const raw = (lambda: number, phi: number): [number, number] => {
    const [x, y, z] = vector(lambda, phi);
    const depth = (far - x) * cosTilt + z * sinTilt;
    return [y / depth, ((x - far) * sinTilt + z * cosTilt) / depth];
  };
  return (
    geoProjection(raw)
      .rotate([-nadir[0], -nadir[1], turn])
      .scale(distance)
      // d3 puts the nadir there, which lies below what a pitched camera looks at
      .translate([cx, cy + (distance * sinTilt) / cosTilt])
      .precision(PRECISION_PX)
      .preclip(clip(far, cosTilt, sinTilt, (NEAR * distance) / radius))
      .postclip(geoClipRectangle(frame.left, frame.top, frame.right, frame.bottom))
  );
}

/**
 * Cuts at the horizon and, where a pitched camera has some of the visible cap behind it, just
 * before the eye.
 */
function clip(
  far: number,
  cosTilt: number,
  sinTilt: number,
  near: number,
): (stream: GeoStream) => GeoStream {
  const horizon = geoClipCircle(Math.acos(1 / far));
  const ahead = near - far * cosTilt;
  const nearest = (far - 1 / far) * cosTilt - Math.sqrt(1 - 1 / far ** 2) * sinTilt;
  if (nearest > near || ahead <= -1) return horizon;
  const front = geoClipCircle(Math.acos(ahead));
  const axes: Axes = [
    [-cosTilt, 0, sinTilt],
    [0, -1, 0],
    [sinTilt, 0, cosTilt],
  ];
  return (stream) => turned(axes, front(turned(transposed(axes), horizon(stream))));
}

type Axes = readonly [Vector, Vector, Vector];

const vector = (lambda: number, phi: number): Vector => [
  Math.cos(phi) * Math.cos(lambda),
  Math.cos(phi) * Math.sin(lambda),
  Math.sin(phi),
];
const transposed = ([a, b, c]: Axes): Axes => [
  [a[0], b[0], c[0]],
  [a[1], b[1], c[1]],
  [a[2], b[2], c[2]],
];

/** A stream of radians, turned so that the first axis comes to lie in the middle. */
function turned(axes: Axes, stream: GeoStream): GeoStream {
  return {
    point(lambda, phi) {
      const [x, y, z] = axes.map((axis) => dot(axis, vector(lambda, phi))) as [
        number,
        number,
        number,
      ];
      stream.point(Math.atan2(y, x), Math.atan2(z, Math.hypot(x, y)));
    },
    lineStart: () => stream.lineStart(),
    lineEnd: () => stream.lineEnd(),
    polygonStart: () => stream.polygonStart(),
    polygonEnd: () => stream.polygonEnd(),
    sphere: () => stream.sphere?.(),
  };
}
