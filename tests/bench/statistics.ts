// Computes the median of numbers, and the interval in which that of many more would lie.

export type Estimate = Readonly<{median: number; low: number; high: number}>;

export function median(values: readonly number[]): number {
  if (values.length === 0) return Number.NaN;
  const sorted = values.toSorted((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return (sorted[Math.floor(middle)]! + sorted[Math.ceil(middle)]!) / 2;
}

/** The least of the values that no more than this share of them exceed. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

/** By order statistics, at 95 % or as near as so few allow: of nine, the second and the eighth. */
export function estimate(values: readonly number[]): Estimate {
  const sorted = values.filter((value) => !Number.isNaN(value)).toSorted((a, b) => a - b);
  const count = sorted.length;
  // the chance that the median of all lies below the value of this rank, or above its mirror image
  let [rank, chance, ways] = [0, 0.5 ** count, 1];
  while (rank + 1 < count / 2) {
    ways = (ways * (count - rank)) / (rank + 1);
    chance += ways * 0.5 ** count;
    if (2 * chance > 0.05) break;
    rank++;
  }
  return {
    median: median(sorted),
    low: sorted[rank] ?? Number.NaN,
    high: sorted[count - 1 - rank] ?? Number.NaN,
  };
}

/** Of values that were measured in turns, one by one; equal ones are 1, nothing and nothing too. */
export const ratios = (ours: readonly number[], theirs: readonly number[]): number[] =>
  ours.flatMap((value, index) =>
    theirs[index] === undefined ? [] : [value === theirs[index] ? 1 : value / theirs[index]],
  );
