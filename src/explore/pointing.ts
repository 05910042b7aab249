// Finds the things on the map that the reader means with the pointer, a finger or Enter.
import type {MapMouseEvent} from 'maplibre-gl';
import {bySize} from '../places/place-card.ts';
import {clusterEntry} from '../places/cluster-entry.ts';
import {entryAt, under} from '../places/entry-at.ts';
import type {Entry} from '../places/gazetteer.ts';
import type {LngLat} from '../geometry/lng-lat.ts';
import {hitsAt} from '../map/hits.ts';
import {clusterOfKey} from '../layers/cluster-points.ts';
import {featureOfKey} from '../layers/source-data.ts';
import type {ExploreStore} from './explore-store.ts';

/** How far beside a thing a pointer, and a finger, may be, CSS px. */
const POINTER_PX = 4;
const FINGER_PX = 14;
/**
 * So long the card of a thing stays when the pointer has left the thing, to be reached by the
 * pointer, ms.
 */
const REACHED_MS = 600;

export type PointingEvents = Readonly<{
  /** A place was pressed. */
  onPress: (place: LngLat, entries: readonly Entry[]) => void;
  /** The pointer is at a place, or has left the map. */
  onMove: (place: LngLat | undefined) => void;
  /** Whether the reader points at things, not at places to measure. */
  pointsAtThings: () => boolean;
}>;

/** Listens until the signal is aborted. */
export function listenToMap(
  store: ExploreStore,
  {onPress, onMove, pointsAtThings}: PointingEvents,
  signal: AbortSignal,
): void {
  const {map} = store.view;
  const canvas = map.getCanvas();
  let touched = false;
  let frame = 0;
  let leaving: ReturnType<typeof setTimeout> | undefined;
  const pointAt = (entry: Entry | undefined) => {
    canvas.style.cursor = entry ? 'pointer' : '';
    if (entry) {
      clearTimeout(leaving);
      leaving = undefined;
      return store.send({type: 'point', entry});
    }
    leaving ??= setTimeout(() => {
      leaving = undefined;
      // the card itself ends it when the pointer leaves it
      if (!store.context.element.renderRoot.querySelector('.peek:hover'))
        store.send({type: 'point', entry: undefined});
    }, REACHED_MS);
  };
  const press = (at: {x: number; y: number}, place: LngLat, reach: number) =>
    onPress(place, entriesAt(store, [at.x, at.y], reach));
  const onClick = ({point, lngLat}: MapMouseEvent) =>
    press(point, [lngLat.lng, lngLat.lat], touched ? FINGER_PX : POINTER_PX);
  const onMouseMove = ({point, lngLat}: MapMouseEvent) => {
    if (touched || map.isMoving()) return;
    onMove([lngLat.lng, lngLat.lat]);
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() =>
      pointAt(pointsAtThings() ? entriesAt(store, [point.x, point.y], POINTER_PX)[0] : undefined),
    );
  };
  const onMouseOut = () => {
    onMove(undefined);
    cancelAnimationFrame(frame);
    pointAt(undefined);
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
    cancelAnimationFrame(frame);
    clearTimeout(leaving);
    map.off('click', onClick);
    map.off('mousemove', onMouseMove);
    map.off('mouseout', onMouseOut);
    canvas.style.cursor = '';
  });
}

/** Each thing once, the smallest first. */
function entriesAt(
  store: ExploreStore,
  point: readonly [number, number],
  reach: number,
): readonly Entry[] {
  const hits = hitsAt(store.view.map, point, reach, store.view.basemap);
  const {entries} = store.index;
  const circles = hits.flatMap((hit) => {
    if (!('key' in hit)) return [];
    const cluster = clusterOfKey(store.story, hit.key);
    return (cluster && clusterEntry(cluster, hit.key, store.story, entries)) ?? [];
  });
  const features = hits.flatMap((hit) => {
    if ('key' in hit) return featureOfKey(store.story, hit.key) ?? [];
    const entry = entries.find((one) =>
      one.features.some(({properties}) => properties.id === hit.id && properties.kind === hit.kind),
    );
    return entry?.features[0] ?? [];
  });
  const found = bySize(features).flatMap((feature) => {
    const entry = entries.find((one) => one.features.includes(feature));
    return entry ? entryAt(entry, feature, store.story) : [];
  });
  const {lng, lat} = store.view.map.unproject([...point]);
  return [...new Set([...circles, ...under(found, [lng, lat])])];
}
