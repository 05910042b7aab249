// Projects positions as MapLibre’s globe shows them.
import type {Camera, Viewport} from './camera.ts';
import {combine, dot, type LngLat, radians, tangents, toVector, type Vector} from './lng-lat.ts';
import {MERCATOR_EDGE} from './mercator.ts';

/** MapLibre's vertical field of view, radians (its default of 36.87°). */
const FIELD_OF_VIEW = 0.6435011087932844;
const TILE_SIZE = 512;

/** A place on screen in CSS px from the top left of the map; `hidden` behind the horizon. */
export type ScreenPoint = Readonly<{x: number; y: number; hidden: boolean}>;

/**
 * How much smaller a parallel is than the equator; towards the poles not smaller than at the edge
 * of the Mercator map.
 */
const scaleAt = (latitude: number) =>
  Math.cos(radians(Math.min(MERCATOR_EDGE, Math.abs(latitude))));

/** Radius in px of the globe that MapLibre draws at a zoom when the camera's centre is at this latitude. */
export function globeRadius(zoom: number, latitude: number): number {
  return (TILE_SIZE * 2 ** zoom) / (2 * Math.PI * scaleAt(latitude));
}

/** The zoom at which the globe has this radius in px: the inverse of `globeRadius`. */
export function zoomOfRadius(radius: number, latitude: number): number {
  return Math.log2((radius * 2 * Math.PI * scaleAt(latitude)) / TILE_SIZE);
}

/** Distance in px from the camera to the point it looks at. */
export const cameraDistance = (height: number) => height / 2 / Math.tan(FIELD_OF_VIEW / 2);

/**
 * Perspective of a sphere seen from outside: the camera stands `cameraDistance` from the centre,
 * tilted by pitch; padding moves the picture, not the perspective. Agrees with `map.project` under
 * the globe projection up to zoom 11, where MapLibre begins to blend into Mercator.
 */
export function globeProjection(
  camera: Camera,
  {width, height}: Viewport,
): (position: LngLat) => ScreenPoint {
  const project = vectorProjection(camera, {width, height});
  return (position) => project(toVector(position));
}

/** `globeProjection` for positions that are unit vectors already; for code that projects many, many times. */
export function vectorProjection(
  {center, zoom, bearing, pitch, padding}: Camera,
  {width, height}: Readonly<{width: number; height: number}>,
): (vector: Vector) => ScreenPoint {
  const {radius, distance, eye, forward, above, right, cx, cy} = optics(
    {center, zoom, bearing, pitch, padding},
    {width, height},
  );
  return (vector) => {
    const ray: Vector = [
      radius * vector[0] - eye[0],
      radius * vector[1] - eye[1],
      radius * vector[2] - eye[2],
    ];
    const depth = dot(ray, forward);
    return {
      x: cx + (distance * dot(ray, right)) / depth,
      y: cy - (distance * dot(ray, above)) / depth,
      hidden: dot(eye, vector) < radius || depth <= 0,
    };
  };
}

/**
 * Where the eye stands, in px from the middle of the globe, which way it looks, and where on screen
 * what it looks at lies.
 */
export function optics(
  {center, zoom, bearing, pitch, padding}: Camera,
  {width, height}: Readonly<{width: number; height: number}>,
) {
  const radius = globeRadius(zoom, center[1]);
  const distance = cameraDistance(height);
  const {up, ahead, right} = tangents(center, bearing);
  const [sinP, cosP] = [Math.sin(radians(pitch)), Math.cos(radians(pitch))];
  return {
    radius,
    distance,
    right,
    eye: combine([radius + distance * cosP, up], [-distance * sinP, ahead]),
    forward: combine([-cosP, up], [sinP, ahead]),
    above: combine([sinP, up], [cosP, ahead]),
    cx: (padding.left + width - padding.right) / 2,
    cy: (padding.top + height - padding.bottom) / 2,
  };
}
