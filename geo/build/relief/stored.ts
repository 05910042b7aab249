// Turns the colours on the map into those in the files, and back. A look is a narrow band of
// colours; stored, it is stretched to all of 0 to 255 and made more colourful, so that what WebP
// rounds away is a quarter as much on the map.
import type {Look, Rgb} from './looks.ts';

const saturation = 2.5;

export const grey = ([red, green, blue]: Rgb): number => (red + green + blue) / 3;
const each = (color: Rgb, change: (value: number) => number): Rgb => [
  change(color[0]),
  change(color[1]),
  change(color[2]),
];

/** `store` and `show` undo each other, but for rounding. */
export function store(color: Rgb, {band: [low, high]}: Look): Rgb {
  const wide = each(color, (value) => (value - low * 255) / (high - low));
  const middle = grey(wide);
  return each(wide, (value) =>
    Math.min(255, Math.max(0, Math.round(middle + (value - middle) * saturation))),
  );
}

export function show(color: Rgb, {band: [low, high]}: Look): Rgb {
  const middle = grey(color);
  return each(
    color,
    (value) => low * 255 + (middle + (value - middle) / saturation) * (high - low),
  );
}

/** `show` as MapLibre does it: paint of a raster layer. */
export const showing = ({band: [low, high]}: Look) => ({
  'raster-saturation': Number((1 / saturation - 1).toFixed(3)),
  'raster-brightness-min': low,
  'raster-brightness-max': high,
});
