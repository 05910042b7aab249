// Proposes classes for numbers: no more than there are different values.

/** A layer, as far as its numbers go. */
type Data = Readonly<{
  data?: Readonly<{features: readonly Readonly<{properties: Readonly<Record<string, unknown>>}>[]}>;
}>;

/** The most that the bar offers, and what the library takes where nothing is written. */
const MOST = 9;
const USUAL = 5;
/** So many are shown one by one better than in classes. */
const FEWEST = 3;

/** How many different values a property has; nothing before the data have come. */
export function differentValues(layer: Data | undefined, property: string): number | undefined {
  const values = (layer?.data?.features ?? []).flatMap(
    ({properties: {[property]: value}}) => value ?? [],
  );
  const different = new Set(values.map((value) => String(value).trim()).filter(Boolean));
  return different.size === 0 ? undefined : different.size;
}

export const mostClasses = (different: number | undefined): number =>
  Math.max(2, Math.min(MOST, different ?? MOST));

export const usualCount = (different: number | undefined): number =>
  Math.min(USUAL, mostClasses(different));

/**
 * @param written what the layer has now
 * @returns for `classes`; null where the library's own classes fit
 */
export function proposedClasses(different: number | undefined, written = ''): string | null {
  const own = written.trim();
  const [, method, count] = /^(quantile|equal|jenks)\s*(\d*)$/.exec(own) ?? [];
  if (own !== '' && !method) return own;
  if (different === undefined || different >= (Number(count) || USUAL)) return own || null;
  // quantiles put values that come often into one class, and have fewer classes than they say
  return different < FEWEST ? 'continuous' : `jenks ${different}`;
}
