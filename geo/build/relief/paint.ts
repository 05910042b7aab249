// Paints the pixels of an image (red, green, blue, alpha) from heights, light and coverage, in the
// look of a theme.
import type {Grid} from './grid.ts';
import type {Look, Rgb, Way} from './looks.ts';
import {grey, store} from './stored.ts';

const mix = (from: Rgb, to: Rgb, t: number): Rgb => [
  from[0] + (to[0] - from[0]) * t,
  from[1] + (to[1] - from[1]) * t,
  from[2] + (to[2] - from[2]) * t,
];

function tint(tints: Look['tints'], metres: number): Rgb {
  const i = tints.findIndex(([upper]) => upper >= metres);
  if (i < 0) return tints.at(-1)![1];
  const [high, color] = tints[i]!,
    [low, lower] = tints[Math.max(0, i - 1)]!;
  return i === 0 ? color : mix(lower, color, (metres - low) / (high - low));
}

/** Straight at first, then ever less towards the limit. */
function led(ground: Rgb, {towards, strength, limit}: Way, amount: number): Rgb {
  const furthest = (grey(limit) - grey(ground)) / (grey(towards) - grey(ground));
  return mix(ground, towards, furthest * Math.tanh((amount * strength) / furthest));
}

/** Alpha in steps: it is stored without loss, and no one sees the steps of a fade this weak. */
const steps = 10;

export function paint(heights: Grid, shading: Grid, coverage: Grid, look: Look): Uint8ClampedArray {
  const pixels = new Uint8ClampedArray(heights.data.length * 4);
  heights.data.forEach((metres, i) => {
    const ground = tint(look.tints, metres);
    const light = shading.data[i]!;
    const color = light > 0 ? led(ground, look.light, light) : led(ground, look.shade, -light);
    pixels.set(
      [...store(color, look), Math.round((Math.round(coverage.data[i]! * steps) / steps) * 255)],
      i * 4,
    );
  });
  return pixels;
}
