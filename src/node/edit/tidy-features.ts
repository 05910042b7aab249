// Tidies features for a file beside the page: an id for each, plain properties, positions of 0.1 m.
import type {Feature, Geometry, Position} from 'geojson';
import {slugOf, takeIds} from '../import/take-ids.ts';
import {wordsOf} from '../import/unknown-values.ts';
import {nameColumn} from './name-column.ts';

/** A tenth of a metre. */
const DECIMALS = 6;

const isName = /^(?:name|title|label)$/i;

export type Tidied = Readonly<{features: readonly Feature[]; notes: readonly string[]}>;

export function tidyFeatures(features: readonly Feature[]): Tidied {
  const given = features.map(({id, properties}) => slugOf(String(properties?.['id'] ?? id ?? '')));
  // several features may share an id: who names it means all of them
  const ids = takeIds(given);
  const left = new Set<string>();
  let [named, nowhere] = [0, 0];
  const rows = features.map(({properties}) => plainProperties(properties ?? {}, left));
  const usual = rows.flatMap(Object.keys).find((key) => isName.test(key));
  const column = usual ?? nameColumn(rows);
  const tidied = features.flatMap((feature, index): Feature[] => {
    const geometry = feature.geometry && tidyGeometry(feature.geometry);
    if (!geometry) {
      nowhere++;
      return [];
    }
    const {id: _, ...properties} = rows[index]!;
    const name = Object.entries(properties).find(([key]) =>
      usual === undefined ? key === column : isName.test(key),
    );
    const own = given[index] !== '';
    const id = own ? given[index] : ids(slugOf(String(name?.[1] ?? '')), 'feature');
    if (!own) named++;
    const called = name && properties['name'] === undefined ? {name: name[1]} : {};
    return [{type: 'Feature', properties: {id, ...called, ...properties}, geometry}];
  });
  return {
    features: tidied,
    notes: notesOf({
      named,
      nowhere,
      left: [...left],
      column: usual === undefined ? column : undefined,
    }),
  };
}

function notesOf({
  named,
  nowhere,
  left,
  column,
}: Readonly<{
  named: number;
  nowhere: number;
  left: readonly string[];
  column: string | undefined;
}>): string[] {
  const count = (number: number) => (number === 1 ? 'One feature' : `${number} features`);
  return [
    ...(column === undefined
      ? []
      : [
          `The names are those of “${column}”: it is copied as “name”, which steps and labels use.`,
        ]),
    ...(named > 0
      ? [`${count(named)} got an id, by which steps can name ${named === 1 ? 'it' : 'them'}.`]
      : []),
    ...(nowhere > 0
      ? [`${count(nowhere)} without a geometry ${nowhere === 1 ? 'is' : 'are'} left.`]
      : []),
    ...(left.length > 0
      ? [`Properties that are lists or objects are left: ${left.slice(0, 8).join(', ')}.`]
      : []),
  ];
}

/** Lists and objects are no text that a reader could be shown; of HTML, as KML has it, the words are. */
function plainProperties(
  properties: Readonly<Record<string, unknown>>,
  left: Set<string>,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(properties).flatMap(([name, value]) => {
      if (value === null || value === undefined || value === '') return [];
      if (typeof value !== 'object') return [[name, value] as const];
      if ('value' in value && typeof value.value === 'string')
        return [[name, wordsOf(value.value)] as const];
      left.add(name);
      return [];
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
