// Reads a position as authors write it: longitude, then latitude.
import type {LngLat} from '../geometry/lng-lat.ts';

/** Nothing where it is not two numbers, or out of range. */
export function toPosition(written: string): LngLat | undefined {
  const [lng = Number.NaN, lat = Number.NaN, ...more] = written
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  return Math.abs(lng) <= 180 && Math.abs(lat) <= 90 && more.length === 0 ? [lng, lat] : undefined;
}

/** The position that was meant where latitude was written first; nothing where that is no position either. */
export function swappedPosition(written: string): string | undefined {
  const swapped = written
    .trim()
    .split(/[\s,]+/)
    .toReversed()
    .join(' ');
  return toPosition(swapped) && swapped;
}
