// Reads what a map shows as the attributes of a step.
import type {Map as MapLibreMap} from 'maplibre-gl';
import {cameraValues} from '../author/step-attributes.ts';

/** Leaves out what is so anyway: no tilt, north up. */
export function viewOf(map: MapLibreMap): Readonly<Record<string, string>> {
  const {lng, lat} = map.getCenter();
  const {camera, pitch, bearing} = cameraValues({
    center: [lng, lat],
    zoom: map.getZoom(),
    pitch: map.getPitch(),
    bearing: map.getBearing(),
  });
  return {
    camera,
    ...(pitch !== '0' && {pitch}),
    ...(Number(bearing) !== 0 && {bearing}),
  };
}
