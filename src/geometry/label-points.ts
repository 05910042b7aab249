// Chooses the position inside a region where its name stands in a view.
import {type Camera, freeRect, type Viewport} from './camera.ts';
import {globeProjection} from './globe.ts';
import type {LngLat} from './lng-lat.ts';

/** About as much as half a name takes, CSS px. */
const HALF_WIDTH = 64;
const HALF_HEIGHT = 14;
/**
 * The first place, if its name lies in the free rectangle; else, of those whose name does, the one
 * with most of the region under its name, then the one nearest the middle of what is seen; else the
 * first, whose name cannot be seen whole.
 */
export function namePlace(places: readonly LngLat[], camera: Camera, viewport: Viewport): LngLat {
  const {left, top, right, bottom} = freeRect(viewport);
  const project = globeProjection(camera, viewport);
  const seen = places.flatMap((place) => {
    const {x, y, hidden} = project(place);
    const inside =
      !hidden &&
      x > left + HALF_WIDTH &&
      x < right - HALF_WIDTH &&
      y > top + HALF_HEIGHT &&
      y < bottom - HALF_HEIGHT;
    return inside ? [{place, x, y}] : [];
  });
  if (seen.length === 0 || seen[0]!.place === places[0]) return places[0]!;
  const middle = {x: mean(seen.map(({x}) => x)), y: mean(seen.map(({y}) => y))};
  const ranked = seen.map((one) => ({
    ...one,
    under: seen.filter(
      ({x, y}) => Math.abs(x - one.x) < HALF_WIDTH && Math.abs(y - one.y) < 2 * HALF_HEIGHT,
    ).length,
    away: Math.hypot(one.x - middle.x, one.y - middle.y),
  }));
  return ranked.reduce((best, one) =>
    one.under > best.under || (one.under === best.under && one.away < best.away) ? one : best,
  ).place;
}

const mean = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
