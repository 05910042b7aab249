// Switches MapLibre's gestures by who moves the map: the story or the reader.
import type {Map as MapLibreMap} from 'maplibre-gl';
import type {Mode} from '../story/mode.ts';

/** A mouse that moves less with its button down has slipped, CSS px. */
const SLIP_PX = 16;

/**
 * Following: the wheel and one finger scroll the page, two fingers, ctrl or ⌘ + wheel or a drag
 * begin exploring. Exploring: every gesture moves the map, and keys do while the map has the focus.
 */
export function setGestures(map: MapLibreMap, mode: Mode): void {
  const exploring = mode === 'exploring';
  if (exploring) {
    map.cooperativeGestures.disable();
    map.keyboard.enable();
    map.doubleClickZoom.enable();
  } else {
    map.stop();
    map.cooperativeGestures.enable();
    map.keyboard.disable();
    map.doubleClickZoom.disable();
  }
  // Tab stops at the map only while keys move it
  map.getCanvas().tabIndex = exploring ? 0 : -1;
}

/**
 * Keeps slips of the mouse from the map while `isSlippery` holds: MapLibre hears of a drag when it
 * is one.
 */
export function ignoreSlips(map: MapLibreMap, isSlippery: () => boolean): void {
  const canvas = map.getCanvasContainer();
  let from: Pick<MouseEvent, 'clientX' | 'clientY'> | undefined;
  const onDown = (event: MouseEvent) => (from = isSlippery() ? event : undefined);
  const onUp = () => (from = undefined);
  // before MapLibre, which listens to the document
  const onMove = (event: MouseEvent) => {
    if (!from || event.buttons === 0) return;
    const {clientX, clientY} = event;
    if (Math.hypot(clientX - from.clientX, clientY - from.clientY) < SLIP_PX)
      event.stopPropagation();
    else from = undefined;
  };
  canvas.addEventListener('mousedown', onDown, {capture: true});
  addEventListener('mousemove', onMove, {capture: true});
  addEventListener('mouseup', onUp, {capture: true});
  map.on('remove', () => {
    removeEventListener('mousemove', onMove, {capture: true});
    removeEventListener('mouseup', onUp, {capture: true});
  });
}
