// Recognises data that are not GeoJSON, and names the command that makes GeoJSON of them.
import {fileOf} from './convert-commands.ts';
import {quoted} from './problem.ts';

type Json = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What a file is, and what to do about it: two sentences. */
const says = (what: string, remedy: string) => `This is ${what}, not GeoJSON. ${remedy}`;
const run = (command: string) => `Convert it: \`${command}\`.`;

/** How a format begins; the rest is as a command names the file. */
const texts: readonly (readonly [RegExp, what: string, remedy: (path: string) => string])[] = [
  [
    /^\s*(<!doctype html|<html)/i,
    'a web page',
    () => 'The server sends a page, of an error perhaps, in place of the file. Check src.',
  ],
  [
    /^\s*\{.*[:[,]\s*-?(NaN|Infinity)\b/s,
    'JSON with NaN or Infinity, as Python writes it',
    (path) =>
      `Write null: \`sed -E 's/-?\\b(NaN|Infinity)\\b/null/g' ${fileOf(path, 'in.geojson')} > out.geojson\`.`,
  ],
  [/^\s*version https:\/\/git-lfs/, 'a Git LFS pointer', () => 'Fetch the file: `git lfs pull`.'],
  [
    /^\s*(<\?xml[^>]*>\s*)?(<!--.*?-->\s*)*<(\w+:)?kml\b/s,
    'KML',
    (path) => run(`mapshaper ${fileOf(path, 'in.kml')} -o out.geojson combine-layers`),
  ],
  [
    /^\s*(<\?xml[^>]*>\s*)?(<!--.*?-->\s*)*<gpx\b/s,
    'GPX',
    (path) => run(`ogr2ogr out.geojson ${fileOf(path, 'in.gpx')} tracks`),
  ],
  [
    /^\s*(<\?xml[^>]*>\s*)?(<!--.*?-->\s*)*<([\w.-]+:)?(FeatureCollection|\w+)\b[^>]*opengis\.net\/(gml|wfs)/s,
    'GML',
    (path) => run(`ogr2ogr -t_srs EPSG:4326 out.geojson ${fileOf(path, 'in.gml')}`),
  ],
  [/^\s*</, 'XML', () => 'Save the data as GeoJSON.'],
  [
    /^\p{Cc}{2}'\n/u,
    'a Shapefile',
    (path) => run(`mapshaper ${fileOf(path, 'in.shp')} -proj wgs84 -o out.geojson`),
  ],
  [
    /^PK\p{Cc}{2}/u,
    'a ZIP archive',
    (path) =>
      'Convert what is in it; if that is a Shapefile: ' +
      `\`mapshaper ${fileOf(path, 'in.zip')} -proj wgs84 -o out.geojson\`.`,
  ],
  [
    /^\p{Cc}\ufffd/u,
    'a gzip archive',
    (path) => `Unpack it: \`gunzip -c ${fileOf(path, 'in.geojson.gz')} > out.geojson\`.`,
  ],
  [
    /^SQLite format 3/,
    'a GeoPackage',
    (path) => run(`ogr2ogr -t_srs EPSG:4326 out.geojson ${fileOf(path, 'in.gpkg')}`),
  ],
  [
    /^fgb/,
    'FlatGeobuf',
    (path) => run(`ogr2ogr -t_srs EPSG:4326 out.geojson ${fileOf(path, 'in.fgb')}`),
  ],
  [
    /^PAR1/,
    'GeoParquet',
    (path) => run(`ogr2ogr -t_srs EPSG:4326 out.geojson ${fileOf(path, 'in.parquet')}`),
  ],
  [
    /^\s*(SRID=\d+;)?(MULTI)?(POINT|LINESTRING|POLYGON)\s*Z?\s*\(/i,
    'WKT',
    () => 'Save the data as GeoJSON.',
  ],
  [
    /^\s*(var|let|const|export|[\w.]+\s*=)/,
    'a script',
    () => 'Keep what is between the first { and the last }, and nothing else.',
  ],
];

/** Tells of a text that is no JSON what it is; nothing if that is not known. */
export function foreignText(text: string, path: string): string | undefined {
  if (isLines(text))
    return (
      'This is newline-delimited GeoJSON, a feature on each line, not one collection. ' +
      run(joinLines(fileOf(path)))
    );
  const found = texts.find(([begins]) => begins.test(text));
  if (found) return says(found[1], found[2](path));
  if (text.trim() === '') return 'The file is empty. Export the data again.';
  if (/^\s*\/[/*]/.test(text))
    return 'This has a comment before the data, and JSON has none. Take it away.';
  return foreignTable(text, path);
}

/** mapshaper goes by the end of the name. */
const joinLines = (file: string) =>
  /\.(geo|nd)?json$/.test(file)
    ? `mapshaper ${file} -o out.geojson`
    : `jq -s '{type: "FeatureCollection", features: .}' ${file} > out.geojson`;

/** Several lines, or records, of which each is a feature. */
function isLines(text: string): boolean {
  const lines = text.split(/\p{Cc}+/u).filter((line) => line.trim() !== '');
  if (lines.length < 2) return false;
  try {
    return lines.slice(0, 2).every((line) => {
      const value: unknown = JSON.parse(line);
      return isObject(value) && typeof value['type'] === 'string';
    });
  } catch {
    return false;
  }
}

/** Makes points of a table, with its own names of the columns; or shapes, of a column of WKT. */
function foreignTable(text: string, path: string): string | undefined {
  const [header = ''] = text.split(/\r?\n/, 1);
  if (!/[,;\t]/.test(header) || /[{}[\]<>]/.test(header)) return undefined;
  const names = header.split(/[,;\t]/).map((name) => name.trim().replace(/^"|"$/g, ''));
  const x = names.find((name) => /^(x|lon|lng|long|longitude)$/i.test(name));
  const y = names.find((name) => /^(y|lat|latitude)$/i.test(name));
  const wkt = names.find((name) => /^(wkt|geom|geometry|the_geom|shape)$/i.test(name));
  const file = fileOf(path, 'in.csv');
  if (x && y)
    return says('a table (CSV)', run(`mapshaper ${file} -points x=${x} y=${y} -o out.geojson`));
  if (wkt)
    return says(
      'a table (CSV) of shapes in WKT',
      run(`ogr2ogr -oo GEOM_POSSIBLE_NAMES=${wkt} -s_srs EPSG:4326 out.geojson ${file}`),
    );
  const [, row = ''] = text.split(/\r?\n/, 2);
  return row.split(/[,;\t]/).length === names.length
    ? says(
        'a table (CSV)',
        'It has no columns of coordinates (lon, lat). ' +
          'To colour areas by it, name it in `table` of their layer.',
      )
    : undefined;
}

/** A file of several objects has the same places more than once: one of them is wanted. */
function topoJson(objects: unknown, path: string): string {
  const names = isObject(objects) ? Object.keys(objects) : [];
  const [first] = names;
  const file = fileOf(path, 'in.json');
  const several = names.length > 1 && /^[\w-]+$/.test(first!);
  const list = names.map(quoted).join(', ');
  return several
    ? says(
        'TopoJSON',
        `${run(`mapshaper ${file} -o out.geojson target=${first}`)} It has ${list}: take the one that you want.`,
      )
    : says('TopoJSON', run(`mapshaper ${file} -o out.geojson combine-layers`));
}

/** Tells of JSON that is no GeoJSON what it is; nothing if that is not known. */
export function foreignJson(value: unknown, path: string): string | undefined {
  const collect = (filter: string) =>
    `Make one collection: \`jq '${filter}' ${fileOf(path, 'in.json')} > out.geojson\`.`;
  if (typeof value === 'string')
    return says(
      'JSON inside a text',
      `Unpack it: \`jq -r . ${fileOf(path, 'in.json')} > out.geojson\`.`,
    );
  if (Array.isArray(value))
    return value.length > 0 && value.every((one) => isObject(one) && one['type'] === 'Feature')
      ? says('a list of features', collect('{type: "FeatureCollection", features: .}'))
      : undefined;
  if (!isObject(value)) return undefined;
  const {type, features} = value;
  if (type === 'Topology') return topoJson(value['objects'], path);
  if (Array.isArray(value['elements']))
    return says('Overpass JSON', run(`npx osmtogeojson ${fileOf(path, 'in.json')} > out.geojson`));
  if (isEsri(value))
    return says(
      'Esri JSON',
      `${run(`ogr2ogr -t_srs EPSG:4326 out.geojson ${fileOf(path, 'in.json')}`)} ArcGIS sends GeoJSON for \`f=geojson\`.`,
    );
  if (value['version'] === 8 && Array.isArray(value['layers']))
    return says('a MapLibre style', 'Name it in `basemap` of <map-story>.');
  if (
    Array.isArray(features) &&
    features.every((one) => isObject(one) && one['type'] === 'Feature')
  )
    return says(
      type === undefined ? 'an object without `type`' : `of the type “${String(type)}”`,
      collect('. + {type: "FeatureCollection"}'),
    );
  return undefined;
}

function isEsri({geometryType, features}: Json): boolean {
  if (typeof geometryType === 'string' && geometryType.startsWith('esri')) return true;
  return (
    Array.isArray(features) &&
    features.length > 0 &&
    features.every((one) => isObject(one) && isObject(one['attributes']))
  );
}
