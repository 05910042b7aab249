// Turns the greys of the model into metres, without the model's noise, and metres into the pixels
// of a frame.
import {latAt, lngAt, type Frame, sizeOf} from './frames.ts';
import {between, blur, type Grid, gridOf, mapGrid} from './grid.ts';
import {type Model, pixelsPerDegree} from './model.ts';

/** Grey → metres: medians over smooth land against ETOPO5. Above 240 extrapolated. Good for shading, not for reading. */
const calibration: readonly (readonly [grey: number, metres: number])[] = [
  [0, -9000],
  [30, -4701],
  [40, -3470],
  [50, -2270],
  [60, -1180],
  [70, -215],
  [80, -45],
  [90, -20],
  [97, 0],
  [100, 14],
  [110, 50],
  [120, 110],
  [130, 183],
  [140, 331],
  [150, 510],
  [160, 693],
  [170, 890],
  [180, 1190],
  [190, 1765],
  [200, 2500],
  [210, 3353],
  [220, 4330],
  [230, 5181],
  [240, 6250],
  [250, 7300],
  [255, 7800],
];

function metres(grey: number): number {
  const i = Math.max(
    1,
    calibration.findIndex(([upper]) => upper >= grey),
  );
  const [g0, m0] = calibration[i - 1]!,
    [g1, m1] = calibration[i]!;
  return m0 + ((grey - g0) / (g1 - g0)) * (m1 - m0);
}

/** Where greys differ by less than this from their surroundings it is the noise of 8 bits and JPEG; from `rough` on it is terrain. */
const flat = 1.1;
const rough = 3.2;

/** Blocks of 8 px are smoothed away where the land is flat; where it is rough it stays as it is. */
export function heights({greys, ...where}: Model): Model {
  const smooth = blur(greys, 5);
  const sharp = blur(greys, 0.6);
  const squares = mapGrid(greys, (grey, i) => (grey - smooth.data[i]!) ** 2);
  const variance = blur(squares, 4.5);
  return {
    ...where,
    greys: mapGrid(sharp, (grey, i) => {
      const t = Math.min(1, Math.max(0, (Math.sqrt(variance.data[i]!) - flat) / (rough - flat)));
      return metres(smooth.data[i]! * (1 - t) + grey * t);
    }),
  };
}

/** Heights in the pixels of a frame, generalised as the frame asks. The sea is level. */
export function heightsIn(frame: Frame, {greys, west, north}: Model): Grid {
  const sigma = (frame.generalised / 60) * pixelsPerDegree;
  const general = blur(greys, sigma);
  const {width, height} = sizeOf(frame);
  const columns = Array.from(
    {length: width},
    (_, x) => (lngAt(frame, x) - west) * pixelsPerDegree - 0.5,
  );
  const rows = Array.from(
    {length: height},
    (_, y) => (north - latAt(frame, y)) * pixelsPerDegree - 0.5,
  );
  return gridOf(width, height, (x, y) => Math.max(0, between(general, columns[x]!, rows[y]!)));
}
