// Counts points in cells, which become the features of a layer.
import type {Position} from 'geojson';
import {cutAtAntimeridian} from '../../geometry/antimeridian.ts';
import {cellGrid, spreadOf} from '../../geometry/cell-grid.ts';
import type {LngLat} from '../../geometry/lng-lat.ts';
import type {FeatureProperties, StoryFeature} from '../../story/types.ts';
import {type CellSize, cellSize, roundKm} from './cell-size.ts';
import type {EncodeContext} from './encode-context.ts';

/** The property of a cell that says how many points lie in it. */
export const COUNT = 'count';

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

/** Properties that a cell has where all points have the same. */
const common = ['source', 'licence'] as const;

/** The context has features that are points; there is at least one. */
export function countPoints(context: EncodeContext): Counted {
  const places = context.features.flatMap(({geometry}) =>
    geometry.type === 'Point'
      ? [geometry.coordinates]
      : geometry.type === 'MultiPoint'
        ? geometry.coordinates
        : [],
  );
  const positions = places.map(([lng = 0, lat = 0]: Position): LngLat => [lng, lat]);
  const spread = spreadOf(positions);
  let size = cellSize(context, spread, positions.length);
  const wanted = size.km;
  let counts = countIn(positions, spread, size);
  const found = counts.size;
  while (counts.size > MOST_CELLS) {
    size = {...size, km: roundKm(size.km * Math.sqrt(counts.size / MOST_CELLS) * 1.01)};
    counts = countIn(positions, spread, size);
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
  const cells = keys.map(([key, count]): StoryFeature => {
    const ring = grid.ringOf(key).map((position) => position.map(rounded));
    const geometry = cutAtAntimeridian({type: 'Polygon', coordinates: [[...ring, ring[0]!]]});
    return {
      type: 'Feature',
      geometry,
      properties: {...properties, [COUNT]: count} as FeatureProperties,
    };
  });
  return {cells, size, points: positions.length};
}

const rounded = (degrees: number) => Math.round(degrees * PLACES) / PLACES;

function countIn(
  positions: readonly LngLat[],
  spread: ReturnType<typeof spreadOf>,
  {shape, km}: CellSize,
): ReadonlyMap<string, number> {
  const {keyOf} = cellGrid(spread, shape, km);
  const counts = new Map<string, number>();
  for (const position of positions) {
    const key = keyOf(position);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
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
