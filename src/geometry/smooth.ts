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
    let [x, y] = [0, 0];
    // many lines have thousands of points: a list for each of them takes four times as long
    for (let at = index - near; at <= index + near; at++) {
      x += points[at]![0];
      y += points[at]![1];
    }
    return [x / (2 * near + 1), y / (2 * near + 1)];
  });
}

function resampled(line: readonly Point[]): Point[] {
  const points = line.slice(0, 1);
  for (const [index, to] of line.slice(1).entries()) {
    const [x, y] = line[index]!;
    const [across, down] = [to[0] - x, to[1] - y];
    const count = Math.max(1, Math.round(Math.hypot(across, down) / STEP));
    for (let step = 1; step <= count; step++)
      points.push([x + (across * step) / count, y + (down * step) / count]);
  }
  return points;
}
