// Tidies features for a file beside the page: an id for each, plain properties, positions of 0.1 m.
import type {Feature, Geometry, Position} from 'geojson';
import {slugOf, takeIds} from '../import/take-ids.ts';

/** A tenth of a metre. */
const DECIMALS = 6;

export type Tidied = Readonly<{features: readonly Feature[]; notes: readonly string[]}>;

export function tidyFeatures(features: readonly Feature[]): Tidied {
  const ids = takeIds();
  let [named, nowhere] = [0, 0];
  const tidied = features.flatMap((feature): Feature[] => {
    const geometry = feature.geometry && tidyGeometry(feature.geometry);
    if (!geometry) {
      nowhere++;
      return [];
    }
    const properties = plainProperties(feature.properties ?? {});
    const given = properties['id'] ?? feature.id;
    const name = Object.entries(properties).find(([key]) => /^(?:name|title|label)$/i.test(key));
    const id = ids(slugOf(String(given ?? name?.[1] ?? '')), 'feature');
    if (given === undefined) named++;
    const {id: _, ...others} = properties;
    const shown = name && name[0] !== 'name' && others['name'] === undefined;
    return [
      {
        type: 'Feature',
        properties: {id, ...(shown && {name: name[1]}), ...others},
        geometry,
      },
    ];
  });
  const count = (number: number) => (number === 1 ? 'One feature' : `${number} features`);
  return {
    features: tidied,
    notes: [
      ...(named > 0
        ? [`${count(named)} got an id, by which steps can name ${named === 1 ? 'it' : 'them'}.`]
        : []),
      ...(nowhere > 0
        ? [`${count(nowhere)} without a geometry ${nowhere === 1 ? 'is' : 'are'} left.`]
        : []),
    ],
  };
}

/** Lists and objects are no text that a reader could be shown. */
function plainProperties(properties: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(properties).flatMap(([name, value]) => {
      const plain =
        typeof value === 'object' && value !== null && 'value' in value ? value.value : value;
      return plain === null || plain === undefined || plain === '' || typeof plain === 'object'
        ? []
        : [[name, plain] as const];
    }),
  );
}

/** Without heights. Nothing for a geometry that has no position. */
function tidyGeometry(geometry: Geometry): Geometry | undefined {
  if (geometry.type === 'GeometryCollection') {
    const geometries = geometry.geometries.flatMap((one) => tidyGeometry(one) ?? []);
    return geometries.length > 0 ? {type: geometry.type, geometries} : undefined;
  }
  const {type, coordinates} = geometry;
  if (coordinates.flat(4).length === 0) return undefined;
  return {type, coordinates: rounded(coordinates)} as Geometry;
}

function rounded(coordinates: unknown): unknown {
  if (!Array.isArray(coordinates)) return coordinates;
  const list = coordinates as readonly unknown[];
  if (typeof list[0] === 'number') return roundedPosition(list as Position);
  const made = list.map(rounded);
  return Array.isArray(made[0]) && typeof made[0][0] === 'number' ? withoutRepeats(made) : made;
}

const roundedPosition = (position: Position): Position =>
  position.slice(0, 2).map((value) => Number(value.toFixed(DECIMALS)));

/** Positions that rounding has made one; a ring keeps the four that it needs. */
function withoutRepeats(line: readonly unknown[]): readonly unknown[] {
  const kept = line.filter((one, index) => index === 0 || String(one) !== String(line[index - 1]));
  return kept.length < Math.min(4, line.length) ? line : kept;
}
