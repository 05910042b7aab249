// Turns heights into light: how much brighter or darker than level ground each pixel is, from -1 to
// 1.
import {type Frame, latAt} from './frames.ts';
import {blur, type Grid, gridOf} from './grid.ts';

type Light = Readonly<{east: number; north: number; weight: number}>;
const light = (azimuth: number, weight: number): Light => {
  const radians = (azimuth * Math.PI) / 180;
  return {east: Math.sin(radians), north: Math.cos(radians), weight};
};

/** Mostly from the northwest; some from the north and the west, or ranges that run with the light would vanish. */
const lights: readonly Light[] = [light(315, 0.55), light(5, 0.3), light(265, 0.15)];

/** Slopes (rise over run) below this are drawn level: they are steps from one grey of the model to the next, not ground. */
const level = 0.005;

const metresPerDegree = 111_320;

/** Valleys are darker than the ridges around them whichever way they run: how far around, how deep, how much of it all. */
const valleys = {aroundDegrees: 0.16, deepM: 900, weight: 0.4};

export function shade(frame: Frame, heights: Grid): Grid {
  const {width, height, data} = heights;
  const around = blur(heights, valleys.aroundDegrees * frame.pixelsPerDegree).data;
  const at = (x: number, y: number) =>
    data[Math.min(height - 1, Math.max(0, y)) * width + Math.min(width - 1, Math.max(0, x))]!;
  // Web Mercator keeps angles: a pixel is as high as it is wide, and its size on the ground depends on the latitude alone.
  const runs = Array.from(
    {length: height},
    (_, y) =>
      (2 * metresPerDegree * Math.cos((latAt(frame, y) * Math.PI) / 180)) / frame.pixelsPerDegree,
  );
  return gridOf(width, height, (x, y) => {
    const risingEast = (at(x + 1, y) - at(x - 1, y)) / runs[y]!;
    const risingNorth = (at(x, y - 1) - at(x, y + 1)) / runs[y]!;
    const slope = Math.hypot(risingEast, risingNorth);
    const strength = slope / (slope + level) / frame.steep;
    // what rises away from a light faces it
    const lit = lights.reduce(
      (sum, {east, north, weight}) =>
        sum - weight * Math.tanh((risingEast * east + risingNorth * north) * strength),
      0,
    );
    const raised = Math.tanh((data[y * width + x]! - around[y * width + x]!) / valleys.deepM);
    return (1 - valleys.weight) * lit + valleys.weight * raised;
  });
}
