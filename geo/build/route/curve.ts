// Turns knots into a smooth curve through all of them: centripetal Catmull-Rom, which makes no loops and overshoots little.
import type {Position} from 'geojson';

const samplesPerDegree = 120;

export function curve(knots: readonly Position[]): Position[] {
  const out: Position[] = [];
  for (let i = 0; i + 1 < knots.length; i++) {
    const b = knots[i] ?? [],
      c = knots[i + 1] ?? [];
    const a = knots[i - 1] ?? mirrored(c, b),
      d = knots[i + 2] ?? mirrored(b, c);
    const samples = Math.max(2, Math.min(60, Math.ceil(step(b, c) ** 2 * samplesPerDegree)));
    for (let j = 0; j < samples; j++) out.push(between(a, b, c, d, j / samples));
  }
  return [...out, knots.at(-1) ?? []];
}

function between(a: Position, b: Position, c: Position, d: Position, share: number): Position {
  const t1 = step(a, b),
    t2 = t1 + step(b, c),
    t3 = t2 + step(c, d);
  const t = t1 + share * (t2 - t1);
  const mix = (p: Position, q: Position, from: number, to: number): Position =>
    [0, 1].map((axis) => ((to - t) * (p[axis] ?? 0) + (t - from) * (q[axis] ?? 0)) / (to - from));
  const ab = mix(a, b, 0, t1),
    bc = mix(b, c, t1, t2),
    cd = mix(c, d, t2, t3);
  return mix(mix(ab, bc, 0, t2), mix(bc, cd, t1, t3), t1, t2);
}

/** The square root of the distance is what makes the curve centripetal. */
const step = ([x0 = 0, y0 = 0]: Position, [x1 = 0, y1 = 0]: Position): number =>
  Math.sqrt(Math.hypot((x1 - x0) * Math.cos((y0 * Math.PI) / 180), y1 - y0)) || 1e-6;

const mirrored = ([x0 = 0, y0 = 0]: Position, [x1 = 0, y1 = 0]: Position): Position => [
  2 * x1 - x0,
  2 * y1 - y0,
];
