// Measures a finished image, as decoded from its file: the facts that tests hold it to, since they
// have no decoder of their own.
import {type Frame, pixelAt, sizeOf} from './frames.ts';
import type {Look, Rgb} from './looks.ts';
import {show} from './stored.ts';

type Point = readonly [lng: number, lat: number];
/** Well off the coast: South Caspian, Gulf of Oman, Arabian Sea, Bay of Bengal, Bohai, Yellow Sea, South China Sea, Mediterranean, Indian Ocean. */
const seas: readonly Point[] = [
  [51, 39.5],
  [58.6, 25],
  [62, 24.3],
  [89, 17],
  [119.7, 38.8],
  [122, 35],
  [114, 12],
  [19, 35],
  [75, 0],
];
/** Ground the story is about, high enough to have relief: K2, Tianshan, Kunlun, Pamir, Quetta. */
const grounds: readonly Point[] = [
  [76.5, 35.9],
  [85, 43],
  [84, 36],
  [73.5, 38.5],
  [67, 30.2],
];

const linear = (value: number) =>
  value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4;
const luminance = ([red, green, blue]: Rgb) =>
  0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
const contrast = (a: number, b: number) => (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
const hex = (color: Rgb) =>
  `#${color
    .map((value) => Math.round(value).toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase()}`;

/** Contrast of muted labels with the worst pixel, and the share of covered pixels where it is 4.5 : 1 or more; labels have a halo as well. */
export type Facts = Readonly<{
  land: string;
  muted: string;
  darkest: string;
  brightest: string;
  contrastWithMuted: number;
  readable: number;
  alphaAtEdges: number;
  alphaAtSea: number;
  alphaOnGround: number;
}>;

export function measure(pixels: Uint8Array, frame: Frame, look: Look): Facts {
  const {width, height} = sizeOf(frame);
  const alpha = (i: number) => pixels[i * 4 + 3]!;
  const muted = luminance(look.muted);
  let darkest = look.land,
    brightest = look.land,
    alphaAtEdges = 0,
    covered = 0,
    readable = 0;
  for (let i = 0; i < width * height; i++) {
    const x = i % width,
      y = Math.floor(i / width);
    if (x === 0 || y === 0 || x === width - 1 || y === height - 1)
      alphaAtEdges = Math.max(alphaAtEdges, alpha(i));
    if (alpha(i) === 0) continue;
    const shown = show([pixels[i * 4]!, pixels[i * 4 + 1]!, pixels[i * 4 + 2]!], look);
    const between = (channel: 0 | 1 | 2) =>
      look.land[channel] + (shown[channel] - look.land[channel]) * (alpha(i) / 255);
    const onLand: Rgb = [between(0), between(1), between(2)];
    if (luminance(onLand) < luminance(darkest)) darkest = onLand;
    if (luminance(onLand) > luminance(brightest)) brightest = onLand;
    covered++;
    if (contrast(luminance(onLand), muted) >= 4.5) readable++;
  }
  const alphas = (points: readonly Point[]) =>
    points
      .map(([lng, lat]) => pixelAt(frame, lng, lat))
      .filter((i) => i !== undefined)
      .map(alpha);
  return {
    land: hex(look.land),
    muted: hex(look.muted),
    darkest: hex(darkest),
    brightest: hex(brightest),
    contrastWithMuted:
      Math.floor(
        100 * Math.min(...[darkest, brightest].map((color) => contrast(luminance(color), muted))),
      ) / 100,
    readable: Math.floor((1e4 * readable) / covered) / 1e4,
    alphaAtEdges,
    alphaAtSea: Math.max(0, ...alphas(seas)),
    alphaOnGround: Math.min(...alphas(grounds)),
  };
}
