// Converts a camera into the camera options of MapLibre.
import type {Camera} from '../geometry/camera.ts';

export function cameraOptions({center: [lng, lat], zoom, bearing, pitch, padding}: Camera) {
  return {center: [lng, lat] as [number, number], zoom, bearing, pitch, padding};
}
