// Turns coordinates into coordinates with fewer digits where lines are coarse. A vertex is rounded by where it is,
// so what was shared stays shared.
import type {Position} from 'geojson';
import {inBox} from './box.ts';
import {karakoram, makran} from './lines.ts';

type Nested = Position | Nested[];
type StepsPerDegree = (point: Position) => number;
type Collection = {features: {geometry: {coordinates: unknown}}[]};

/** Away from the Karakoram lines are simplified to 800 m or more: 0.001° (100 m) is enough, but for narrow channels. */
export const roundRegion = <T extends Collection>(collection: T): T =>
  roundBy(collection, (point) => (inBox(karakoram, point) || inBox(makran, point) ? 10000 : 1000));

export function roundBy<T extends Collection>(collection: T, steps: StepsPerDegree): T {
  return {
    ...collection,
    features: collection.features.map((feature) => ({
      ...feature,
      geometry: {
        ...feature.geometry,
        coordinates: rounded(feature.geometry.coordinates as Nested[], steps),
      },
    })),
  };
}

const isPosition = (value: Nested): value is Position => typeof value[0] === 'number';

function rounded(nested: Nested[], steps: StepsPerDegree): Nested[] {
  const out = nested.map((part) => {
    if (!isPosition(part)) return rounded(part, steps);
    const per = steps(part);
    return part.map((degrees) => Math.round(degrees * per) / per);
  });
  // Neighbours that fell onto one point become one point.
  return out.filter((part, i) => {
    const before = out[i - 1];
    return !(
      before &&
      isPosition(part) &&
      isPosition(before) &&
      part[0] === before[0] &&
      part[1] === before[1]
    );
  });
}
