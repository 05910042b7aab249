// Pointer, fingers and Enter on the map to the things that are meant.
import type {MapMouseEvent} from 'maplibre-gl';
import {bySize} from '../places/place-card.ts';
import type {Entry} from '../places/gazetteer.ts';
import type {LngLat} from '../geometry/lng-lat.ts';
import {hitsAt} from '../map/hits.ts';
import {featureOfKey} from '../layers/source-data.ts';
import type {ExploreStore} from './explore-store.ts';

/** How far beside a thing a pointer, and a finger, may be, CSS px. */
const POINTER_PX = 4;
const FINGER_PX = 14;

export type PointingEvents = Readonly<{
  /** A place was pressed. */
  onPress: (place: LngLat, entries: readonly Entry[]) => void;
  /** The pointer is at a place, or has left the map. */
  onMove: (place: LngLat | undefined) => void;
  /** Whether what lies under the pointer is of interest. */
  asking: () => boolean;
}>;

/** Listens until the signal is aborted. */
export function listenToMap(
  store: ExploreStore,
  {onPress, onMove, asking}: PointingEvents,
  signal: AbortSignal,
): void {
  const {map} = store.view;
  const canvas = map.getCanvas();
  let touched = false;
  let asked = 0;
  const press = (point: {x: number; y: number}, place: LngLat, reach: number) =>
    onPress(place, entriesAt(store, [point.x, point.y], reach));
  const onClick = ({point, lngLat}: MapMouseEvent) =>
    press(point, [lngLat.lng, lngLat.lat], touched ? FINGER_PX : POINTER_PX);
  const onMouseMove = ({point, lngLat}: MapMouseEvent) => {
    if (touched || map.isMoving()) return;
    onMove([lngLat.lng, lngLat.lat]);
    cancelAnimationFrame(asked);
    asked = requestAnimationFrame(() =>
      peek(store, asking() ? entriesAt(store, [point.x, point.y], POINTER_PX)[0] : undefined),
    );
  };
  const onMouseOut = () => {
    onMove(undefined);
    peek(store, undefined);
  };
  map.on('click', onClick);
  map.on('mousemove', onMouseMove);
  map.on('mouseout', onMouseOut);
  canvas.addEventListener('pointerdown', ({pointerType}) => (touched = pointerType === 'touch'), {
    signal,
    capture: true,
  });
  canvas.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Enter') return;
      event.preventDefault();
      const center = map.getCenter();
      press(map.project(center), [center.lng, center.lat], FINGER_PX);
    },
    {signal},
  );
  signal.addEventListener('abort', () => {
    cancelAnimationFrame(asked);
    map.off('click', onClick);
    map.off('mousemove', onMouseMove);
    map.off('mouseout', onMouseOut);
    canvas.style.cursor = '';
  });
}

function peek(store: ExploreStore, entry: Entry | undefined): void {
  store.view.map.getCanvas().style.cursor = entry ? 'pointer' : '';
  if (entry === store.peeked) return;
  store.peeked = entry;
  store.update();
}

/** Each thing once, the smallest first. */
function entriesAt(
  store: ExploreStore,
  point: readonly [number, number],
  reach: number,
): readonly Entry[] {
  const features = hitsAt(store.view.map, point, reach, store.view.basemap.names).flatMap((hit) => {
    if ('key' in hit) return featureOfKey(store.story, hit.key) ?? [];
    const entry = store.entries.find((one) =>
      one.features.some(({properties}) => properties.id === hit.id && properties.kind === hit.kind),
    );
    return entry?.features[0] ?? [];
  });
  const found = bySize(features).flatMap(
    (feature) => store.entries.find((entry) => entry.features.includes(feature)) ?? [],
  );
  return [...new Set(found)];
}
