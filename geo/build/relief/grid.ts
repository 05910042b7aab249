// Blurs a grid of numbers and reads it between its points: all that relief asks of an image library
// for floats.

/** Row by row from the northwest. `data[y * width + x]` is the value at the middle of a cell. */
export type Grid = Readonly<{width: number; height: number; data: Float32Array}>;

export const gridOf = (
  width: number,
  height: number,
  valueAt: (x: number, y: number) => number,
): Grid => {
  const data = new Float32Array(width * height);
  for (let y = 0, i = 0; y < height; y++)
    for (let x = 0; x < width; x++, i++) data[i] = valueAt(x, y);
  return {width, height, data};
};

export const mapGrid = (
  {width, height, data}: Grid,
  change: (value: number, index: number) => number,
): Grid => ({width, height, data: data.map(change)});

/** Gaussian; the outermost values go on forever. */
export function blur({width, height, data}: Grid, sigma: number): Grid {
  const reach = Math.ceil(3 * sigma);
  const bell = Array.from({length: 2 * reach + 1}, (_, i) =>
    Math.exp(-((i - reach) ** 2) / (2 * sigma * sigma)),
  );
  const total = bell.reduce((sum, weight) => sum + weight, 0);
  const kernel = Float64Array.from(bell, (weight) => weight / total);
  const along = (
    from: Float32Array,
    lines: number,
    length: number,
    line: number,
    step: number,
  ): Float32Array => {
    const to = new Float32Array(from.length);
    const padded = new Float64Array(length + 2 * reach);
    for (let l = 0; l < lines; l++) {
      for (let i = 0; i < padded.length; i++)
        padded[i] = from[l * line + Math.min(length - 1, Math.max(0, i - reach)) * step]!;
      for (let i = 0; i < length; i++) {
        let sum = 0;
        for (let k = 0; k < kernel.length; k++) sum += kernel[k]! * padded[i + k]!;
        to[l * line + i * step] = sum;
      }
    }
    return to;
  };
  return {
    width,
    height,
    data: along(along(data, height, width, width, 1), width, height, 1, width),
  };
}

/** The value at a point between the middles of cells, smooth (cubic B-spline: no overshoot, and a breath softer). */
export function between({width, height, data}: Grid, x: number, y: number): number {
  const x0 = Math.floor(x),
    y0 = Math.floor(y);
  const across = weights(x - x0),
    down = weights(y - y0);
  let sum = 0;
  for (let j = 0; j < 4; j++) {
    const row = Math.min(height - 1, Math.max(0, y0 + j - 1)) * width;
    for (let i = 0; i < 4; i++)
      sum += across[i]! * down[j]! * data[row + Math.min(width - 1, Math.max(0, x0 + i - 1))]!;
  }
  return sum;
}

function weights(t: number): readonly [number, number, number, number] {
  const u = 1 - t;
  return [
    (u * u * u) / 6,
    (4 - 6 * t * t + 3 * t * t * t) / 6,
    (4 - 6 * u * u + 3 * u * u * u) / 6,
    (t * t * t) / 6,
  ];
}
