// Fades the map over to its next view: a picture of the view before lies over it and goes.
import type {Map as MapLibreMap} from 'maplibre-gl';

const FADE_MS = 400;

/**
 * Takes the picture at once, so that the map may change as soon as this returns. A newer fade ends
 * an older one.
 */
export function fadeFrom(map: MapLibreMap): void {
  const container = map.getCanvasContainer();
  const live = map.getCanvas();
  for (const old of container.querySelectorAll('.fading')) old.remove();
  const picture = document.createElement('canvas');
  [picture.width, picture.height] = [live.width, live.height];
  picture.className = 'fading';
  picture.setAttribute('aria-hidden', 'true');
  Object.assign(picture.style, {
    position: 'absolute',
    inset: '0',
    inlineSize: '100%',
    blockSize: '100%',
    pointerEvents: 'none',
  });
  // a drawing buffer can be read only in the task in which it was drawn
  map.redraw();
  picture.getContext('2d')?.drawImage(live, 0, 0);
  container.append(picture);
  const fading = picture.animate({opacity: [1, 0]}, {duration: FADE_MS, easing: 'ease-out'});
  fading.onfinish = () => picture.remove();
  fading.oncancel = () => picture.remove();
}
