// Turns the world around the box into the rest of the land of world.geojson.
import {dense} from '../region/dense.ts';
import type {World} from '../world/countries.ts';
import {claimOn} from './claims.ts';
import {countryNames} from './countryNames.ts';
import {naturalEarth} from './properties.ts';
import type {Made} from './write.ts';

export const countriesAround = (world: World): readonly Made[] =>
  world.features.map(({properties: {id, name}, geometry}) => ({
    type: 'Feature',
    properties: {id, ...countryNames(id, name), kind: 'country', ...claimOn(id), ...naturalEarth},
    geometry: dense(geometry),
  }));
