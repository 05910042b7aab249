// Finds what is in the GeoJSON files of a basemap: by set, and by the source that draws it.
import type {FeatureCollection} from 'geojson';
import {withNameStretches} from './name-stretches.ts';
import type {Basemap} from './basemap.ts';

type Files = Readonly<Record<string, FeatureCollection>>;

/** Features of files that are not there are missing. */
export function filesBySet(files: Files, {sets}: Pick<Basemap, 'sets'>): Files {
  return mapped(sets, ({file, kinds}) => {
    const features = files[file]?.features ?? [];
    return kinds ? features.filter((one) => kinds.includes(one.properties?.['kind'])) : features;
  });
}

export const filesBySource = (files: Files, {sources}: Pick<Basemap, 'sources'>): Files =>
  mapped(sources, (names) =>
    withNameStretches(names.flatMap((name) => files[name]?.features ?? [])),
  );

const mapped = <T>(
  record: Readonly<Record<string, T>>,
  featuresOf: (one: T) => FeatureCollection['features'],
): Files =>
  Object.fromEntries(
    Object.entries(record).map(([name, one]) => [
      name,
      {type: 'FeatureCollection', features: featuresOf(one)},
    ]),
  );
