// Makes a MapLibre map with the style that all pages share, and the picture that it names.
import {hatch} from '#hatch';

/** @param {typeof import('maplibre-gl')} maplibre */
export function openMap(maplibre, style, camera, options = {}) {
  const map = new maplibre.Map({
    container: 'map',
    style,
    ...camera,
    minZoom: -2,
    maxPitch: 85,
    fadeDuration: 0,
    ...options,
  });
  map.on('styleimagemissing', ({id}) => {
    if (id === 'hatch' && !map.hasImage(id)) map.addImage(id, hatch('#7D766B', 1));
  });
  return map;
}
