// Draws the pattern of disputed tracts as pixels.

/**
 * Name in the palette of its colour, which stands out by 3 : 1 from land, water and ice, under a
 * story's regions, too.
 */
export const hatchColor = 'muted';

/** Thin diagonal strokes, repeated without a seam. Width and height in device px; the colour is `#rrggbb`. */
export function hatch(
  color: string,
  ratio: number,
): {width: number; height: number; data: Uint8ClampedArray} {
  const size = Math.round(8 * ratio);
  const data = new Uint8ClampedArray(size * size * 4);
  const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const distance = Math.abs(((x + y) % size) - size / 2) / Math.SQRT2;
      data.set(
        [red!, green!, blue!, 255 * Math.max(0, Math.min(1, 0.55 * ratio + 0.5 - distance))],
        (y * size + x) * 4,
      );
    }
  }
  return {width: size, height: size, data};
}
