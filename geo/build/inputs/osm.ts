// Reads the OpenStreetMap country polygons that the detailed region is made of.
import type {FeatureCollection, MultiPolygon, Polygon} from 'geojson';
import {checkedJson} from './checked.ts';
import {osmCountries} from './pins.ts';

export type Countries = FeatureCollection<Polygon | MultiPolygon, {A3: string}>;

export function regionCountries(ids: readonly string[]): Countries {
  const all = checkedJson(osmCountries) as Countries;
  return {
    type: 'FeatureCollection',
    features: all.features.filter(({properties}) => ids.includes(properties.A3)),
  };
}
