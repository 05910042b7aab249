// Finds what is wrong with a GeoJSON file as a whole: no geometry, ids that occur twice,
// coordinates that are no degrees.
import {fileOf, projectCommand, swapCommand} from './convert-commands.ts';
import {type Problem, type ProblemCode, quoted, type Severity} from './problem.ts';
import type {Mended} from './mend-geometry.ts';
import type {StoryFeature} from './types.ts';

/** So many ids are listed in a message. */
const LISTED = 5;
/** Many faults of one kind are no typing errors. */
const MANY = 3;

const problem = (
  code: ProblemCode,
  path: string,
  message: string,
  severity: Severity = 'warning',
): Problem => ({code, path, message, severity});

/** Reports that none of the features of a file has a geometry. */
export function emptyCollection(features: readonly unknown[], path: string): Problem {
  const message =
    features.length === 0
      ? 'The collection is empty, so the layer shows nothing. Export the features, too.'
      : `None of the ${features.length === 1 ? 'data' : `${features.length} features`} has a geometry, so the layer shows nothing. Export the data with their geometry.`;
  return problem('data-empty', path, message);
}

/** Reports ids that several features share, once. */
export function duplicateIds(features: readonly StoryFeature[], path: string): Problem[] {
  const [seen, twice] = [new Set<string>(), new Set<string>()];
  for (const {properties} of features) {
    if (properties.id === undefined) continue;
    if (seen.has(properties.id)) twice.add(properties.id);
    seen.add(properties.id);
  }
  if (twice.size === 0) return [];
  const listed = [...twice].slice(0, LISTED).map(quoted).join(', ');
  const message = `Several features have the id ${listed}${twice.size > LISTED ? '…' : ''}: who names it gets all of them. Give each its own, or make them one feature: \`mapshaper ${fileOf(path)} -dissolve id multipart copy-fields=name -o out.geojson\`.`;
  return [problem('duplicate-feature', path, message)];
}

/**
 * Tells why the features of a file are out of range, if they have one cause.
 *
 * @param value the parsed file
 * @param read how many of its features could be read
 * @param faults how many could not
 */
export function wrongCoordinates(
  value: unknown,
  path: string,
  {read, faults}: Readonly<{read: number; faults: number}>,
): Problem | undefined {
  if (faults === 0) return undefined;
  const positions = positionsIn(value);
  const outside = positions.find(([x, y]) => Math.abs(x) > 180 || Math.abs(y) > 90);
  if (!outside) return undefined;
  const swappable = positions.every(([x, y]) => Math.abs(x) <= 90 && Math.abs(y) <= 180);
  if (swappable && (read === 0 || faults >= MANY))
    return problem(
      'data-swapped',
      path,
      `Latitude and longitude are swapped: in ${quoted(outside)}, ${outside[1]} is no latitude. GeoJSON has longitude first. ${swapCommand(path)}`,
      'error',
    );
  const far = positions.filter(([x, y]) => Math.abs(x) > 540 || Math.abs(y) > 360).length;
  if (read > 0 || far * 2 < positions.length) return undefined;
  const epsg = epsgOf(value);
  const system = epsg === undefined ? 'of a projected system' : `of EPSG:${epsg}`;
  return problem(
    'data-projected',
    path,
    `The coordinates are ${system}, not degrees: the first is ${quoted(outside)}. ${projectCommand(path, epsg)}`,
    'error',
  );
}

/** Of the member `crs`, which GeoJSON had before 2016. */
function epsgOf(value: unknown): string | undefined {
  const [, code] = /"crs"\s*:.*?EPSG:[\d.]*:?(\d{4,6})\b/s.exec(JSON.stringify(value)) ?? [];
  return code === '4326' ? undefined : code;
}

/** All positions in the coordinates of a value. */
function positionsIn(value: unknown): [number, number][] {
  const found: [number, number][] = [];
  const walk = (one: unknown, inside: boolean): void => {
    if (Array.isArray(one)) {
      if (inside && typeof one[0] === 'number' && typeof one[1] === 'number')
        found.push([one[0], one[1]]);
      else for (const item of one as unknown[]) walk(item, inside);
    } else if (typeof one === 'object' && one !== null) {
      for (const [name, item] of Object.entries(one))
        if (name === 'coordinates') walk(item, true);
        else if (['features', 'geometry', 'geometries'].includes(name)) walk(item, false);
    }
  };
  walk(value, false);
  return found;
}

/** Says once of a file which parts of its geometries are not drawn as they are written. */
export function mendedGeometry({closed, dropped}: Mended, path: string): Problem[] {
  const rings =
    closed === 1
      ? 'One ring does not end where it begins. It is closed.'
      : `${closed} rings do not end where they begin. They are closed.`;
  const parts =
    dropped === 1
      ? 'One part of a geometry has no extent. It is left out.'
      : `${dropped} parts of geometries have no extent. They are left out.`;
  return [...(closed ? [rings] : []), ...(dropped ? [parts] : [])].map((message) =>
    problem('mended-geometry', path, message),
  );
}
