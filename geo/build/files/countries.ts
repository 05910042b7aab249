// Turns the world around the box into countries.geojson.
import {dense} from '../region/dense.ts';
import type {World} from '../world/countries.ts';
import {claimOn} from './claims.ts';
import {countryNames} from './countryNames.ts';
import {naturalEarth} from './properties.ts';
import {write} from './write.ts';

export function writeCountries(world: World): void {
  write(
    'countries',
    world.features.map(({properties: {id, name}, geometry}) => ({
      type: 'Feature',
      properties: {id, ...countryNames(id, name), kind: 'country', ...claimOn(id), ...naturalEarth},
      geometry: dense(geometry),
    })),
  );
}
