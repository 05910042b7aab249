// Has the map's own gestures move or jump as the reader chose, whatever the system's setting is.
import type {Map as MapLibreMap} from 'maplibre-gl';
import type {Motion} from '../scene/plan-scenes.ts';

/**
 * MapLibre asks the system alone, and for all maps of a page at once. Keys, a map that is let go,
 * double clicks and the buttons end in these two methods. What does not animate jumps; what is
 * essential moves, though the system asks for less.
 */
export function followMotion(map: MapLibreMap, motion: () => Motion | undefined): void {
  const [easeTo, flyTo] = [map.easeTo.bind(map), map.flyTo.bind(map)];
  map.easeTo = (options, data) =>
    easeTo(
      motion() === 'reduced' ? {...options, animate: false} : {...options, essential: true},
      data,
    );
  map.flyTo = (options, data) =>
    motion() === 'reduced'
      ? easeTo({...options, animate: false}, data)
      : flyTo({...options, essential: true}, data);
}
