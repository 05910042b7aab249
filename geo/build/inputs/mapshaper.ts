// Turns mapshaper commands and named GeoJSON layers into named GeoJSON layers; no files, no shell.
import type {FeatureCollection} from 'geojson';
import mapshaper from 'mapshaper';

export async function mapshape(
  input: Readonly<Record<string, FeatureCollection>>,
  ...commands: readonly string[]
): Promise<Record<string, FeatureCollection>> {
  const files = Object.fromEntries(
    Object.entries(input).map(([name, layer]) => [`${name}.json`, JSON.stringify(layer)]),
  );
  const output = await mapshaper.applyCommands(`-quiet ${commands.join(' ')}`, files);
  return Object.fromEntries(
    Object.entries(output).map(([name, bytes]) => [
      name.replace(/\.json$/, ''),
      JSON.parse(Buffer.from(bytes).toString('utf8')) as FeatureCollection,
    ]),
  );
}
