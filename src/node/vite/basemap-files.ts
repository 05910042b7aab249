// Reads the program's own basemap, and all its features, from the files beside it.
import {readFileSync} from 'node:fs';
import type {FeatureCollection} from 'geojson';
import type {Basemap} from '../../basemap/basemap.ts';
import {builtinBasemap} from '../../basemap/builtin.ts';
import {type BasemapFile, basemapFiles} from '../../basemap/builtin-files.ts';
import {filesBySource} from '../../basemap/file-sets.ts';
import type {BuiltinTexts} from '../../basemap/texts.ts';

const geo = new URL('../../../geo/', import.meta.url);
const parsed = <T>(name: string) => JSON.parse(readFileSync(new URL(name, geo), 'utf8')) as T;

export type ReadBasemap = Readonly<{
  basemap: Basemap;
  /** By the source that draws them. */
  files: Readonly<Record<string, FeatureCollection>>;
}>;

let read: ReadBasemap | undefined;

/** Read once. A still has no pictures of the terrain. */
export function readBasemap(): ReadBasemap {
  read ??= parse();
  return read;
}

function parse(): ReadBasemap {
  const basemap = builtinBasemap(parsed<BuiltinTexts>('basemap.json'), {
    urls: addresses(),
    relief: () => [],
  });
  const files = basemapFiles.map(
    (name) => [name, parsed<FeatureCollection>(`${name}.geojson`)] as const,
  );
  return {basemap, files: filesBySource(Object.fromEntries(files), basemap)};
}

const addresses = () =>
  Object.fromEntries(
    basemapFiles.map((name) => [name, new URL(`${name}.geojson`, geo).href]),
  ) as Record<BasemapFile, string>;
