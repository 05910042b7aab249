// Counts points in cells, which become the features of a layer, or adds up their numbers.
import type {Position} from 'geojson';
import {cutAtAntimeridian} from '../../geometry/antimeridian.ts';
import {cellGrid, spreadOf} from '../../geometry/cell-grid.ts';
import type {LngLat} from '../../geometry/lng-lat.ts';
import type {FeatureProperties, StoryFeature} from '../../story/types.ts';
import {type CellSize, cellSize, roundKm} from './cell-size.ts';
import type {EncodeContext} from './encode-context.ts';

/** The property of a cell that says how many points lie in it. */
export const COUNT = 'count';

/** The property of a cell that has the sum of the numbers of its points, where some have one. */
export const SUM = 'sum';

/** More cells are not told apart, and make pictures heavy. */
export const MOST_CELLS = 3000;

/** Decimal places of positions: about a metre. */
const PLACES = 1e5;

export type Counted = Readonly<{
  cells: readonly StoryFeature[];
  size: CellSize;
  /** How many points were counted. */
  points: number;
}>;

type Place = Readonly<{position: LngLat; value: number | undefined}>;
type Cell = Readonly<{count: number; sum: number | undefined}>;

/** Properties that a cell has where all points have the same. */
const common = ['source', 'licence'] as const;

/**
 * The context has features that are points; there is at least one.
 *
 * @param values a number for each feature that has one, to be added up; those of several points lie
 * at the first
 */
export function countPoints(
  context: EncodeContext,
  values: readonly (number | undefined)[] = [],
): Counted {
  const places = context.features.flatMap(({geometry}, index) => {
    const found =
      geometry.type === 'Point'
        ? [geometry.coordinates]
        : geometry.type === 'MultiPoint'
          ? geometry.coordinates
          : [];
    return found.map(
      ([lng = 0, lat = 0]: Position, at): Place => ({
        position: [lng, lat],
        value: at === 0 ? values[index] : undefined,
      }),
    );
  });
  const spread = spreadOf(places.map(({position}) => position));
  let size = cellSize(context, spread, places.length);
  const wanted = size.km;
  let counts = countIn(places, spread, size);
  const found = counts.size;
  while (counts.size > MOST_CELLS) {
    size = {...size, km: roundKm(size.km * Math.sqrt(counts.size / MOST_CELLS) * 1.01)};
    counts = countIn(places, spread, size);
  }
  if (size.km !== wanted)
    context.report(
      'cell',
      'many-cells',
      `Cells ${wanted} km wide would be ${found}, and a map has ${MOST_CELLS} at most. Drawn ${size.km} km wide; ask for wider cells.`,
    );
  const grid = cellGrid(spread, size.shape, size.km);
  const properties = commonProperties(context.features);
  // the order does not depend on that of the points
  const keys = [...counts].sort(([one], [other]) => (one < other ? -1 : 1));
  const cells = keys.map(([key, {count, sum}]): StoryFeature => {
    const ring = grid.ringOf(key).map((position) => position.map(rounded));
    const geometry = cutAtAntimeridian({type: 'Polygon', coordinates: [[...ring, ring[0]!]]});
    return {
      type: 'Feature',
      geometry,
      properties: {
        ...properties,
        [COUNT]: count,
        ...(sum !== undefined && {[SUM]: plain(sum)}),
      } as FeatureProperties,
    };
  });
  return {cells, size, points: places.length};
}

const rounded = (degrees: number) => Math.round(degrees * PLACES) / PLACES;

/** Without what adding up fractions leaves at the end: 0.1 and 0.2 are 0.3. */
export const plain = (sum: number): number => Number(sum.toPrecision(12));

function countIn(
  places: readonly Place[],
  spread: ReturnType<typeof spreadOf>,
  {shape, km}: CellSize,
): ReadonlyMap<string, Cell> {
  const {keyOf} = cellGrid(spread, shape, km);
  const cells = new Map<string, Cell>();
  for (const {position, value} of places) {
    const key = keyOf(position);
    const {count, sum} = cells.get(key) ?? {count: 0, sum: undefined};
    cells.set(key, {count: count + 1, sum: value === undefined ? sum : (sum ?? 0) + value});
  }
  return cells;
}

function commonProperties(features: readonly StoryFeature[]): FeatureProperties {
  const [first] = features;
  const same = common.flatMap((name) => {
    const value = first?.properties[name];
    return value !== undefined && features.every(({properties}) => properties[name] === value)
      ? [[name, value] as const]
      : [];
  });
  return Object.fromEntries(same);
}
