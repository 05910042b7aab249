// Reads GeoJSON and TopoJSON.
import type {Feature, Geometry} from 'geojson';
import {feature} from 'topojson-client';
import type {Topology} from 'topojson-specification';
import {jsonFault} from '../../story/json-fault.ts';
import {foreignJson, foreignText} from '../../story/foreign-data.ts';
import {readFeatures} from '../../story/read-features.ts';
import type {DataSet, NoData, ReadData} from './data-set.ts';

type Fields = Readonly<Record<string, unknown>>;
const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** @returns nothing for what does not begin as JSON does */
export function readJsonData(
  text: string,
  name: string,
  stem: string,
): ReadData | NoData | undefined {
  if (!/^\s*[[{]/.test(text)) return undefined;
  const lines = jsonLines(text);
  if (lines) return {sets: [{name: stem, features: lines}], notes: []};
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return {fault: foreignText(text, name) ?? `This is no JSON: ${jsonFault(error, text)}.`};
  }
  if (isTopology(value)) return readTopology(value, stem);
  const wrong = isFields(value) && 'crs' in value ? notDegrees(text, name) : undefined;
  if (wrong) return {fault: wrong.message, code: wrong.code};
  const features = featuresOf(value);
  if (features) return {sets: [{name: stem, features, facts: factsOf(value)}], notes: []};
  return {
    fault:
      foreignJson(value, name) ??
      'This JSON is no GeoJSON and no TopoJSON. Export the data as GeoJSON.',
  };
}

/** GeoJSON of before 2016 may name its system of coordinates. */
const notDegrees = (text: string, name: string) =>
  readFeatures(text, name).problems.find(({code}) => code === 'data-projected');

/** Whose data they are, where the collection says so; “license” and “attribution” are the same. */
function factsOf(value: unknown): Record<string, string> {
  if (!isFields(value)) return {};
  const {source = value['attribution'], licence = value['license']} = value;
  const named = Object.entries(value).filter(([name]) => name.startsWith('source:'));
  return Object.fromEntries(
    [['source', source] as const, ['licence', licence] as const, ...named].flatMap(([name, one]) =>
      typeof one === 'string' ? [[name, one]] : [],
    ),
  );
}

function featuresOf(value: unknown): Feature[] | undefined {
  if (Array.isArray(value)) return value.length > 0 && value.every(isFeature) ? value : undefined;
  if (!isFields(value)) return undefined;
  if (isFeature(value)) return [value];
  if (Array.isArray(value['features'])) return value['features'].filter(isFeature);
  if (isGeometry(value)) return [{type: 'Feature', properties: {}, geometry: value}];
  return undefined;
}

const isFeature = (value: unknown): value is Feature =>
  isFields(value) &&
  value['type'] === 'Feature' &&
  (value['geometry'] === null || isGeometry(value['geometry']));

const isGeometry = (value: unknown): value is Geometry =>
  isFields(value) &&
  (Array.isArray(value['coordinates']) || Array.isArray(value['geometries'])) &&
  /^(?:Multi)?(?:Point|LineString|Polygon)$|^GeometryCollection$/.test(String(value['type']));

const isTopology = (value: unknown): value is Topology =>
  isFields(value) &&
  value['type'] === 'Topology' &&
  isFields(value['objects']) &&
  Array.isArray(value['arcs']);

/** A feature on each line. */
function jsonLines(text: string): Feature[] | undefined {
  const lines = text
    .split('\n')
    .map((line) => line.replaceAll('\u001e', '').trim())
    .filter(Boolean);
  if (lines.length < 2 || !lines.every((line) => /^\s*\{.*\}\s*$/.test(line))) return undefined;
  try {
    const values = lines.map((line) => JSON.parse(line) as unknown);
    return values.every(isFeature) ? values : undefined;
  } catch {
    return undefined;
  }
}

/** Each object of the topology becomes a set. */
function readTopology(topology: Topology, stem: string): ReadData | NoData {
  try {
    const names = Object.keys(topology.objects);
    const sets = names.map((name): DataSet => {
      const made = feature(topology, topology.objects[name]!);
      return {
        name: names.length === 1 ? stem : name,
        features: 'features' in made ? made.features : [made],
      };
    });
    return {
      sets,
      notes: [
        `TopoJSON with ${names.length === 1 ? 'one object' : `${names.length} objects`} was converted.`,
      ],
    };
  } catch {
    return {fault: 'This TopoJSON is damaged: its objects name arcs that it does not have.'};
  }
}
