// Tells which features of the story the pointer is over while the map follows the story.
import type {Map as MapLibreMap, MapMouseEvent} from 'maplibre-gl';
import {hitsAt} from './hits.ts';

const REACH_PX = 4;

/** Reports the keys of features when they change, at most once a frame. Fingers do not point, they scroll. */
export function watchPointed(map: MapLibreMap, onPointed: (keys: readonly string[]) => void): void {
  let [asked, said] = [0, ''];
  const tell = (keys: readonly string[]) => {
    const now = keys.join('\n');
    if (now !== said) onPointed(keys);
    said = now;
  };
  map.on('mousemove', ({point, originalEvent}: MapMouseEvent) => {
    cancelAnimationFrame(asked);
    if (originalEvent.buttons > 0 || map.isMoving()) return;
    asked = requestAnimationFrame(() =>
      tell(
        hitsAt(map, [point.x, point.y], REACH_PX).flatMap((hit) => ('key' in hit ? [hit.key] : [])),
      ),
    );
  });
  map.on('mouseout', () => {
    cancelAnimationFrame(asked);
    tell([]);
  });
  map.on('remove', () => cancelAnimationFrame(asked));
}
