// Computes the scale bar and the outlook of a camera.
import type {Camera, Viewport} from './camera.ts';
import {freeRect, seenFrom} from './camera.ts';
import {globeRadius} from './globe.ts';
import {degrees, EARTH_RADIUS_KM, type LngLat} from './lng-lat.ts';

/**
 * A bar of a round length at the camera's centre: `km`, and its width in CSS px. Nothing where the
 * whole globe is seen.
 */
export function scaleBar(
  {zoom, center}: Camera,
  longestPx: number,
): Readonly<{km: number; px: number}> | undefined {
  const radius = globeRadius(zoom, center[1]);
  if (radius < 1200) return undefined;
  const longestKm = (longestPx * EARTH_RADIUS_KM) / radius;
  const magnitude = 10 ** Math.floor(Math.log10(longestKm));
  const km = magnitude * ([5, 2, 1].find((step) => step * magnitude <= longestKm) ?? 1);
  return {km, px: (km / EARTH_RADIUS_KM) * radius};
}

/**
 * Where the free rectangle looks: its middle, and half of its width and height in degrees of the
 * globe, at most 90.
 */
export function outlook(
  camera: Camera,
  viewport: Viewport,
): Readonly<{center: LngLat; halfWidth: number; halfHeight: number}> {
  const {center, zoom} = camera;
  const {left, top, right, bottom} = freeRect(seenFrom(camera, viewport));
  const radius = globeRadius(zoom, center[1]);
  const half = (px: number) => degrees(Math.asin(Math.min(1, px / 2 / radius)));
  return {center, halfWidth: half(right - left), halfHeight: half(bottom - top)};
}
