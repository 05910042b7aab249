// Computes where relief is drawn: on land, softly from the coast inwards, and not along the edges of the frame.
import {type Frame, latAt, lngAt} from './frames.ts';
import {type Grid, gridOf} from './grid.ts';

/** From nothing at the first height to everything at the second. Land this low has no relief, and the coast is not sharp. */
const shore = [4, 45] as const;

/** Smooth from 0 to 1, flat at both ends. */
const smoothstep = (from: number, to: number, value: number): number => {
  const t = Math.min(1, Math.max(0, (value - from) / (to - from)));
  return t * t * (3 - 2 * t);
};

export function coverage(frame: Frame, {width, height, data}: Grid): Grid {
  const {
    box: {west, south, east, north},
    feather,
  } = frame;
  const fade = (distance: number) => smoothstep(0.1 * feather, feather, distance);
  const columns = Array.from({length: width}, (_, x) => lngAt(frame, x)).map((lng) =>
    fade(Math.min(lng - west, east - lng)),
  );
  const rows = Array.from({length: height}, (_, y) => latAt(frame, y)).map((lat) =>
    fade(Math.min(lat - south, north - lat)),
  );
  return gridOf(
    width,
    height,
    (x, y) => columns[x]! * rows[y]! * smoothstep(...shore, data[y * width + x]!),
  );
}
