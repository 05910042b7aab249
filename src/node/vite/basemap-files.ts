// Reads the program's own basemap, and all its features, from the files beside it.
import {readFileSync} from 'node:fs';
import type {FeatureCollection} from 'geojson';
import type {Basemap} from '../../basemap/basemap.ts';
import {builtinBasemap} from '../../basemap/builtin.ts';
import {type BasemapSource, basemapSources} from '../../basemap/builtin-layers.ts';
import type {BuiltinTexts} from '../../basemap/texts.ts';

const geo = new URL('../../../geo/', import.meta.url);
const parsed = <T>(name: string) => JSON.parse(readFileSync(new URL(name, geo), 'utf8')) as T;

export type ReadBasemap = Readonly<{
  basemap: Basemap;
  files: Readonly<Record<BasemapSource, FeatureCollection>>;
}>;

let read: ReadBasemap | undefined;

/** Read once. A still has no pictures of the terrain. */
export function readBasemap(): ReadBasemap {
  read ??= {
    basemap: builtinBasemap(parsed<BuiltinTexts>('basemap.json'), {
      urls: addresses(),
      relief: () => [],
    }),
    files: Object.fromEntries(
      basemapSources.map((name) => [name, parsed<FeatureCollection>(`${name}.geojson`)]),
    ) as ReadBasemap['files'],
  };
  return read;
}

const addresses = () =>
  Object.fromEntries(
    [...basemapSources, 'claims'].map((name) => [name, new URL(`${name}.geojson`, geo).href]),
  ) as Record<BasemapSource | 'claims', string>;
