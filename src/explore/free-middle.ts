// Puts the middle of the explored map in the middle of what the tools leave free of it.
import {globeFace} from '../geometry/globe-face.ts';
import {radians} from '../geometry/lng-lat.ts';
import {roomOf} from './explore-camera.ts';
import type {ExploreStore} from './explore-store.ts';
import type {ViewCamera} from './explore-address.ts';

/** Stores whose view a link or the history names: it has that centre, wherever the tools are. */
const named = new WeakSet<ExploreStore>();

/** Shows the view that a link or the history names. */
export function showView(store: ExploreStore, {center, ...camera}: ViewCamera): void {
  named.add(store);
  store.view.map.jumpTo({...camera, center: [...center]});
}

/**
 * Called when the reader begins to explore. What the story frames moves to the middle with its
 * centre; a reader who has moved the map themselves sees nothing move, and gets another centre.
 */
export function centreInRoom(store: ExploreStore, signal: AbortSignal): void {
  const {map} = store.view;
  const isNamed = named.delete(store);
  const byHand = !isNamed && (map.isMoving() || !isStorys(store));
  const centre = () => {
    if (signal.aborted) return;
    const {width, height, padding} = roomOf(store);
    const x = (padding.left + width - padding.right) / 2;
    const y = (padding.top + height - padding.bottom) / 2;
    const before = store.view.camera;
    if (!byHand) {
      const animate = !isNamed && store.context.look().motion === 'full';
      map.easeTo({padding, animate, duration: 400});
    } else if (globeFace(before, {width, height})({left: x, right: x, top: y, bottom: y})) {
      const center = map.unproject([x, y]);
      // the globe stays as large as it is
      const scale = Math.cos(radians(center.lat)) / Math.cos(radians(before.center[1]));
      map.jumpTo({center, zoom: before.zoom + Math.log2(scale), padding});
    }
  };
  if (map.isMoving()) map.once('moveend', centre);
  else centre();
}

/** Whether the map is where the story has it. */
function isStorys({view, context}: ExploreStore): boolean {
  const [now, scene] = [view.camera, context.player.scene?.camera];
  if (!scene) return false;
  const near = (a: number, b: number) => Math.abs(a - b) < 1e-6;
  return (
    near(now.zoom, scene.zoom) &&
    near(now.center[0], scene.center[0]) &&
    near(now.center[1], scene.center[1])
  );
}
