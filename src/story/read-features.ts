// Reads the features of a GeoJSON file, and reports those that cannot be drawn.
import type {Geometry, Position} from 'geojson';
import {duplicateIds, emptyCollection, mendedGeometry, wrongCoordinates} from './check-features.ts';
import {jsonFault} from './json-fault.ts';
import {foreignJson, foreignText} from './foreign-data.ts';
import {fitFeatures} from './fit-features.ts';
import {type Mended, mendGeometry} from './mend-geometry.ts';
import {expected, type Problem, type ProblemCode} from './problem.ts';
import {readProperties} from './read-properties.ts';
import type {StoryFeature, StoryFeatures} from './types.ts';

/** So many faulty features are named; a file that is wrong throughout need not say so a thousand times. */
const NAMED_FAULTS = 5;

/** A file larger than this would stop a phone; a story's own are a hundred times smaller. */
export const MOST_BYTES = 16_000_000;

/**
 * Takes a FeatureCollection, a Feature or a bare geometry (RFC 7946). A feature's top-level `id`
 * counts as its `properties.id` where that is missing; `source` and `licence` of a collection are
 * those of all its features that have none of their own.
 */
export function readFeatures(
  text: string,
  path: string,
): {data: StoryFeatures; problems: readonly Problem[]} {
  const problems: Problem[] = [];
  const report = (where: string, message: string, code: ProblemCode = 'invalid-geojson') =>
    problems.push({code, path: where, message, severity: 'error'});
  const features: StoryFeature[] = [];
  /** By property: one that is wrong throughout is said once. */
  const rejected = new Map<string, Problem>();
  const mended: Mended = {closed: 0, dropped: 0};
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const reason = jsonFault(error, text);
    report(path, foreignText(text, path) ?? `${expected('GeoJSON', text.trim())} (${reason})`);
  }
  if (value !== undefined) {
    const found = listFeatures(value);
    const wrong = expected('a FeatureCollection, a Feature or a geometry', value);
    if (!found) report(path, foreignJson(value, path) ?? wrong);
    const shared = isObject(value) ? sharedProperties(value) : {};
    found?.forEach(({where, feature}) => {
      const [read, fault] = readFeature(feature, shared, mended, (name, value) => {
        if (rejected.has(name)) return;
        rejected.set(name, {
          code: 'invalid-property',
          path: `${path} ${where && `${where}.`}properties.${name}`,
          message: `${expected('text', value)} Such values of “${name}” are left out.`,
          severity: 'warning',
        });
      });
      if (read) features.push(read);
      else if (fault)
        report(`${path} ${where}${fault.where}`.trim(), fault.message, 'invalid-feature');
    });
  }
  const counts = {read: features.length, faults: problems.length};
  const cause = value === undefined ? undefined : wrongCoordinates(value, path, counts);
  if (cause) problems.splice(0, problems.length, cause);
  const more = problems.length - NAMED_FAULTS;
  if (more > 0)
    problems.splice(NAMED_FAULTS, more, {
      code: 'invalid-feature',
      path,
      message: `${more} more features like these.`,
      severity: 'error',
    });
  problems.push(
    ...rejected.values(),
    ...mendedGeometry(mended, path),
    ...duplicateIds(features, path),
  );
  const listed = listFeatures(value);
  if (listed && features.length + problems.length === 0)
    problems.push(emptyCollection(listed, path));
  const fitted = fitFeatures(features, path);
  return {
    data: {type: 'FeatureCollection', features: [...fitted.features]},
    problems: [...problems, ...fitted.problems],
  };
}

type Fault = Readonly<{where: string; message: string}>;
type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function listFeatures(value: unknown): {where: string; feature: unknown}[] | undefined {
  if (!isObject(value)) return undefined;
  if (value['type'] === 'Feature') return [{where: '', feature: value}];
  if (value['type'] === 'FeatureCollection' && Array.isArray(value['features'])) {
    return value['features'].map((feature: unknown, index) => ({
      where: `features[${index}]`,
      feature,
    }));
  }
  const type = String(value['type']);
  return type in depths || type === 'GeometryCollection'
    ? [{where: '', feature: {type: 'Feature', geometry: value}}]
    : undefined;
}

/** What a collection says of all its features: whose data they are. */
const sharedProperties = (value: Json): Json =>
  Object.fromEntries(
    Object.entries(value).filter(
      ([name, one]) => /^(licence|source(:.+)?)$/.test(name) && typeof one === 'string',
    ),
  );

function readFeature(
  feature: unknown,
  shared: Json,
  mended: Mended,
  reject: Parameters<typeof readProperties>[2],
): [StoryFeature | undefined, Fault?] {
  if (!isObject(feature) || feature['type'] !== 'Feature')
    return [undefined, {where: '', message: expected('a Feature', feature)}];
  if (feature['geometry'] === null) return [undefined]; // RFC 7946 allows a feature that is nowhere
  const geometry = mendGeometry(feature['geometry'], mended);
  const fault = faultOfGeometry(geometry);
  if (fault) return [undefined, {...fault, where: `.geometry${fault.where}`}];
  const own = isObject(feature['properties']) ? feature['properties'] : {};
  const properties = {...shared, ...own};
  return [
    {
      type: 'Feature',
      geometry: geometry as Geometry,
      properties: readProperties(properties, feature['id'], reject),
    },
  ];
}

/** Longitudes that go on beyond 180 are wrapped; what is further away is in no degrees. */
const FURTHEST = 540;

/** How deep the positions of a geometry lie in its coordinates. */
const depths: Readonly<Record<string, number>> = {
  Point: 0,
  MultiPoint: 1,
  LineString: 1,
  MultiLineString: 2,
  Polygon: 2,
  MultiPolygon: 3,
};

function faultOfGeometry(geometry: unknown): Fault | undefined {
  const type = isObject(geometry) ? String(geometry['type']) : '';
  if (isObject(geometry) && type === 'GeometryCollection') return faultOfMembers(geometry);
  const depth = depths[type];
  if (!isObject(geometry) || depth === undefined) {
    return {
      where: '',
      message: expected(
        `a geometry (${[...Object.keys(depths), 'GeometryCollection'].join(', ')})`,
        geometry,
      ),
    };
  }
  const fault = faultOfCoordinates(geometry['coordinates'], depth, type);
  return fault && {...fault, where: `.coordinates${fault.where}`};
}

function faultOfMembers({geometries}: Json): Fault | undefined {
  if (!Array.isArray(geometries) || geometries.length === 0)
    return {where: '.geometries', message: expected('a list of geometries', geometries)};
  for (const [index, one] of (geometries as unknown[]).entries()) {
    const fault = faultOfGeometry(one);
    if (fault) return {...fault, where: `.geometries[${index}]${fault.where}`};
  }
  return undefined;
}

function faultOfCoordinates(value: unknown, depth: number, type: string): Fault | undefined {
  const wrong = (what: string) => ({where: '', message: expected(what, value)});
  if (depth === 0)
    return isPosition(value) ? undefined : wrong('[longitude, latitude] (-180 to 180, -90 to 90)');
  if (!Array.isArray(value) || value.length === 0) return wrong('a list of coordinates');
  for (const [index, item] of value.entries()) {
    const fault = faultOfCoordinates(item, depth - 1, type);
    if (fault) return {...fault, where: `[${index}]${fault.where}`};
  }
  if (depth !== 1) return undefined;
  if (type.endsWith('Polygon') && !isClosed(value as Position[]))
    return wrong('a ring of four or more positions that ends where it begins');
  if (type.endsWith('LineString') && value.length < 2)
    return wrong('a line of two or more positions');
  return undefined;
}

function isClosed(ring: readonly Position[]): boolean {
  const [first, last] = [ring[0], ring.at(-1)];
  return ring.length >= 4 && first?.[0] === last?.[0] && first?.[1] === last?.[1];
}

function isPosition(value: unknown): boolean {
  if (!Array.isArray(value)) return false;
  const [lng, lat] = value as unknown[];
  return (
    typeof lng === 'number' &&
    typeof lat === 'number' &&
    Math.abs(lng) <= FURTHEST &&
    Math.abs(lat) <= 90
  );
}
