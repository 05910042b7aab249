// Changes the numbers of paint and layout values, whichever way a style writes them, and tells which
// of them depend on features.

export type Change = (value: unknown) => unknown;

/**
 * Where the results of an expression are: from this argument on, every second one; the last one of
 * `match` and `case`, too.
 */
const results: Readonly<Record<string, number>> = {interpolate: 4, step: 2, match: 3, case: 2};

/** Changes the numbers that a value may result in. */
export const linear = (factor: number, plus: number): Change =>
  changeResults((value) =>
    typeof value === 'number' ? value * factor + plus : ['+', ['*', value, factor], plus],
  );

/**
 * Changes what a value may result in: a number, an expression, or a function with stops as older
 * styles have it. A zoom has to stay the input of the outermost expression.
 */
export function changeResults(by: Change): Change {
  const change: Change = (value) => {
    if (typeof value === 'number') return by(value);
    if (hasStops(value))
      return {...value, stops: value.stops.map(([at, size]) => [at, change(size)])};
    if (!Array.isArray(value)) return value;
    const expression: readonly unknown[] = value;
    const first = results[String(expression[0])];
    if (first === undefined) return JSON.stringify(value).includes('["zoom"]') ? value : by(value);
    return expression.map((part, at) =>
      at >= first && ((at - first) % 2 === 0 || at === expression.length - 1) ? change(part) : part,
    );
  };
  return change;
}

const hasStops = (value: unknown): value is {stops: readonly (readonly [unknown, unknown])[]} =>
  typeof value === 'object' && value !== null && 'stops' in value && Array.isArray(value.stops);

/** Expressions that say something of a feature. */
const ofFeature = new Set([
  'get',
  'has',
  'id',
  'properties',
  'geometry-type',
  'feature-state',
  'within',
  'distance',
  'accumulated',
]);

/**
 * Whether a value may differ from feature to feature. MapLibre lays out all tiles of the source anew
 * when such a value is set, or was.
 */
export function isByFeature(value: unknown): boolean {
  if (hasStops(value)) return 'property' in value;
  if (!Array.isArray(value)) return typeof value === 'object' && value !== null;
  const [name, ...parts]: readonly unknown[] = value;
  if (name === 'literal') return false;
  return ofFeature.has(String(name)) || parts.some((part) => isByFeature(part));
}
