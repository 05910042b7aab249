// Moves the map of a reader who explores: to one thing, or to all of the story.
import {coordAll} from '@turf/turf';
import type {Camera, Viewport} from '../geometry/camera.ts';
import {frame, nearest} from '../geometry/frame.ts';
import type {LngLat} from '../geometry/lng-lat.ts';
import {LAST_ZOOM} from '../layers/cluster-points.ts';
import type {Entry} from '../places/gazetteer.ts';
import {nearestZoom} from '../scene/step-cameras.ts';
import type {ExploreStore} from './explore-store.ts';

/** The largest zoom for things that have no extent of their own, by kind. */
const NEAREST: Readonly<Record<string, number>> = {
  country: 4,
  'country-mark': 4,
  sea: 3.2,
  peak: 7.5,
  pass: 7.5,
};

const positionsOf = (data: Parameters<typeof coordAll>[0]): LngLat[] =>
  coordAll(data).map(([lng, lat]) => [lng!, lat!]);

/** Frames a thing in the part of the map that the tools leave free. */
export function frameEntry(
  store: ExploreStore,
  {features, kind, at, references, inside}: Entry,
): void {
  const positions = features.flatMap(positionsOf);
  const room = roomOf(store);
  const margin = Math.min(48, room.width / 10);
  const framed = positions.length > 0 ? positions : [at];
  const usual =
    references.length > 0 ? nearestZoom(store.story, references, framed, room) : nearest.place;
  // the points of a circle are drawn by themselves from there on
  const maxZoom = inside ? LAST_ZOOM + 1 : (NEAREST[kind] ?? usual);
  travel(store, frame(framed, room, {margin, maxZoom}));
}

/** Shows all layers of the story, whatever its step shows of them, and frames them. */
export function showStory(store: ExploreStore): void {
  const {layers} = store.story;
  store.send({type: 'show-layers', ids: layers.map(({id}) => id)});
  const positions = layers.flatMap(({data}) => (data ? positionsOf(data) : []));
  if (positions.length > 0) travel(store, frame(positions, roomOf(store), {margin: 24}));
}

const travel = ({view, context}: ExploreStore, camera: Camera) =>
  view.travel(camera, context.look().motion === 'full');

/** The box of the map, and the part of it that the tools leave free. */
export function roomOf({context: {element, player}}: ExploreStore): Viewport {
  const box = (name: string) => element.renderRoot.querySelector(name)?.getBoundingClientRect();
  const [stage, room] = [box('.stage'), box('.room')];
  if (!stage || !room) return player.viewport;
  const padding = {
    top: room.top - stage.top,
    right: stage.right - room.right,
    bottom: stage.bottom - room.bottom,
    left: room.left - stage.left,
  };
  return {width: stage.width, height: stage.height, padding};
}
