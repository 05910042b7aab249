// Chooses the position inside a region where its name stands in a view.
import {type Camera, freeRect, type Rect, type Viewport} from './camera.ts';
import {globeProjection} from './globe.ts';
import type {LngLat} from './lng-lat.ts';

/** Half of what a name takes, CSS px. */
export type NameSize = Readonly<{width: number; height: number}>;

const USUAL: NameSize = {width: 64, height: 14};

/**
 * Of the places whose name lies whole in the free rectangle, and on none of the boxes to avoid where
 * there is such a place: the first of all places; else the one with most of the region under its
 * name, then the one nearest the middle of what is seen. The first, if no name can be seen whole.
 */
export function namePlace(
  places: readonly LngLat[],
  camera: Camera,
  viewport: Viewport,
  size: NameSize = USUAL,
  avoid: readonly Rect[] = [],
): LngLat {
  return (
    clearPlace(places, camera, viewport, size, avoid) ?? inView(places, camera, viewport, size)
  );
}

function inView(
  places: readonly LngLat[],
  camera: Camera,
  viewport: Viewport,
  size: NameSize,
): LngLat {
  const seen = seenOf(places, camera, viewport, size);
  return best(places, seen, seen, size) ?? places[0]!;
}

/** Such a place that is on none of the boxes; nothing where there is none. */
export function clearPlace(
  places: readonly LngLat[],
  camera: Camera,
  viewport: Viewport,
  size: NameSize,
  avoid: readonly Rect[],
): LngLat | undefined {
  const seen = seenOf(places, camera, viewport, size);
  const clear = seen.filter(
    ({x, y}) =>
      !avoid.some(
        ({left, top, right, bottom}) =>
          x - size.width < right &&
          x + size.width > left &&
          y - size.height < bottom &&
          y + size.height > top,
      ),
  );
  return best(places, clear, seen, size);
}

type SeenPlace = Readonly<{place: LngLat; x: number; y: number}>;

function seenOf(
  places: readonly LngLat[],
  camera: Camera,
  viewport: Viewport,
  size: NameSize,
): SeenPlace[] {
  const {left, top, right, bottom} = freeRect(viewport);
  const project = globeProjection(camera, viewport);
  return places.flatMap((place) => {
    const {x, y, hidden} = project(place);
    const inside =
      !hidden &&
      x > left + size.width &&
      x < right - size.width &&
      y > top + size.height &&
      y < bottom - size.height;
    return inside ? [{place, x, y}] : [];
  });
}

function best(
  places: readonly LngLat[],
  some: readonly SeenPlace[],
  seen: readonly SeenPlace[],
  size: NameSize,
): LngLat | undefined {
  if (some.length === 0 || some[0]!.place === places[0]) return some[0]?.place;
  const middle = {x: mean(some.map(({x}) => x)), y: mean(some.map(({y}) => y))};
  const ranked = some.map((one) => ({
    ...one,
    under: seen.filter(
      ({x, y}) => Math.abs(x - one.x) < size.width && Math.abs(y - one.y) < 2 * size.height,
    ).length,
    away: Math.hypot(one.x - middle.x, one.y - middle.y),
  }));
  return ranked.reduce((found, one) =>
    one.under > found.under || (one.under === found.under && one.away < found.away) ? one : found,
  ).place;
}

const mean = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
