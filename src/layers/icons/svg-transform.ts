// Reads the attribute `transform` of SVG as a matrix.
import {radians} from '../../geometry/lng-lat.ts';
import type {Matrix} from '../../story/icon.ts';

export const unmoved: Matrix = [1, 0, 0, 1, 0, 0];

/** The second matrix, seen in the first. */
export function multiplied(one: Matrix, other: Matrix): Matrix {
  if (other === unmoved) return one;
  if (one === unmoved) return other;
  const [a, b, c, d, e, f] = one;
  const [g, h, i, j, k, l] = other;
  return [
    a * g + c * h,
    b * g + d * h,
    a * i + c * j,
    b * i + d * j,
    a * k + c * l + e,
    b * k + d * l + f,
  ];
}

export function readTransform(text: string): Matrix {
  let matrix = unmoved;
  for (const [, name = '', values = ''] of text.matchAll(/(\w+)\s*\(([^)]*)\)/g)) {
    const numbers = values
      .trim()
      .split(/[\s,]+/)
      .map(Number);
    const next = numbers.every(Number.isFinite) ? step(name, numbers) : undefined;
    if (next) matrix = multiplied(matrix, next);
  }
  return matrix;
}

function step(name: string, [x = 0, y, ...more]: readonly number[]): Matrix | undefined {
  const [sine, cosine] = [Math.sin(radians(x)), Math.cos(radians(x))];
  switch (name) {
    case 'matrix': {
      const [c = 0, d = 1, e = 0, f = 0] = more;
      return [x, y ?? 0, c, d, e, f];
    }
    case 'translate':
      return [1, 0, 0, 1, x, y ?? 0];
    case 'scale':
      return [x, 0, 0, y ?? x, 0, 0];
    case 'rotate': {
      const [cx, cy] = [y ?? 0, more[0] ?? 0];
      const turn: Matrix = [cosine, sine, -sine, cosine, 0, 0];
      return multiplied(multiplied([1, 0, 0, 1, cx, cy], turn), [1, 0, 0, 1, -cx, -cy]);
    }
    case 'skewX':
      return [1, 0, Math.tan(radians(x)), 1, 0, 0];
    case 'skewY':
      return [1, Math.tan(radians(x)), 0, 1, 0, 0];
    default:
      return undefined;
  }
}
