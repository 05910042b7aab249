// Divides numbers into classes: quantiles, equal intervals, natural breaks, or those that an author writes.
import {ckmeans, quantileSorted} from 'simple-statistics';

/** How an author asks for classes. `breaks`: where one ends and the next begins. */
export type Method =
  | Readonly<{type: 'quantile' | 'equal' | 'jenks'; count: number}>
  | Readonly<{type: 'breaks'; breaks: readonly number[]}>
  | Readonly<{type: 'continuous'}>;

/** The most classes that a legend can hold. */
export const MOST_CLASSES = 12;

/** @returns nothing for what is none of these */
export function toMethod(written: string): Method | undefined {
  const text = written.trim().toLowerCase();
  if (text === 'continuous') return {type: 'continuous'};
  const [, type, number] = /^(quantile|equal|jenks)s?(?:\s+(\d+))?$/.exec(text) ?? [];
  if (type) {
    const count = Number(number ?? 5);
    return count >= 1 && count <= MOST_CLASSES
      ? {type: type as 'quantile' | 'equal' | 'jenks', count}
      : undefined;
  }
  const breaks = text.split(/[\s,;]+/).map((one) => (one === '' ? Number.NaN : Number(one)));
  const rising = breaks.every((one, index) => index === 0 || one > breaks[index - 1]!);
  return breaks.every(Number.isFinite) && rising && breaks.length < MOST_CLASSES
    ? {type: 'breaks', breaks}
    : undefined;
}

/**
 * The bounds of classes, from the lower end of the first to the upper end of the last; both are in
 * the classes.
 */
export type Bounds = readonly number[];

/**
 * Every value is in exactly one class: at its lower bound, or above it and below its upper bound.
 *
 * @param sorted the values, from the smallest on; at least one
 * @param midpoint a bound, too, if it lies between the values
 * @param colors how many colours there are, which tells whether written breaks contain the ends
 */
export function boundsOf(
  sorted: readonly number[],
  method: Exclude<Method, {type: 'continuous'}>,
  midpoint?: number,
  colors?: number,
): Bounds {
  const ends = endsOf(sorted);
  if (method.type === 'breaks') return writtenBounds(sorted, method.breaks, ends, colors);
  const inner = thresholds(sorted, method);
  const moved = midpoint === undefined ? inner : withMidpoint(inner, midpoint, sorted);
  const short = moved.map((raw) => (raw === midpoint ? raw : shortest(sorted, raw)));
  return [ends[0], ...[...new Set(short)].sort((a, b) => a - b), ends[1]];
}

/** The lowest value of each class but the first, as far as values differ. */
function thresholds(
  sorted: readonly number[],
  {type, count}: Exclude<Method, {type: 'continuous' | 'breaks'}>,
): number[] {
  const [min, max] = [sorted[0]!, sorted.at(-1)!];
  const different = new Set(sorted).size;
  const steps = Array.from({length: count - 1}, (_, index) => (index + 1) / count);
  const raw =
    type === 'equal'
      ? steps.map((step) => min + step * (max - min))
      : type === 'quantile'
        ? // those between two values would leave classes empty
          steps.map((step) => {
            const between = quantileSorted(sorted as number[], step);
            return sorted.find((value) => value >= between) ?? max;
          })
        : ckmeans(sorted as number[], Math.min(count, different))
            .slice(1)
            .map((cluster) => cluster[0]!);
  return [...new Set(raw)].filter((one) => one > min && one <= max);
}

/** The bound that is nearest to the midpoint moves there. */
function withMidpoint(inner: readonly number[], midpoint: number, sorted: readonly number[]) {
  if (midpoint <= sorted[0]! || midpoint >= sorted.at(-1)!) return [...inner];
  const nearest = inner.reduce(
    (best, one) => (Math.abs(one - midpoint) < Math.abs(best - midpoint) ? one : best),
    inner[0] ?? midpoint,
  );
  const others = inner.filter((one) => one !== nearest);
  return [...others, midpoint].sort((a, b) => a - b);
}

/** A bound may lie anywhere between two values: the number with the fewest digits near where it is to be. */
function shortest(sorted: readonly number[], raw: number): number {
  const index = sorted.findIndex((value) => value >= raw);
  const [below, above] = [sorted[index - 1], sorted[index]];
  if (below === undefined || above === undefined) return raw;
  const slack = (sorted.at(-1)! - sorted[0]!) / 50;
  const [low, high] = [Math.max(below, raw - slack), Math.min(above, raw + slack)];
  for (
    let power = Math.ceil(Math.log10(Math.max(Math.abs(low), Math.abs(high)) || 1));
    power > -12;
    power--
  ) {
    const candidate = tidy(Math.floor(high * 10 ** -power + 1e-9), power);
    if (candidate > below && candidate >= low && candidate <= high && candidate <= above)
      return candidate;
  }
  return above;
}

/** A whole number times a power of ten, without the errors of binary fractions. */
const tidy = (whole: number, power: number) => Number(`${whole}e${power}`);

/**
 * The ends may lie outside the values: by a thousandth of the range below, where values are often
 * dense, by a hundredth above.
 */
function endsOf(sorted: readonly number[]): [low: number, high: number] {
  const [min, max] = [sorted[0]!, sorted.at(-1)!];
  const power = Math.floor(Math.log10(max - min));
  const at = (round: (value: number) => number, value: number, digit: number) =>
    tidy(round(Number((value * 10 ** -digit).toPrecision(12))), digit);
  const [low, high] = [at(Math.floor, min, power - 3), at(Math.ceil, max, power - 2)];
  return [low <= min ? low : min, high >= max ? high : max];
}

/**
 * Breaks at or beyond the ends of the values are the ends, unless there are colours for classes
 * beyond them.
 */
function writtenBounds(
  sorted: readonly number[],
  breaks: readonly number[],
  [low, high]: readonly [number, number],
  colors: number | undefined,
): Bounds {
  const [first, last] = [breaks[0]!, breaks.at(-1)!];
  const beyond = colors === breaks.length + 1;
  const opens = sorted[0]! < first || beyond;
  const closes = sorted.at(-1)! > last || beyond;
  return [
    ...(opens ? [Math.min(low, first)] : []),
    ...breaks,
    ...(closes || breaks.length + Number(opens) < 2 ? [Math.max(high, last)] : []),
  ];
}
