// Smooths the small bends out of a line on screen, for letters to stand on.
import {type Point, simplify} from './simplify.ts';

/** Px between the points that are averaged. */
export const STEP = 5;

/** Each point becomes the mean of those less than `reach` px from it along the line. The ends stay. */
export const smooth = (line: readonly Point[], reach: number): Point[] =>
  simplify(smoothPoints(line, reach), () => 0.4);

/** The same, as points about `STEP` px apart. */
export function smoothPoints(line: readonly Point[], reach: number): Point[] {
  const points = resampled(line);
  const count = Math.round(reach / STEP);
  return points.map((_, index): Point => {
    const near = Math.min(count, index, points.length - 1 - index);
    const around = points.slice(index - near, index + near + 1);
    return [
      around.reduce((sum, [x]) => sum + x, 0) / around.length,
      around.reduce((sum, [, y]) => sum + y, 0) / around.length,
    ];
  });
}

function resampled(line: readonly Point[]): Point[] {
  return line.flatMap((to, index): Point[] => {
    const from = line[index - 1];
    if (!from) return [to];
    const count = Math.max(1, Math.round(Math.hypot(to[0] - from[0], to[1] - from[1]) / STEP));
    return Array.from({length: count}, (_, step) => [
      from[0] + ((to[0] - from[0]) * (step + 1)) / count,
      from[1] + ((to[1] - from[1]) * (step + 1)) / count,
    ]);
  });
}
