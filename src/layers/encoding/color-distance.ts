// Measures how well two colours are told apart, also by readers who see red and green alike.
import {lab, rgb} from 'd3-color';

/** What readers with protanopia and deuteranopia see, from linear light (Viénot, Brettel and Mollon 1999). */
const sights = [
  [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  [
    [0.11238, 0.88762, 0],
    [0.11238, 0.88762, 0],
    [0.00401, -0.00401, 1],
  ],
  [
    [0.29275, 0.70725, 0],
    [0.29275, 0.70725, 0],
    [-0.02234, 0.02234, 1],
  ],
] as const;

const linear = (byte: number) => {
  const share = byte / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
};
const byte = (light: number) => {
  const share = Math.max(0, Math.min(1, light));
  return 255 * (share <= 0.0031308 ? share * 12.92 : 1.055 * share ** (1 / 2.4) - 0.055);
};

function seen(color: string, [red, green, blue]: (typeof sights)[number]) {
  const {r, g, b} = rgb(color);
  const light = [linear(r), linear(g), linear(b)] as const;
  const part = (row: readonly number[]) =>
    byte(row.reduce((sum, share, index) => sum + share * light[index]!, 0));
  return lab(rgb(part(red), part(green), part(blue)));
}

/** The distance in CIELAB for the reader who tells the two apart worst; about 2 is just seen side by side. */
export function colorDistance(one: string, other: string): number {
  const distances = sights.map((sight) => {
    const [a, b] = [seen(one, sight), seen(other, sight)];
    return Math.hypot(a.l - b.l, a.a - b.a, a.b - b.b);
  });
  return Math.min(...distances);
}
