// Converts positions in degrees, [lng, lat], to unit vectors and back.

/** A position: `[longitude, latitude]` in degrees. */
export type LngLat = readonly [lng: number, lat: number];

/** A point of, or a direction from the middle of, the unit sphere. */
export type Vector = readonly [x: number, y: number, z: number];

/** Mean radius of the Earth, km; that of Turf. */
export const EARTH_RADIUS_KM = 6371.0088;

export const radians = (degrees: number) => (degrees * Math.PI) / 180;
export const degrees = (radians: number) => (radians * 180) / Math.PI;

export function toVector([lng, lat]: LngLat): Vector {
  const cosLat = Math.cos(radians(lat));
  return [cosLat * Math.cos(radians(lng)), cosLat * Math.sin(radians(lng)), Math.sin(radians(lat))];
}

export function toLngLat([x, y, z]: Vector): LngLat {
  return [degrees(Math.atan2(y, x)), degrees(Math.atan2(z, Math.hypot(x, y)))];
}

export const dot = (a: Vector, b: Vector) => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];

/** `a·i + b·j + …` */
export function combine(...terms: readonly (readonly [scale: number, vector: Vector])[]): Vector {
  let [x, y, z] = [0, 0, 0];
  for (const [scale, vector] of terms) {
    x += scale * vector[0];
    y += scale * vector[1];
    z += scale * vector[2];
  }
  return [x, y, z];
}

/**
 * Unit vectors of the tangent plane at a position, turned so that `ahead` looks along the bearing
 * (degrees clockwise from north).
 */
export function tangents(
  [lng, lat]: LngLat,
  bearing: number,
): {up: Vector; ahead: Vector; right: Vector} {
  const [sinLng, cosLng] = [Math.sin(radians(lng)), Math.cos(radians(lng))];
  const [sinLat, cosLat] = [Math.sin(radians(lat)), Math.cos(radians(lat))];
  const [sinB, cosB] = [Math.sin(radians(bearing)), Math.cos(radians(bearing))];
  const east: Vector = [-sinLng, cosLng, 0];
  const north: Vector = [-sinLat * cosLng, -sinLat * sinLng, cosLat];
  return {
    up: [cosLat * cosLng, cosLat * sinLng, sinLat],
    ahead: combine([cosB, north], [sinB, east]),
    right: combine([cosB, east], [-sinB, north]),
  };
}

/**
 * Angle between two positions seen from the middle of the globe, radians, and the great circle from
 * one to the other.
 */
export function greatCircle(
  from: LngLat,
  to: LngLat,
): {angle: number; at: (share: number) => LngLat} {
  const [a, b] = [toVector(from), toVector(to)];
  const angle = Math.atan2(
    Math.hypot(a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]),
    dot(a, b),
  );
  const sine = Math.sin(angle);
  // between a place and itself, or its antipode, every way is as short as another
  if (sine < 1e-12) return {angle, at: (share) => (share < 0.5 ? from : to)};
  return {
    angle,
    at: (share) =>
      toLngLat(
        combine([Math.sin((1 - share) * angle) / sine, a], [Math.sin(share * angle) / sine, b]),
      ),
  };
}
