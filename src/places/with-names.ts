// Adds names in a language to the features of a file that has none in it.
import type {FeatureCollection} from 'geojson';
import {subtag} from '../i18n/language.ts';

/** @param names by the `id` of a feature. A name that the file has in the language stays. */
export function withNames(
  file: FeatureCollection,
  names: Readonly<Record<string, string>>,
  lang: string,
): FeatureCollection {
  const key = `name:${subtag(lang)}`;
  const features = file.features.map((feature) => {
    const {id, properties} = feature;
    const name = names[String(properties?.['id'] ?? id)];
    return name === undefined || properties?.[key] !== undefined
      ? feature
      : {...feature, properties: {...properties, [key]: name}};
  });
  return {...file, features};
}
