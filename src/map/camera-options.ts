// Converts a camera into the camera options of MapLibre, and back.
import type {Map as MapLibreMap} from 'maplibre-gl';
import type {Camera} from '../geometry/camera.ts';

/** Marks moves that come from the story; every other one is the reader's. */
export const BY_STORY = {byStory: true};

export function cameraOptions({center: [lng, lat], zoom, bearing, pitch, padding}: Camera) {
  return {center: [lng, lat] as [number, number], zoom, bearing, pitch, padding};
}

/** The camera that a map has now. */
export function cameraOf(map: MapLibreMap): Camera {
  const {lng, lat} = map.getCenter();
  const {top = 0, right = 0, bottom = 0, left = 0} = map.getPadding();
  return {
    center: [lng, lat],
    zoom: map.getZoom(),
    bearing: map.getBearing(),
    pitch: map.getPitch(),
    padding: {top, right, bottom, left},
  };
}
