// Ends zooming out where the reader would lose the globe.
import type {Map as LiveMap} from 'maplibre-gl';

/** The least diameter of the globe, as a part of the smaller side of the map. */
const LEAST = 0.5;
/** Pixels around the globe's equator at zoom 0, as MapLibre draws it. */
const AROUND = 512;

/**
 * The zoom at which a globe of this diameter is seen from afar.
 *
 * @param diameter CSS px
 */
export const zoomOfGlobe = (diameter: number): number => Math.log2((diameter * Math.PI) / AROUND);

/** A view that the reader has already is never taken from them. */
export function limitZoom(map: LiveMap, signal: AbortSignal): void {
  const before = map.getMinZoom();
  const limit = () => {
    const {clientWidth, clientHeight} = map.getContainer();
    const least = zoomOfGlobe(LEAST * Math.min(clientWidth, clientHeight));
    map.setMinZoom(Math.max(before, Math.min(map.getZoom(), least)));
  };
  limit();
  map.on('resize', limit);
  signal.addEventListener('abort', () => {
    map.off('resize', limit);
    map.setMinZoom(before);
  });
}
